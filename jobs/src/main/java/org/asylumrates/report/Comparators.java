package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures.Rule;

/**
 * What a judge, court or country is compared with: a judge with the court where most of the judge's
 * decisions were made, and everybody with the whole country.
 *
 * @param self the rates of the judge, court or country
 * @param court the judge's court; empty for others and where it is not known
 * @param whole the whole country, if the tables hold it
 */
record Comparators(Comparison self, Optional<Comparison> court, Optional<Comparison> whole) {
  static Comparators of(Edition edition, Entity entity, Rule rule) {
    Words words = edition.words();
    Optional<Comparison> court =
        entity.breakdown() == Breakdown.JUDGE
            ? edition.entities().courtOf(entity.key())
            : Optional.empty();
    return new Comparators(
        entity.row(),
        court.map(row -> row.named(words.say("entity.court", row.name()))),
        edition.comparisons().whole(rule).map(row -> row.named(words.say("entity.whole"))));
  }

  /** The comparators alone, the nearest first. */
  List<Comparison> others() {
    List<Comparison> rows = new ArrayList<>();
    court.ifPresent(rows::add);
    whole.ifPresent(rows::add);
    return rows;
  }

  /** All rows, the one that the page is about first and under this name. */
  List<Comparison> withSelf(String name) {
    List<Comparison> rows = new ArrayList<>(List.of(self.named(name)));
    rows.addAll(others());
    return rows;
  }
}
