package org.asylumrates.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.asylumrates.charts.Frame;
import org.asylumrates.charts.SpecificationChart;
import org.asylumrates.language.Words;
import org.asylumrates.report.view.Section;

/** The same comparison under every combination of choices that were listed in advance. */
final class SpecificationSection {
  /** The choices in the chart's numbers. */
  private static final List<String> COLUMNS =
      List.of("population", "in_absentia", "event_month", "judges", "window");

  private SpecificationSection() {}

  /** The section; empty without an estimate. */
  static Optional<Section> of(Edition edition) {
    Words words = edition.words();
    EffectResults effects = edition.results().effects();
    List<CsvRow> rows =
        effects.of("specification").stream()
            .sorted(Comparator.comparingDouble(row -> EffectResults.estimate(row).orElse(9)))
            .toList();
    OptionalDouble median =
        effects.of("specification-median").stream()
            .flatMapToDouble(row -> EffectResults.estimate(row).stream())
            .findFirst();
    if (rows.isEmpty() || median.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> chosen = rows.stream().map(SpecificationSection::choices).toList();
    List<String> names =
        List.of(
            words.say("specification.population"),
            words.say("specification.absentia"),
            words.say("specification.event-month"),
            words.say("specification.judges"),
            words.say("specification.window"));
    List<SpecificationChart.Dimension> dimensions =
        IntStream.range(0, names.size())
            .mapToObj(
                i ->
                    new SpecificationChart.Dimension(
                        COLUMNS.get(i), names.get(i), options(words, chosen, i)))
            .toList();
    List<SpecificationChart.Specification> specifications =
        IntStream.range(0, rows.size())
            .mapToObj(i -> specification(words, rows.get(i), chosen.get(i)))
            .toList();
    return Optional.of(
        new Section(
            "specifications",
            words.say("specification.title"),
            List.of(words.say("specification.says")),
            List.of(),
            List.of(
                edition
                    .charts()
                    .print(
                        new SpecificationChart(
                            new Frame(
                                words,
                                "specification-curve",
                                words.say("specification.headline", Integer.toString(rows.size())),
                                words.say(
                                    "specification.subtitle",
                                    edition.names().definitionTitle(edition.primary())),
                                edition.source(edition.primary()),
                                words.say("specification.alt")),
                            dimensions,
                            specifications,
                            median.getAsDouble()))),
            List.of(
                EffectTable.of(
                    words,
                    "specification-summary",
                    words.say("specification.summary"),
                    words.say("specification.measure"),
                    effects.estimates().stream()
                        .filter(row -> row.text("method").startsWith("specification-"))
                        .toList(),
                    row -> MethodNames.of(words, row)))));
  }

  private static List<String> options(Words words, List<List<String>> chosen, int dimension) {
    Set<String> options = new LinkedHashSet<>();
    chosen.stream()
        .map(choice -> choice.get(dimension))
        .sorted()
        .map(choice -> said(words, choice))
        .forEach(options::add);
    return List.copyOf(options);
  }

  private static List<String> choices(CsvRow row) {
    List<String> choices = new ArrayList<>(List.of(row.text("population").split(", ", -1)));
    choices.add(row.text("window"));
    return choices;
  }

  private static String said(Words words, String choice) {
    // The dimension's name says of what, and a chart has little room.
    if (choice.startsWith("without ")) {
      return words.say("specification.left-out");
    }
    return choice.startsWith("with ")
        ? words.say("specification.counted")
        : new EffectWords(words).group(choice);
  }

  private static SpecificationChart.Specification specification(
      Words words, CsvRow row, List<String> chosen) {
    boolean headline = row.text("note").startsWith("The specification of the confirmatory test.");
    return new SpecificationChart.Specification(
        chosen.stream().map(choice -> said(words, choice)).toList(),
        EffectResults.interval(row).isPresent()
            ? Optional.of(CertaintyPage.difference(row))
            : Optional.empty(),
        headline ? SpecificationChart.Role.HEADLINE : SpecificationChart.Role.OTHER);
  }
}
