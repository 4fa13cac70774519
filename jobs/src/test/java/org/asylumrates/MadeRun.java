package org.asylumrates;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.synthesize.Synthesis;
import org.asylumrates.synthesize.SynthesisPlan;
import org.asylumrates.synthesize.Synthesize;

/**
 * A made-up release, and what a run up to the rates has left of it.
 *
 * @param spark to read stored tables with
 * @param made the folder of the release and of its planted truth
 * @param data the folder of the run
 */
record MadeRun(SparkSession spark, Path made, Path data) {
  private static final String DATE = "2026-08-01";

  static MadeRun of(SparkSession spark, SynthesisPlan plan) {
    Synthesis made = Synthesize.write(plan);
    Path data = plan.out().resolveSibling(plan.out().getFileName() + "-data");
    Said said =
        Said.by(
            "run",
            "--until",
            "rates",
            "--release",
            made.release().toString(),
            "--grounds",
            made.labels().toString(),
            "--data",
            data.toString());
    assertThat(said.exit()).as(said.err()).isZero();
    return new MadeRun(spark, plan.out(), data);
  }

  /** The defects that were planted, as defects.csv lists them. */
  List<NamedCsvRecord> planted() {
    return read(made.resolve("defects.csv"));
  }

  Dataset<Row> typed(String table) {
    Path folder = data.resolve("typed").resolve(DATE).resolve(table.toLowerCase(Locale.ROOT));
    return spark.read().parquet(folder.toString());
  }

  Dataset<Row> decisions() {
    return spark.read().parquet(data.resolve("decisions").resolve(DATE).toString());
  }

  /** A file of figures, such as flow.csv. */
  Path figures(String file) {
    return data.resolve("rates").resolve(DATE).resolve("matter-of-a-b").resolve(file);
  }

  /** The sum of the counts of a table whose item and column, with a comma between, begin so. */
  long counted(String table, String start) {
    return read(figures("quality.csv")).stream()
        .filter(r -> r.getField("table").equals(table))
        .filter(r -> (r.getField("item") + "," + r.getField("column")).startsWith(start))
        .mapToLong(r -> Long.parseLong(r.getField("rows")))
        .sum();
  }

  /** A file of the release. */
  byte[] bytes(String name) {
    try (Stream<Path> files = Files.walk(made)) {
      return Files.readAllBytes(files.filter(f -> f.endsWith(name)).findFirst().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<NamedCsvRecord> read(Path file) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
