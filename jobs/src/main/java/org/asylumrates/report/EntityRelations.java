package org.asylumrates.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Keys;
import org.asylumrates.report.view.DataTable;
import org.asylumrates.report.view.Section;

/** The judges of a court, the courts of a judge, the women and men of a country. */
record EntityRelations(Edition edition, Entity entity, Rule rule) {
  private static final int PARTS = 2;

  static Optional<Section> of(Edition edition, Entity entity, Rule rule) {
    EntityRelations all = new EntityRelations(edition, entity, rule);
    Words words = edition.words();
    return switch (entity.kind()) {
      case COURT ->
          all.section(
              words.say("entity.judges-of-court"),
              words.say("entity.judges-of-court.says"),
              Breakdown.COURT_JUDGE,
              parts -> parts[0].equals(entity.key()) ? parts[1] : "",
              Breakdown.JUDGE);
      case JUDGE ->
          all.section(
              words.say("entity.courts-of-judge"),
              words.say("entity.courts-of-judge.says"),
              Breakdown.COURT_JUDGE,
              parts -> parts[1].equals(entity.key()) ? parts[0] : "",
              Breakdown.COURT);
      case COUNTRY ->
          all.section(
              words.say("entity.sexes-of-country"),
              words.say("entity.sexes-of-country.says"),
              Breakdown.NATIONALITY_SEX,
              parts -> parts[0].equals(entity.key()) ? parts[1] : "",
              Breakdown.SEX);
    };
  }

  /**
   * Rows of a breakdown of pairs whose one part is this page's key.
   *
   * @param other the other part of a pair that belongs here, else nothing
   */
  private Optional<Section> section(
      String title,
      String says,
      Breakdown pairs,
      Function<String[], String> other,
      Breakdown otherKind) {
    Words words = edition.words();
    List<Comparison> rows =
        edition.comparisons().of(rule, pairs).stream()
            .filter(row -> !other(row, other).isEmpty())
            .filter(row -> otherKind != Breakdown.JUDGE || hasPage(other(row, other)))
            .map(row -> named(row, other(row, other), otherKind))
            .sorted(Comparator.comparing(Comparison::name, words.order()))
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    DataTable table =
        BreakdownTable.of(
            words,
            "relations",
            edition.names().breakdownTitle(otherKind),
            title,
            rows,
            edition.comparisons().periods(rule, pairs));
    return Optional.of(
        Section.ofTable(
            "relations",
            title,
            List.of(says),
            table
                .inOrder()
                .linked(row -> edition.entities().page(otherKind, other(rows.get(row), other)))));
  }

  /** Of a judge with few decisions there is neither page nor row. */
  private boolean hasPage(String judge) {
    return edition.entities().find(Breakdown.JUDGE, judge).isPresent();
  }

  private static String other(Comparison row, Function<String[], String> other) {
    String[] parts = row.key().split(Keys.PAIR, PARTS);
    return parts.length == PARTS ? other.apply(parts) : "";
  }

  private Comparison named(Comparison row, String key, Breakdown kind) {
    if (kind == Breakdown.SEX) {
      return row.named(edition.results().name(kind, key));
    }
    String original = edition.comparisons().find(rule, kind, key).map(Comparison::name).orElse(key);
    return row.named(original);
  }
}
