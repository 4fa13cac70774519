package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asylumrates.language.Words;
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
            .orElseGet(() -> List.of(notCompared(edition.words())));
    return Catalogue.GATE.page(edition, sections);
  }

  private static Section notCompared(Words words) {
    return Section.ofText(
        "result",
        words.say("gate.result"),
        List.of(
            GateResult.sentence(words, Optional.empty()) + " " + words.say("gate.not-compared")));
  }

  private static List<Section> sections(Edition edition, GateResult gate) {
    Words words = edition.words();
    return Stream.of(
            result(words, gate),
            GateTablesSection.section(edition, gate),
            GateRevisions.section(edition, gate),
            GateRows.removed(words, gate),
            GateRows.changes(words, gate),
            GateRows.columns(words, gate),
            GateRows.quality(words, gate),
            GateChecks.checks(words, gate))
        .toList();
  }

  private static Section result(Words words, GateResult gate) {
    GateRecord record = gate.record();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        words.say("gate.compared", words.day(record.newDate()), words.day(record.oldDate()))
            + " "
            + (record.findings().isEmpty()
                ? words.say("gate.nothing-differs")
                : words.say("gate.differs")));
    paragraphs.add(
        record.broken()
            ? words.many("gate.broken", record.alarms().size())
            : words.say("gate.none-broken"));
    gate.override().ifPresent(reason -> paragraphs.add(words.say("gate.overridden", reason)));
    return new Section(
        "result",
        words.say("gate.result"),
        paragraphs,
        List.of(words.say("gate.thresholds", record.thresholds())),
        List.of(),
        record.broken() ? List.of(GateChecks.broken(words, gate)) : List.of());
  }

  /** The tables of the page are in the downloads as well, in full. */
  static String whole(Words words, Table table) {
    return words.say("gate.whole", CsvFile.name(table));
  }
}
