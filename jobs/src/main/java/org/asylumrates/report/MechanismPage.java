package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asylumrates.charts.DecompositionChart;
import org.asylumrates.charts.Frame;
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

  private static final List<String> STRATA =
      List.of(
          "before-after",
          "within-judge-change",
          "stratified-difference-court",
          "stratified-difference-nationality",
          "standardised-change",
          "strata-alike-judge",
          "strata-alike-court",
          "strata-alike-nationality",
          "stratified-odds-ratio-judge",
          "stratified-odds-ratio-court",
          "stratified-odds-ratio-nationality");

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
    sections.add(sameMix());
    sections.addAll(JudgeSections.of(edition));
    sections.add(
        table(
            "spread",
            "How far judges of one court lie apart",
            "The spread beyond what chance explains, and the measures that others print: the range,"
                + " which rises with the number of judges and with chance, the share of judges far"
                + " from their court\u2019s rate, and the gap of two judges. Equal rates may hide"
                + " different decisions, so that the spread is the least by which judges differ.",
            "judge-spread",
            "judge-range",
            "judges-deviating",
            "judge-gap"));
    return sections;
  }

  /** Changes inside strata beside the plain one, which may point the other way (Simpson). */
  private Section sameMix() {
    String window = effects.mainWindow().orElse("");
    List<CsvRow> rows =
        STRATA.stream().flatMap(method -> effects.find(method, "leads", window).stream()).toList();
    List<Double> signs =
        rows.stream()
            .filter(row -> row.text("unit").startsWith("difference of rates"))
            .flatMap(row -> EffectResults.estimate(row).stream().boxed())
            .map(Math::signum)
            .distinct()
            .toList();
    String says =
        "The plain change beside changes inside judges, courts and nationalities taken together, and"
            + " the change at one mix. "
            + (signs.size() > 1
                ? "They do not all point the same way: who decides and who is heard changed so much"
                    + " that the plain change must not be read alone."
                : "They point the same way.");
    return EffectTable.section("same-mix", "Inside strata", says, "What", rows, MethodNames::of);
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
}
