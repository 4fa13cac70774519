package org.asylumrates.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.asylumrates.job.Json;
import org.asylumrates.job.UserException;
import org.asylumrates.language.Words;
import org.asylumrates.model.Codes;
import org.asylumrates.model.EffectTables;
import org.asylumrates.model.EntityTables;
import org.asylumrates.model.Figures;
import org.asylumrates.model.GateTables;
import org.asylumrates.model.Table;
import org.asylumrates.model.Tables;

/** Reads a folder of figures. */
final class ResultsReader {
  private ResultsReader() {}

  /**
   * What a folder of figures holds.
   *
   * @param editions where the edition before is looked for
   * @param data where earlier releases are looked for, if there is such a folder
   * @param gate what comparing the release with an earlier one gave, if that was done
   * @throws UserException if {@code figures.json} is missing or incomplete, or a table is malformed
   */
  static Results read(Path folder, Path editions, Optional<Path> data, Optional<GateResult> gate) {
    Figures figures = figures(folder);
    Map<Table, List<CsvRow>> tables = new LinkedHashMap<>();
    Tables.PUBLISHED.stream()
        .filter(table -> !GateTables.PUBLISHED.contains(table))
        .forEach(table -> tables.put(table, CsvFile.read(folder, table)));
    // Tables that others have published are no release, and none came before them.
    Optional<Path> releases = figures.releaseDate().flatMap(day -> data);
    QualityTrend trend =
        QualityTrend.of(releases, folder, figures.release(), rows(tables, Tables.QUALITY));
    List<Rate> rates = rows(tables, Tables.GRANT_RATES).stream().map(Rate::of).toList();
    Revisions revisions = EarlierEdition.revisions(editions, folder, figures, rates);
    EffectResults effects = effects(tables);
    Map<String, Integer> counts = counts(folder, tables, gate, trend, revisions);
    counts.put(Codes.CODEBOOK.name(), Codebook.of(Words.ENGLISH, figures, rates, effects).size());
    return new Results(
        folder,
        figures,
        rates,
        rows(tables, Tables.BEFORE_AFTER).stream()
            .map(Change::of)
            .flatMap(Optional::stream)
            .toList(),
        rows(tables, Tables.MONTHLY).stream().map(SeriesPoint::ofMonth).toList(),
        rows(tables, Tables.QUARTERLY).stream().map(SeriesPoint::ofQuarter).toList(),
        Yearly.of(rows(tables, EntityTables.YEARLY)),
        CaseMix.of(rows(tables, EntityTables.CASE_MIX)),
        rows(tables, EntityTables.PEOPLE),
        revisions,
        effects,
        rows(tables, Tables.FLOW),
        rows(tables, Tables.QUALITY),
        rows(tables, Tables.RECONCILIATION),
        gate,
        trend,
        Collections.unmodifiableMap(counts));
  }

  private static EffectResults effects(Map<Table, List<CsvRow>> tables) {
    return new EffectResults(
        rows(tables, EffectTables.EFFECTS),
        rows(tables, EffectTables.SERIES),
        rows(tables, EffectTables.COMPOSITION),
        rows(tables, EffectTables.JUDGE_RATES),
        rows(tables, EffectTables.COHORTS),
        rows(tables, EffectTables.PLACEBOS));
  }

  private static List<CsvRow> rows(Map<Table, List<CsvRow>> tables, Table table) {
    return tables.getOrDefault(table, List.of());
  }

  private static Map<String, Integer> counts(
      Path folder,
      Map<Table, List<CsvRow>> tables,
      Optional<GateResult> gate,
      QualityTrend trend,
      Revisions revisions) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    tables.forEach(
        (table, rows) -> {
          if (Files.exists(folder.resolve(CsvFile.name(table)))) {
            counts.put(table.name(), rows.size());
          }
        });
    if (trend.isTrend()) {
      counts.put(Tables.QUALITY_TREND.name(), trend.points().size());
    }
    if (revisions.edition().isPresent()) {
      counts.put(Tables.REVISIONS.name(), revisions.rows().size());
    }
    gate.ifPresent(g -> g.tables().forEach((table, rows) -> counts.put(table.name(), rows.size())));
    return counts;
  }

  /** What the figures of a folder say about themselves. */
  static Figures figures(Path folder) {
    Path file = folder.resolve(Figures.FILE);
    try {
      Figures figures = Json.read(Files.readString(file), Figures.class);
      requireComplete(file, figures);
      return figures;
    } catch (NoSuchFileException e) {
      throw new UserException(
          "There are no figures in %s (no %s); run the rates stage first"
              .formatted(folder, Figures.FILE),
          e);
    } catch (IOException | IllegalArgumentException e) {
      throw new UserException(
          "%s cannot be read (%s); run the rates stage again".formatted(file, e.getMessage()), e);
    }
  }

  /** JSON written by hand may lack a part, which Jackson then leaves null. */
  private static void requireComplete(Path file, Figures figures) {
    boolean complete =
        Stream.of(
                    figures.release(),
                    figures.releaseDate(),
                    figures.codeVersion(),
                    figures.study(),
                    figures.studyHash(),
                    figures.definitions(),
                    figures.files(),
                    figures.cautions())
                .noneMatch(Objects::isNull)
            && !figures.definitions().isEmpty();
    if (!complete) {
      throw new UserException(
          "%s lacks one of release, study, definitions, files, cautions; write it again"
              .formatted(file));
    }
  }
}
