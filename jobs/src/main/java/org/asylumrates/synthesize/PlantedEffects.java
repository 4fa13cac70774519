package org.asylumrates.synthesize;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the ruling did to the decisions that were really drawn, in expectation: for each decision on
 * the merits the chance of a grant with the ruling and without it. The mean difference is what a
 * model of exposed claims should find; over the proxy nationalities and over everyone it is
 * diluted.
 */
final class PlantedEffects {
  private static final Set<String> PROXY = Set.of("ES", "GT", "HO");

  private final List<Window> windows =
      List.of(
          new Window("SHORT", GrantModel.RULED, LocalDate.of(2018, 9, 30)),
          new Window("MAIN", GrantModel.RULED, LocalDate.of(2019, 6, 10)),
          new Window("LONG", GrantModel.RULED, LocalDate.of(2020, 2, 29)),
          new Window("in-force", GrantModel.RULED, GrantModel.VACATED.minusDays(1)),
          new Window("reinstated", GrantModel.REINSTATED, DecisionDays.LAST));

  /** Adds the decisions of a case. */
  void add(CaseFile is) {
    boolean proxy = PROXY.contains(is.person().proceedingNationality());
    for (CaseFile.Proceeding proceeding : is.proceedings()) {
      Odds odds = proceeding.step().odds();
      if (odds != null) {
        windows.forEach(w -> w.add(proceeding.step().hearing(), odds, proxy));
      }
    }
  }

  /** Window, then population, then decisions, expected rates and their difference in points. */
  Map<String, Object> report() {
    Map<String, Object> report = new LinkedHashMap<>();
    windows.forEach(w -> report.put(w.name, w.report()));
    return report;
  }

  /** Sums over one window. */
  private static final class Window {
    private final String name;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<String, Sums> populations = new LinkedHashMap<>();

    Window(String name, LocalDate first, LocalDate last) {
      this.name = name;
      this.first = first;
      this.last = last;
      List.of("exposed", "proxy-nationalities", "all").forEach(p -> populations.put(p, new Sums()));
    }

    void add(LocalDate day, Odds odds, boolean proxy) {
      if (day.isBefore(first) || day.isAfter(last)) {
        return;
      }
      populations.forEach(
          (population, sums) -> {
            boolean belongs =
                switch (population) {
                  case "exposed" -> odds.exposed();
                  case "proxy-nationalities" -> proxy;
                  default -> true;
                };
            if (belongs) {
              sums.add(odds);
            }
          });
    }

    Map<String, Object> report() {
      Map<String, Object> report = new LinkedHashMap<>();
      report.put("first", first.toString());
      report.put("last", last.toString());
      populations.forEach((population, sums) -> report.put(population, sums.report()));
      return report;
    }
  }

  /** Sums of expected grants. */
  private static final class Sums {
    private long decisions;
    private double with;
    private double without;

    void add(Odds odds) {
      decisions++;
      with += odds.grant();
      without += odds.grantWithout();
    }

    Map<String, Object> report() {
      Map<String, Object> report = new LinkedHashMap<>();
      report.put("merits_decisions", decisions);
      if (decisions > 0) {
        report.put("expected_rate", with / decisions);
        report.put("expected_rate_without_effect", without / decisions);
        report.put("effect_percentage_points", 100 * (with - without) / decisions);
      }
      return report;
    }
  }
}
