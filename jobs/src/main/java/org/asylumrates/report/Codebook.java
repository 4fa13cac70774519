package org.asylumrates.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.asylumrates.job.CsvTable;
import org.asylumrates.language.Words;
import org.asylumrates.model.Codes;
import org.asylumrates.model.Figures;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.DataTable.Cell;
import org.asylumrates.report.view.DataTable.Kind;
import org.asylumrates.report.view.DataTable.Order;
import org.asylumrates.report.view.Section;

/**
 * What the codes in the tables mean: those of the model, those of the lookups that the project
 * carries, and those that an edition brings. Codes of courts and judges are not among them, because
 * the rates themselves hold their names.
 */
final class Codebook {
  private Codebook() {}

  /** All codes by set and code, explained in a language. */
  static List<Code> of(Words words, Figures figures, List<Rate> rates, EffectResults effects) {
    List<Code> codes =
        Stream.of(
                LookupCodes.of(words),
                ModelCodes.of(words),
                EditionCodes.of(words, figures, effects))
            .flatMap(List::stream)
            .toList();
    return Stream.concat(codes.stream(), EditionCodes.furtherKeys(words, rates, codes).stream())
        .sorted(Comparator.comparing(Code::set).thenComparing(Code::code))
        .toList();
  }

  static List<Code> of(Words words, Results results) {
    return of(words, results.figures(), results.rates(), results.effects());
  }

  /** The codebook as a download, in the language of the tables. */
  static String csv(Results results) {
    return CsvTable.sorted(
        Codes.CODEBOOK,
        2,
        of(Words.ENGLISH, results).stream()
            .map(c -> Arrays.<Object>asList(c.set(), c.code(), c.meaning(), c.source()))
            .toList());
  }

  /** The codebook on a page. */
  static Section section(Edition edition) {
    Words words = edition.words();
    List<List<Cell>> rows =
        of(words, edition.results()).stream()
            .map(
                code ->
                    List.of(
                        Cell.of(code.code()),
                        Cell.of(words.of("code-set", code.set())),
                        Cell.of(code.meaning()),
                        Cell.of(code.source())))
            .toList();
    return Section.ofTable(
        "codes",
        words.say("codes.title"),
        List.of(words.say("codes.says")),
        new DataTable(
            "codes",
            words.say("codes.caption"),
            words.say("codes.filter"),
            Order.SORTABLE,
            List.of(
                new DataTable.Column(words.say("codes.code"), Kind.CODE),
                new DataTable.Column(words.say("codes.set"), Kind.TEXT),
                new DataTable.Column(words.say("codes.meaning"), Kind.TEXT),
                new DataTable.Column(words.say("codes.source"), Kind.TEXT)),
            rows));
  }
}
