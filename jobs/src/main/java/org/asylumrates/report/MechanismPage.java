package org.asylumrates.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asylumrates.charts.CaterpillarChart;
import org.asylumrates.charts.DecompositionChart;
import org.asylumrates.charts.Estimate;
import org.asylumrates.charts.Frame;
import org.asylumrates.charts.FunnelChart;
import org.asylumrates.model.Period;
import org.asylumrates.report.view.Figure;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/** Through whom: the same judges, other judges, other cases; and how far judges differ. */
final class MechanismPage {
  private static final Map<String, String> PARTS =
      Map.of(
          "decomposition-within-judges", "Same judges, other rates",
          "decomposition-between-judges", "Cases moved between judges",
          "decomposition-judges-who-came", "Judges who came",
          "decomposition-judges-who-left", "Judges who left");
  private static final List<String> ORDER =
      List.of(
          "decomposition-within-judges",
          "decomposition-between-judges",
          "decomposition-judges-who-came",
          "decomposition-judges-who-left");

  /** Beyond this many points a caterpillar is a smear. */
  private static final int MOST_JUDGES = 400;

  private final Edition edition;
  private final EffectResults effects;

  private MechanismPage(Edition edition) {
    this.edition = edition;
    this.effects = edition.results().effects();
  }

  static Page view(Edition edition) {
    return Catalogue.MECHANISM.page(edition, new MechanismPage(edition).sections());
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    decomposition().ifPresent(sections::add);
    sections.add(
        table(
            "nationalities",
            "Rates or mix of nationalities",
            "Of the change, how much is the same nationalities' rates and how much their shares;"
                + " and, for judges of both periods, judges, nationalities and rates together."
                + " Arithmetic that adds up, and nothing more.",
            "nationalities-",
            "three-factors-"));
    sections.add(
        table(
            "adjusted",
            "With judge, nationality, lawyer, kind of claim and custody held fixed",
            "A model of the chance of a grant; the change of the chance averaged over all decisions.",
            "adjusted-"));
    for (Period period : Period.values()) {
      judges(period).ifPresent(sections::add);
    }
    sections.add(
        table(
            "spread",
            "How far judges of one court lie apart",
            "The spread beyond what chance explains, and the range that others print, which rises"
                + " with the number of judges and with chance. Equal rates may hide different"
                + " decisions, so that the spread is the least by which judges differ.",
            "judge-spread",
            "judge-range"));
    return sections;
  }

  private Section table(String id, String title, String says, String... methods) {
    String window = effects.mainWindow().orElse("");
    List<CsvRow> rows =
        effects.estimates().stream()
            .filter(row -> row.text("window").equals(window))
            .filter(row -> row.text("population").equals("leads"))
            .filter(row -> List.of(methods).stream().anyMatch(row.text("method")::startsWith))
            .toList();
    return EffectTable.section(id, title, says, "What", rows, MethodNames::of);
  }

  private Optional<Section> decomposition() {
    List<DecompositionChart.Row> rows = new ArrayList<>();
    List<CsvRow> shown = new ArrayList<>();
    for (String window : edition.study().windows().keySet().stream().sorted().toList()) {
      List<CsvRow> parts =
          ORDER.stream().flatMap(part -> effects.find(part, "leads", window).stream()).toList();
      Optional<CsvRow> change = effects.find("decomposition-change", "leads", window);
      boolean whole =
          parts.size() == ORDER.size()
              && change.isPresent()
              && parts.stream().allMatch(row -> EffectResults.estimate(row).isPresent());
      if (whole) {
        rows.add(
            new DecompositionChart.Row(
                window,
                parts.stream().map(row -> EffectResults.estimate(row).orElseThrow()).toList(),
                EffectResults.estimate(change.get()).orElseThrow()));
        if (effects.mainWindow().filter(window::equals).isPresent()) {
          shown.add(change.get());
          shown.addAll(parts);
        }
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "decomposition",
                "Same judges, or other judges",
                List.of(
                    "The change of the national rate as a sum: the same judges granting at another"
                        + " rate, cases moving between judges, judges who came, and judges who left."
                        + " The parts add up to the change."),
                EffectTable.shared(shown).stream().toList(),
                List.of(decompositionFigure(rows)),
                List.of(
                    EffectTable.of(
                        "decomposition",
                        "The parts in the main window",
                        "Part",
                        shown,
                        row -> PARTS.getOrDefault(row.text("method"), "The change")))));
  }

  private Figure decompositionFigure(List<DecompositionChart.Row> rows) {
    return edition
        .charts()
        .print(
            new DecompositionChart(
                new Frame(
                    "decomposition",
                    "Through whom the grant rate changed",
                    "Parts of the change of the grant rate, percentage points, by window; leads; decisions of known judges; definition: %s"
                        .formatted(edition.primary().title()),
                    edition.source(edition.primary()),
                    "Stacked bars, one a window, of what the same judges, moving cases, judges who came and judges who left add to the change."),
                ORDER.stream().map(part -> PARTS.getOrDefault(part, part)).toList(),
                rows));
  }

  private Optional<Section> judges(Period period) {
    List<CsvRow> rows =
        effects.judges().stream()
            .filter(row -> row.text("period").equals(period.code()))
            .filter(
                row ->
                    row.count("decisions").orElse(0) >= edition.study().thresholds().judgePeriod())
            .filter(row -> row.number("low").isPresent() && row.number("drawn_rate").isPresent())
            .sorted(Comparator.comparingDouble(row -> row.number("drawn_rate").orElseThrow()))
            .toList();
    OptionalDouble mean = rows.stream().mapToDouble(r -> granted(r) / decisions(r)).average();
    if (rows.isEmpty() || rows.size() > MOST_JUDGES || mean.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            "judges-drawn-" + period.code(),
            "Judges " + period.code() + " the event",
            List.of(
                "Each line is a judge in a court: the rate drawn towards the court\u2019s as far as chance alone may"
                    + " explain, with its 95% interval. A judge\u2019s rate depends on the cases assigned; the"
                    + " order is of no meaning for a single judge."),
            List.of(
                "Judges with at least %d decisions of leads in the period."
                    .formatted(edition.study().thresholds().judgePeriod())),
            List.of(caterpillar(period, rows)),
            List.of()));
  }

  private Figure caterpillar(Period period, List<CsvRow> rows) {
    double granted = rows.stream().mapToDouble(MechanismPage::granted).sum();
    double decisions = rows.stream().mapToDouble(MechanismPage::decisions).sum();
    return edition
        .charts()
        .print(
            new CaterpillarChart(
                new Frame(
                    "judges-drawn-" + period.code(),
                    "Judges\u2019 grant rates %s the event, without the luck of small numbers"
                        .formatted(period.code()),
                    "Grant rate drawn towards the court\u2019s, %%, with 95%% intervals; judges with %d decisions or more; leads; definition: %s"
                        .formatted(
                            edition.study().thresholds().judgePeriod(), edition.primary().title()),
                    edition.source(edition.primary()),
                    "%d unnamed judges as points with intervals around the rate of all of them."
                        .formatted(rows.size())),
                new FunnelChart.Target("These judges", granted / decisions),
                "%d judges by their rate".formatted(rows.size()),
                rows.stream().map(MechanismPage::unit).toList()));
  }

  private static CaterpillarChart.Unit unit(CsvRow row) {
    return new CaterpillarChart.Unit(
        row.text("court_code") + "/" + row.text("judge_code"),
        new Estimate(
            row.number("drawn_rate").orElseThrow(),
            row.number("low").orElseThrow(),
            row.number("high").orElseThrow(),
            row.count("decisions").orElseThrow()),
        FunnelChart.Naming.UNNAMED);
  }

  private static double granted(CsvRow row) {
    return row.count("granted").orElse(0);
  }

  private static double decisions(CsvRow row) {
    return row.count("decisions").orElse(0);
  }
}
