package org.asylumrates.synthesize;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The code tables of the package: codes and labels as the courts publish them, courts with their
 * cities and circuits, and the invented shares and leans of nationalities and claims. Facts come
 * from the lookup tables of August 2025 as carried by the public project marrowb/eoir (MIT).
 */
final class Codes {
  private Codes() {}

  /** One row of a lookup file. */
  record Code(String table, String code, String label, boolean active) {}

  /** One way a proceeding ends; its code has a meaning only together with case type and kind. */
  record CourtDecision(String caseType, String code, String kind, String label) {}

  static List<Code> lookups() {
    return read(
        "codes.csv",
        r ->
            new Code(
                r.getField("table"),
                r.getField("code"),
                r.getField("label"),
                r.getField("active").equals("1")));
  }

  static List<CourtDecision> courtDecisions() {
    return read(
        "court-decisions.csv",
        r ->
            new CourtDecision(
                r.getField("case_type"),
                r.getField("code"),
                r.getField("kind"),
                r.getField("label")));
  }

  static List<Court> courts() {
    return read(
        "courts.csv",
        r ->
            new Court(
                r.getField("code"),
                r.getField("city"),
                r.getField("state"),
                r.getField("circuit"),
                number(r, "weight"),
                r.getField("detained").equals("1"),
                number(r, "lean"),
                r.getField("second")));
  }

  static List<Nation> nations() {
    return read(
        "nations.csv",
        r ->
            new Nation(
                r.getField("code"),
                number(r, "share"),
                number(r, "lean"),
                r.getField("language"),
                r.getField("profile")));
  }

  static List<Claim> claims() {
    return read(
        "claims.csv",
        r ->
            new Claim(
                r.getField("ground"),
                r.getField("subground"),
                r.getField("persecutor"),
                number(r, "lean")));
  }

  /** How common each claim of {@link #claims} is in a column of the same file. */
  static double[] claimWeights(String column) {
    return read("claims.csv", r -> number(r, column)).stream().mapToDouble(d -> d).toArray();
  }

  private static double number(NamedCsvRecord row, String field) {
    return Double.parseDouble(row.getField(field));
  }

  private static <T> List<T> read(String resource, Function<NamedCsvRecord, T> row) {
    InputStream in = Objects.requireNonNull(Codes.class.getResourceAsStream(resource), resource);
    try (CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
        Stream<NamedCsvRecord> rows = csv.stream()) {
      return rows.map(row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
