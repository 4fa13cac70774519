package org.asylumrates.synthesize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Outcome;

/**
 * How many decisions each definition must find in the release without its defects: the rules of the
 * contract once more, case by case and in plain Java, to hold the jobs against.
 */
final class ExpectedDecisions {
  private static final Set<String> GRANTS = Set.of("F", "G", "C", "I", "P");
  private static final Set<String> PROTECTION = Set.of("ASYL", "ASYW", "WCAT");
  private static final Set<String> INITIAL_TYPES = Set.of("RMV", "DEP", "EXC", "AOC");
  private static final LocalDate BEFORE_FROM = LocalDate.of(2016, 6, 11);
  private static final LocalDate AFTER_UNTIL = LocalDate.of(2020, 2, 29);

  private final Map<Definition, Map<String, Map<String, Long>>> counts = new LinkedHashMap<>();

  ExpectedDecisions() {
    for (Definition definition : Definition.values()) {
      Map<String, Map<String, Long>> periods = new LinkedHashMap<>();
      for (String period : List.of("all", "before", "after")) {
        Map<String, Long> outcomes = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
          outcomes.put(outcome.code(), 0L);
        }
        periods.put(period, outcomes);
      }
      counts.put(definition, periods);
    }
  }

  static boolean isGrant(String decision) {
    return GRANTS.contains(decision);
  }

  /** Counts the decisions of a case. */
  void add(CaseFile is) {
    List<CaseFile.Proceeding> completed = new ArrayList<>();
    for (CaseFile.Proceeding proceeding : is.proceedings()) {
      if (proceeding.step().completed() != null) {
        completed.add(proceeding);
      }
    }
    completed.sort(
        Comparator.comparing((CaseFile.Proceeding p) -> p.step().hearing())
            .thenComparing(CaseFile.Proceeding::id));
    CaseFile.Proceeding latest = null;
    for (CaseFile.Proceeding proceeding : completed) {
      Outcome merits = merits(proceeding);
      if (merits != Outcome.OTHER) {
        latest = proceeding;
        count(Definition.TRAC_MERITS, proceeding, merits);
        if (merits != Outcome.DENIED || !proceeding.step().absentia()) {
          count(Definition.TRAC_MERITS_PRESENT, proceeding, merits);
        }
      }
      any(proceeding);
    }
    if (latest != null) {
      count(Definition.LATEST_MERITS, latest, merits(latest));
    }
    if (INITIAL_TYPES.contains(is.person().caseType())) {
      initial(completed);
    }
  }

  /** Definition, then period (the default study's windows), then outcome, then rows. */
  Map<String, Object> counts() {
    Map<String, Object> byId = new LinkedHashMap<>();
    counts.forEach((definition, periods) -> byId.put(definition.id(), periods));
    return byId;
  }

  private void initial(List<CaseFile.Proceeding> completed) {
    for (CaseFile.Proceeding proceeding : completed) {
      if (proceeding.step().decision().isEmpty()) {
        continue;
      }
      List<String> asylum = decisions(proceeding, Set.of("ASYL"));
      if (asylum.stream().anyMatch(d -> !d.isEmpty())) {
        Outcome outcome =
            asylum.stream().anyMatch(ExpectedDecisions::isGrant)
                ? Outcome.GRANTED
                : asylum.contains("D") ? Outcome.DENIED : Outcome.OTHER;
        count(Definition.EOIR_INITIAL, proceeding, outcome);
      }
      return;
    }
  }

  private void any(CaseFile.Proceeding proceeding) {
    List<String> decisions = decisions(proceeding, PROTECTION);
    if (decisions.stream().anyMatch(ExpectedDecisions::isRelief)) {
      count(Definition.ANY_PROTECTION, proceeding, Outcome.GRANTED);
    } else if (decisions.contains("D")) {
      count(Definition.ANY_PROTECTION, proceeding, Outcome.DENIED);
    }
  }

  /** The outcome under the primary definition; OTHER when asylum was neither granted nor denied. */
  private static Outcome merits(CaseFile.Proceeding proceeding) {
    List<String> asylum = decisions(proceeding, Set.of("ASYL"));
    if (asylum.stream().anyMatch(ExpectedDecisions::isGrant)) {
      return Outcome.GRANTED;
    }
    if (!asylum.contains("D")) {
      return Outcome.OTHER;
    }
    boolean relief =
        decisions(proceeding, Set.of("ASYW", "WCAT")).stream().anyMatch(ExpectedDecisions::isRelief)
            || proceeding.applications().stream().anyMatch(a -> a.asked().decision().equals("L"));
    return relief ? Outcome.OTHER_RELIEF : Outcome.DENIED;
  }

  private static boolean isRelief(String decision) {
    return isGrant(decision) || decision.equals("L");
  }

  private static List<String> decisions(CaseFile.Proceeding proceeding, Set<String> codes) {
    List<String> decisions = new ArrayList<>();
    for (CaseFile.Application application : proceeding.applications()) {
      if (codes.contains(application.asked().code())) {
        decisions.add(application.asked().decision());
      }
    }
    return decisions;
  }

  private void count(Definition definition, CaseFile.Proceeding proceeding, Outcome outcome) {
    Map<String, Map<String, Long>> periods = counts.get(definition);
    if (periods == null) {
      throw new IllegalStateException("No counts for " + definition);
    }
    LocalDate day = proceeding.step().hearing();
    add(periods, "all", outcome);
    if (!day.isBefore(BEFORE_FROM) && !day.isAfter(AFTER_UNTIL)) {
      add(periods, day.isBefore(GrantModel.RULED) ? "before" : "after", outcome);
    }
  }

  private static void add(Map<String, Map<String, Long>> periods, String period, Outcome outcome) {
    periods
        .computeIfAbsent(period, p -> new LinkedHashMap<>())
        .merge(outcome.code(), 1L, Long::sum);
  }
}
