package org.asylumrates.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asylumrates.job.Json;
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
    if (!Files.isDirectory(editions) || own.releaseDate().isEmpty()) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(editions)) {
      return all.flatMap(folder -> read(folder).stream())
          .filter(earlier -> earlier.isBefore(own))
          .max(
              Comparator.comparing(
                      (EarlierEdition earlier) -> earlier.record().release().date().orElseThrow())
                  .thenComparing(earlier -> earlier.record().edition()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An edition that was moved aside has another name than it had. */
  private static Optional<EarlierEdition> read(Path folder) {
    try {
      String json = Files.readString(folder.resolve(EditionRecord.FILE));
      EditionRecord record = Json.read(json, EditionRecord.class);
      return Optional.of(new EarlierEdition(folder, record))
          .filter(edition -> folder.getFileName().toString().equals(record.edition()));
    } catch (IOException | IllegalArgumentException e) {
      // Whatever else lies there is not an edition of ours.
      return Optional.empty();
    }
  }

  private boolean isBefore(Figures own) {
    return record.study().equals(own.study().name())
        && record.synthetic() == own.synthetic()
        && record.release().date().filter(own.releaseDate().orElseThrow()::isAfter).isPresent();
  }
}
