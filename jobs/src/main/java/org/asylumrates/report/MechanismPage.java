package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asylumrates.charts.DecompositionChart;
import org.asylumrates.charts.Frame;
import org.asylumrates.language.Words;
import org.asylumrates.report.view.Figure;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/** Through whom: the same judges, other judges, other cases; and how far judges differ. */
final class MechanismPage {
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
  private final Words words;

  private MechanismPage(Edition edition) {
    this.edition = edition;
    this.effects = edition.results().effects();
    this.words = edition.words();
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
            words.say("mechanism.nationalities"),
            words.say("mechanism.nationalities-say"),
            "nationalities-",
            "three-factors-"));
    sections.add(
        table(
            "adjusted",
            words.say("mechanism.adjusted"),
            words.say("mechanism.adjusted-says"),
            "adjusted-"));
    sections.add(sameMix());
    sections.addAll(JudgeSections.of(edition));
    sections.add(
        table(
            "spread",
            words.say("mechanism.spread"),
            words.say("mechanism.spread-says"),
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
            .flatMap(row -> EffectResults.interval(row).stream())
            .filter(interval -> !interval.contains(0))
            .map(interval -> Math.signum(interval.low()))
            .toList();
    List<String> said = new ArrayList<>(List.of(words.say("mechanism.same-mix-says")));
    if (signs.size() > 1) {
      said.add(
          signs.stream().distinct().count() > 1
              ? words.say("mechanism.same-mix-differs")
              : words.say("mechanism.same-mix-agrees"));
    }
    String says = String.join(" ", said);
    return section("same-mix", words.say("mechanism.same-mix"), says, rows);
  }

  private Section table(String id, String title, String says, String... methods) {
    String window = effects.mainWindow().orElse("");
    List<CsvRow> rows =
        effects.estimates().stream()
            .filter(row -> row.text("window").equals(window))
            .filter(row -> row.text("population").equals("leads"))
            .filter(row -> List.of(methods).stream().anyMatch(row.text("method")::startsWith))
            .toList();
    return section(id, title, says, rows);
  }

  private Section section(String id, String title, String says, List<CsvRow> rows) {
    return EffectTable.section(
        words,
        id,
        title,
        says,
        words.say("mechanism.what"),
        rows,
        row -> MethodNames.of(words, row));
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
                new EffectWords(words).window(window),
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
                words.say("mechanism.decomposition"),
                List.of(words.say("mechanism.decomposition-says")),
                EffectTable.shared(words, shown).stream().toList(),
                List.of(decompositionFigure(rows)),
                List.of(
                    EffectTable.of(
                        words,
                        "decomposition",
                        words.say("mechanism.parts"),
                        words.say("mechanism.part-heading"),
                        shown,
                        row -> words.of("mechanism.part", row.text("method"))))));
  }

  private Figure decompositionFigure(List<DecompositionChart.Row> rows) {
    return edition
        .charts()
        .print(
            new DecompositionChart(
                new Frame(
                    words,
                    "decomposition",
                    words.say("mechanism.decomposition-headline"),
                    words.say(
                        "mechanism.decomposition-subtitle",
                        edition.names().definitionTitle(edition.primary())),
                    edition.source(edition.primary()),
                    words.say("mechanism.decomposition-alt")),
                ORDER.stream().map(part -> words.of("mechanism.part", part)).toList(),
                rows));
  }
}
