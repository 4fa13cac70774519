package org.asylumrates.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.asylumrates.language.Words;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Column;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/** The words of these pages in plain sentences; the sentences stand in the files of strings. */
final class GlossaryPage {
  private static final List<String> LAW =
      List.of(
          "asylum",
          "withholding",
          "torture",
          "matter-of-a-b",
          "particular-social-group",
          "judge",
          "court",
          "circuit",
          "affirmative",
          "defensive",
          "in-absentia",
          "lead",
          "custody",
          "represented",
          "eoir",
          "trac",
          "appeal");

  private static final List<String> STATISTICS =
      List.of(
          "grant-rate",
          "other-relief",
          "interval",
          "points",
          "p-value",
          "q-value",
          "window",
          "stand-in",
          "label",
          "placebo",
          "bounds",
          "control-limits",
          "suppressed",
          "too-few",
          "release",
          "edition",
          "synthetic");

  private GlossaryPage() {}

  static Page view(Edition edition) {
    Words words = edition.words();
    return Catalogue.GLOSSARY.page(
        edition,
        List.of(
            section(words, "law", words.say("glossary.law"), LAW),
            section(words, "statistics", words.say("glossary.statistics"), STATISTICS)));
  }

  private static Section section(Words words, String id, String title, List<String> terms) {
    Stream<List<Cell>> rows =
        terms.stream()
            .map(
                term ->
                    List.of(
                        Cell.of(words.of("glossary.term", term)),
                        Cell.of(words.of("glossary.means", term))));
    return Section.ofTable(
        id,
        title,
        List.of(),
        new DataTable(
            id,
            title,
            "",
            Order.FIXED,
            List.of(
                new Column(words.say("glossary.word"), Kind.TEXT),
                new Column(words.say("glossary.meaning"), Kind.TEXT)),
            rows.sorted(Comparator.comparing(cells -> cells.get(0).text(), words.order()))
                .toList()));
  }
}
