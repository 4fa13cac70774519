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
import org.asylumrates.report.view.Section;

/** The same comparison under every combination of choices that were listed in advance. */
final class SpecificationSection {
  /** The choices in the chart's numbers. */
  private static final List<String> COLUMNS =
      List.of("population", "in_absentia", "event_month", "judges", "window");

  private SpecificationSection() {}

  /** The section; empty without an estimate. */
  static Optional<Section> of(Edition edition) {
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
    List<String> names = List.of("Population", "In absentia", "Event month", "Judges", "Window");
    List<SpecificationChart.Dimension> dimensions =
        IntStream.range(0, names.size())
            .mapToObj(
                i ->
                    new SpecificationChart.Dimension(
                        COLUMNS.get(i), names.get(i), options(chosen, i)))
            .toList();
    List<SpecificationChart.Specification> specifications =
        IntStream.range(0, rows.size())
            .mapToObj(i -> specification(rows.get(i), chosen.get(i)))
            .toList();
    return Optional.of(
        new Section(
            "specifications",
            "Other choices of ours",
            List.of(
                "The same comparison under every combination of choices that were listed in advance."
                    + " None is picked; the one of the confirmatory test is marked."),
            List.of(),
            List.of(
                edition
                    .charts()
                    .print(
                        new SpecificationChart(
                            new Frame(
                                "specification-curve",
                                "The comparison under %d combinations of choices"
                                    .formatted(rows.size()),
                                "Difference in differences of exposed and other nationalities, percentage points, with 95%% intervals by judge; nationality is a stand-in; definition: %s"
                                    .formatted(edition.primary().title()),
                                edition.source(edition.primary()),
                                "Estimates by size with intervals, and under them which choices each was made with."),
                            dimensions,
                            specifications,
                            median.getAsDouble()))),
            List.of(
                EffectTable.of(
                    "specification-summary",
                    "What they have in common",
                    "Measure",
                    effects.estimates().stream()
                        .filter(row -> row.text("method").startsWith("specification-"))
                        .toList(),
                    MethodNames::of))));
  }

  private static List<String> options(List<List<String>> chosen, int dimension) {
    Set<String> options = new LinkedHashSet<>();
    chosen.stream().map(choice -> choice.get(dimension)).sorted().forEach(options::add);
    return List.copyOf(options);
  }

  private static List<String> choices(CsvRow row) {
    List<String> choices = new ArrayList<>();
    for (String choice : row.text("population").split(", ", -1)) {
      // The dimension's name says of what, and a chart has little room.
      choices.add(
          choice.startsWith("without ")
              ? "left out"
              : choice.startsWith("with ") ? "counted" : choice);
    }
    choices.add(row.text("window"));
    return choices;
  }

  private static SpecificationChart.Specification specification(CsvRow row, List<String> chosen) {
    boolean headline = row.text("note").startsWith("The specification of the confirmatory test.");
    return new SpecificationChart.Specification(
        chosen,
        EffectResults.interval(row).isPresent()
            ? Optional.of(CertaintyPage.difference(row))
            : Optional.empty(),
        headline ? SpecificationChart.Role.HEADLINE : SpecificationChart.Role.OTHER);
  }
}
