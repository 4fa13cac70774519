package org.asylumrates.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.asylumrates.model.Figures;
import org.asylumrates.model.Tables;

/**
 * The edition before: of the same study, from the latest release that is earlier than this one's.
 *
 * @param folder where it stands
 * @param record what it was made from
 */
record EarlierEdition(Path folder, EditionRecord record) {
  /** The revisions that figures bring to it; none if there is no earlier edition. */
  static Revisions revisions(Path editions, Path figures, Figures own, List<Rate> rates) {
    List<CsvRow> stored = CsvFile.read(figures, Tables.REVISIONS);
    if (!stored.isEmpty()) {
      return Revisions.stored(stored);
    }
    return of(editions, own)
        .map(
            earlier ->
                Revisions.between(
                    earlier.record().edition(),
                    CsvFile.read(earlier.folder().resolve("downloads"), Tables.GRANT_RATES).stream()
                        .map(Rate::of)
                        .toList(),
                    rates))
        .orElse(Revisions.NONE);
  }

  private static Optional<EarlierEdition> of(Path editions, Figures own) {
    if (own.releaseDate().isEmpty()) {
      return Optional.empty();
    }
    return EditionRecord.all(editions).stream()
        .map(record -> new EarlierEdition(editions.resolve(record.edition()), record))
        .filter(earlier -> earlier.isBefore(own))
        .findFirst();
  }

  private boolean isBefore(Figures own) {
    return record.study().equals(own.study().name())
        && record.synthetic() == own.synthetic()
        && record.release().date().filter(own.releaseDate().orElseThrow()::isAfter).isPresent();
  }
}
