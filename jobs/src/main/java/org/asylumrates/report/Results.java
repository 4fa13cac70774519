package org.asylumrates.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Codes;
import org.asylumrates.model.Figures;
import org.asylumrates.model.GateTables;
import org.asylumrates.model.Table;
import org.asylumrates.model.Tables;

/**
 * All that an edition is made from: what the figures say about themselves, and the tables beside
 * them. A table that is absent has no rows here.
 *
 * @param folder where they were read
 * @param yearly rates by fiscal year
 * @param mix whose cases they are
 * @param people who the people are for whom the study asks
 * @param revisions what the edition before gave otherwise
 * @param gate what comparing the release with an earlier one gave, if that was done
 * @param trend how well this release and earlier ones could be read
 * @param rows the number of rows of each table that is there, by the table's name
 */
record Results(
    Path folder,
    Figures figures,
    List<Rate> rates,
    List<Change> changes,
    List<SeriesPoint> monthly,
    List<SeriesPoint> quarterly,
    Yearly yearly,
    CaseMix mix,
    List<CsvRow> people,
    Revisions revisions,
    EffectResults effects,
    List<CsvRow> flow,
    List<CsvRow> quality,
    List<CsvRow> reconciliation,
    Optional<GateResult> gate,
    QualityTrend trend,
    Map<String, Integer> rows) {

  /** The same results with the words of a language. */
  Results in(Names names) {
    return new Results(
        folder,
        names.figures(figures),
        rates.stream().map(names::rate).toList(),
        changes,
        monthly,
        quarterly,
        yearly,
        mix,
        people,
        revisions,
        effects,
        flow,
        quality,
        reconciliation,
        gate,
        trend,
        rows);
  }

  /** A key's name for people; the key itself where the rates do not have it. */
  String name(Breakdown breakdown, String key) {
    return rates.stream()
        .filter(rate -> rate.breakdown().equals(breakdown.id()))
        .filter(rate -> rate.key().equals(key))
        .map(rate -> Words.city(rate.name()))
        .findFirst()
        .orElse(key);
  }

  /** The CSV form of a table; empty if there is none. The gate's tables lie apart. */
  Optional<byte[]> csv(Table table) {
    if (table.equals(Tables.REVISIONS)) {
      return Optional.of(revisions)
          .filter(r -> r.edition().isPresent())
          .map(r -> r.csv().getBytes(StandardCharsets.UTF_8));
    }
    if (table.equals(Tables.QUALITY_TREND)) {
      return Optional.of(trend)
          .filter(QualityTrend::isTrend)
          .map(t -> t.csv().getBytes(StandardCharsets.UTF_8));
    }
    if (table.equals(Codes.CODEBOOK)) {
      return Optional.of(Codebook.csv(this).getBytes(StandardCharsets.UTF_8));
    }
    Path place =
        gate.filter(g -> GateTables.PUBLISHED.contains(table))
            .map(GateResult::folder)
            .orElse(folder);
    return bytes(place.resolve(CsvFile.name(table)));
  }

  /** File name of a table's Parquet form. */
  static String parquetName(Table table) {
    return table.name() + ".parquet";
  }

  /** The Parquet form of a table, which the stage that made it wrote; empty if there is none. */
  Optional<byte[]> parquet(Table table) {
    return bytes(folder.resolve(parquetName(table)));
  }

  private static Optional<byte[]> bytes(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
