package org.asylumrates.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asylumrates.job.Json;
import org.asylumrates.job.RefusedException;
import org.asylumrates.job.UserException;
import org.asylumrates.language.Words;
import org.asylumrates.model.Figures;
import org.asylumrates.model.GateRecord;
import org.asylumrates.model.GateTables;
import org.asylumrates.model.Table;

/**
 * What comparing an edition's release with an earlier one gave.
 *
 * @param folder where it is stored
 * @param record it in short
 * @param tables its tables, by declaration
 * @param override why it is published although a threshold is broken; empty unless one is
 */
record GateResult(
    Path folder, GateRecord record, Map<Table, List<CsvRow>> tables, Optional<String> override) {

  /**
   * The comparison of a release with the latest of the earlier ones, below a data folder; empty if
   * it was never compared. A release compared with itself is not compared.
   */
  static Optional<Path> latest(Path data, String release) {
    Path gates = data.resolve("gate");
    if (!Files.isDirectory(gates)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(gates)) {
      return all.filter(folder -> Files.exists(folder.resolve(GateRecord.FILE)))
          .map(folder -> Map.entry(folder, read(folder)))
          .filter(gate -> gate.getValue().newRelease().equals(release))
          .filter(gate -> !gate.getValue().oldRelease().equals(release))
          .max(Comparator.comparing(gate -> gate.getValue().oldRelease()))
          .map(Map.Entry::getKey);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The comparison that belongs to a plan: the one it names, else one that lies beside the figures,
   * as in the downloads of an edition.
   *
   * @throws RefusedException if a threshold is broken and the plan gives no reason to go on
   */
  static Optional<GateResult> of(PublishPlan plan) {
    Optional<Path> folder =
        plan.gate()
            .or(
                () ->
                    Optional.of(plan.figures())
                        .filter(figures -> Files.exists(figures.resolve(GateRecord.FILE))));
    return folder.map(place -> of(place, plan.override()));
  }

  private static GateResult of(Path folder, Optional<String> reason) {
    GateRecord record = read(folder);
    if (record.broken() && reason.isEmpty()) {
      throw new RefusedException(
          "The gate refuses release %s, compared with %s: %s, first of all: %s; see ./asylum gate --help, or publish with --override-gate \"REASON\""
              .formatted(
                  record.newRelease(),
                  record.oldRelease(),
                  broken(record.alarms().size()),
                  record.alarms().get(0)));
    }
    Map<Table, List<CsvRow>> tables = new LinkedHashMap<>();
    GateTables.PUBLISHED.forEach(table -> tables.put(table, CsvFile.read(folder, table)));
    return new GateResult(folder, record, tables, record.broken() ? reason : Optional.empty());
  }

  private static String broken(int thresholds) {
    return thresholds == 1 ? "1 broken threshold" : thresholds + " broken thresholds";
  }

  private static GateRecord read(Path folder) {
    Path file = folder.resolve(GateRecord.FILE);
    try {
      return Json.read(Files.readString(file), GateRecord.class);
    } catch (IOException | IllegalArgumentException e) {
      throw new UserException(
          "%s cannot be read (%s); run the gate again".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * A UserException if other files were compared than these figures are made from: the release was
   * published again under the same date, or given one that another had.
   */
  void requireOf(Figures figures) {
    if (!checksums(record.newFiles()).equals(checksums(figures.files()))) {
      throw new UserException(
          "The release %s was compared with %s before its files changed (%s); compare them again: ./asylum gate --old %s --new %s"
              .formatted(
                  record.newRelease(),
                  record.oldRelease(),
                  folder,
                  record.oldRelease(),
                  record.newRelease()));
    }
  }

  private static Set<String> checksums(List<Figures.SourceFile> files) {
    return files.stream().map(Figures.SourceFile::sha256).collect(Collectors.toSet());
  }

  List<CsvRow> rows(Table table) {
    return tables.getOrDefault(table, List.of());
  }

  /** The result in a word, as {@code edition.json} carries it. */
  String word() {
    return record.broken() ? "overridden" : "passed";
  }

  /** One sentence or two for the foot of a page. */
  static String sentence(Words words, Optional<GateResult> gate) {
    if (gate.isEmpty()) {
      return words.say("gate.sentence.none");
    }
    GateRecord record = gate.get().record();
    String earlier = words.day(record.oldDate());
    return gate.get()
        .override()
        .map(reason -> words.many("gate.sentence.broken", record.alarms().size(), earlier, reason))
        .orElseGet(() -> words.say("gate.sentence.passed", earlier));
  }
}
