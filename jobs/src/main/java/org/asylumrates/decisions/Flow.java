package org.asylumrates.decisions;

import java.util.ArrayList;
import java.util.List;
import org.asylumrates.decisions.FlowCounts.Reason;

/** How proceedings and applications became decisions, and why the others did not, as a table. */
final class Flow {
  private static final String APPLICATIONS = "asylum applications";

  private final List<Count> rows = new ArrayList<>();

  /** A row of Tables.FLOW. */
  record Count(String step, String reason, long n) {}

  /**
   * The rows of Tables.FLOW, in the order of the steps.
   *
   * @param asylumApplications how many the release has
   */
  static List<Count> rows(FlowCounts counts, long asylumApplications) {
    Flow flow = new Flow();
    flow.add(APPLICATIONS, "in the release", asylumApplications);
    flow.add(
        APPLICATIONS,
        "whose proceeding is not in the release",
        asylumApplications - counts.asylumApplications());
    flow.add(APPLICATIONS, "of proceedings not completed", counts.ofUncompleted());
    for (Reason reason : Reason.values()) {
      flow.add("proceedings", reason.toString(), counts.of(reason));
    }
    counts.decisions().forEach((definition, n) -> flow.add("decisions", definition, n));
    counts
        .pseudoJudges()
        .forEach((judge, n) -> flow.add("trac-merits under a code that is no one judge", judge, n));
    return flow.rows;
  }

  private void add(String step, String reason, long n) {
    rows.add(new Count(step, reason, n));
  }
}
