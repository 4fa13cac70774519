package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asylumrates.model.GateRecord;
import org.asylumrates.model.Table;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/** How the release differs from an earlier one, and whether by more than it should. */
final class GatePage {
  private GatePage() {}

  static Page view(Edition edition) {
    List<Section> sections =
        edition
            .results()
            .gate()
            .map(gate -> sections(edition, gate))
            .orElseGet(() -> List.of(notCompared()));
    return Catalogue.GATE.page(edition, sections);
  }

  private static Section notCompared() {
    return Section.ofText(
        "result",
        "Result",
        List.of(
            GateResult.sentence(Optional.empty())
                + " Nothing can be said about what it lost or changed."));
  }

  private static List<Section> sections(Edition edition, GateResult gate) {
    return Stream.of(
            result(gate),
            GateTablesSection.section(edition, gate),
            GateRevisions.section(edition, gate),
            GateRows.removed(gate),
            GateRows.changes(gate),
            GateRows.columns(gate),
            GateRows.quality(gate),
            GateChecks.checks(gate))
        .toList();
  }

  private static Section result(GateResult gate) {
    GateRecord record = gate.record();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        "The release of %s, compared with that of %s. %s"
            .formatted(
                English.day(record.newDate()),
                English.day(record.oldDate()),
                record.findings().isEmpty()
                    ? "Nothing differs: every row of either is in the other."
                    : "What differs stands below."));
    paragraphs.add(
        record.broken()
            ? "%s: the releases differ by more than they should."
                .formatted(
                    English.many(
                        record.alarms().size(), "threshold is broken", "thresholds are broken"))
            : "No threshold is broken.");
    gate.override()
        .ifPresent(reason -> paragraphs.add("Published all the same, because: " + reason));
    return new Section(
        "result",
        "Result",
        paragraphs,
        List.of("Thresholds: %s. All of them stand below.".formatted(record.thresholds())),
        List.of(),
        record.broken() ? List.of(GateChecks.broken(gate)) : List.of());
  }

  /** The tables of the page are in the downloads as well, in full. */
  static String whole(Table table) {
    return "In full: " + CsvFile.name(table) + " in the downloads.";
  }
}
