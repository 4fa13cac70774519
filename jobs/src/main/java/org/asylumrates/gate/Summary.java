package org.asylumrates.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.asylumrates.gate.Revisions.Revision;
import org.asylumrates.gate.TableDifference.KeyCounts;
import org.asylumrates.model.GateRecord;

/** A comparison as plain text: tables, what differs, and the verdict. */
final class Summary {
  private static final int REVISIONS_SHOWN = 12;
  private static final String TABLE = "  %-28s %12s %12s %10s %9s %10s %10s%n";
  private static final String CHECK = "  %-7s %-18s %-28s %-18s %14s %14s%n";
  private static final String REVISION = "  %-22s %-7s %10s %10s %8s %8s %8s%n";

  private final StringBuilder text = new StringBuilder();

  private Summary() {}

  static String of(GateRecord record, Findings found, List<Check> checks) {
    Summary summary = new Summary();
    summary.line("Release %s compared with %s".formatted(record.newRelease(), record.oldRelease()));
    summary.tables(found);
    if (record.findings().isEmpty()) {
      summary.line("Nothing differs.");
    } else {
      record.findings().forEach(finding -> summary.line("  " + finding + "."));
    }
    summary.checks(checks.stream().filter(Check::notable).toList());
    summary.revisions(found.revisions().stream().filter(Revision::differs).toList());
    summary.verdict(record);
    return summary.text.toString();
  }

  private void tables(Findings found) {
    row(TABLE, "table", "old rows", "new rows", "added", "restored", "removed", "changed");
    for (TableDifference difference : found.tables()) {
      KeyCounts keys = difference.keys();
      row(
          TABLE,
          difference.table().file(),
          found
              .was()
              .table(difference.table())
              .map(t -> Sentences.count(t.rows()))
              .orElse("absent"),
          found.is().table(difference.table()).map(t -> Sentences.count(t.rows())).orElse("absent"),
          Sentences.count(keys.added()),
          Sentences.count(keys.restored()),
          Sentences.count(keys.removed()),
          Sentences.count(keys.changed()));
    }
  }

  private void checks(List<Check> checks) {
    if (checks.isEmpty()) {
      return;
    }
    line("What was measured (smaller differences stand in gate-checks.csv):");
    row(CHECK, "", "check", "table", "item", "measured", "at most");
    for (Check check : checks) {
      row(
          CHECK,
          check.broken() ? "BROKEN" : "",
          check.measure().code(),
          check.table(),
          check.item(),
          check.measure().show(check.measured()),
          check.threshold().map(t -> check.measure().show(t.threshold())).orElse("no limit"));
    }
  }

  private void revisions(List<Revision> revised) {
    if (revised.isEmpty()) {
      return;
    }
    List<Revision> largest = new ArrayList<>(revised);
    largest.sort((a, b) -> Double.compare(size(b), size(a)));
    line(
        "Fiscal years whose rate was revised most (of %d; all are in gate-revisions.csv):"
            .formatted(revised.size()));
    row(REVISION, "definition", "year", "old n", "new n", "old", "new", "points");
    largest.stream()
        .limit(REVISIONS_SHOWN)
        .forEach(
            r ->
                row(
                    REVISION,
                    r.definition(),
                    "FY" + r.year(),
                    Sentences.count(r.old().decisions()),
                    Sentences.count(r.now().decisions()),
                    percent(r.old().rate()),
                    percent(r.now().rate()),
                    points(r.difference())));
  }

  private void verdict(GateRecord record) {
    if (!record.broken()) {
      line("Gate passed: no threshold is broken (thresholds: %s).".formatted(record.thresholds()));
      return;
    }
    line(
        "Gate broken: %s (thresholds: %s)."
            .formatted(
                Sentences.many(record.alarms().size(), "threshold", "thresholds"),
                record.thresholds()));
    record.alarms().forEach(alarm -> line("  " + alarm + "."));
  }

  private static double size(Revision revision) {
    double difference = Math.abs(revision.difference());
    return Double.isNaN(difference) ? 0 : difference;
  }

  private static String percent(double rate) {
    return Double.isNaN(rate) ? "none" : String.format(Locale.ROOT, "%.2f%%", 100 * rate);
  }

  private static String points(double difference) {
    return Double.isNaN(difference) ? "" : String.format(Locale.ROOT, "%+.2f", 100 * difference);
  }

  private void row(String format, Object... cells) {
    text.append(String.format(Locale.ROOT, format, cells).stripTrailing()).append('\n');
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
