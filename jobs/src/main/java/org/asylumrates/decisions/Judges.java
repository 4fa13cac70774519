package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.upper;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.asylumrates.job.LookupFiles;

/**
 * Judge codes: what each becomes (one judge may have two codes), its name, and whether it stands
 * for no one person (all judges, visiting, video, master calendar, clerical codes).
 */
final class Judges {
  private static final StructType SCHEMA =
      new StructType()
          .add("code", DataTypes.StringType)
          .add("judge_code", DataTypes.StringType)
          .add("judge_name", DataTypes.StringType)
          .add("pseudo_judge", DataTypes.BooleanType);

  private static final List<NamedCsvRecord> PSEUDO = LookupFiles.read("pseudo-judges.csv");

  private Judges() {}

  /**
   * One row per code in the release's judge table.
   *
   * @param names columns code and name, each code once
   */
  static Dataset<Row> table(SparkSession spark, Dataset<Row> names) {
    Map<String, String> byCode = new HashMap<>();
    for (Row row : names.collectAsList()) {
      byCode.put(row.getString(0), row.isNullAt(1) ? row.getString(0) : row.getString(1));
    }
    Map<String, String> aliases = aliases(byCode);
    List<Row> rows = new ArrayList<>();
    byCode.forEach(
        (code, name) -> {
          String merged = aliases.getOrDefault(code, code);
          String mergedName = Optional.ofNullable(byCode.get(merged)).orElse(name);
          rows.add(RowFactory.create(code, merged, mergedName, pseudo(code, name)));
        });
    return spark.createDataFrame(rows, SCHEMA);
  }

  /** Pairs of the alias file whose two names in this release agree, letters alone. */
  private static Map<String, String> aliases(Map<String, String> names) {
    Map<String, String> aliases = new HashMap<>();
    for (NamedCsvRecord row : LookupFiles.read("judge-aliases.csv")) {
      String name = names.get(row.getField("code"));
      String other = names.get(row.getField("becomes"));
      if (name != null && other != null && letters(name).equals(letters(other))) {
        aliases.put(row.getField("code"), row.getField("becomes"));
      }
    }
    return aliases;
  }

  private static String letters(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }

  private static boolean pseudo(String code, String name) {
    return PSEUDO.stream()
        .anyMatch(
            row ->
                row.getField("match").equals("code")
                    ? row.getField("value").equals(code)
                    : name.toUpperCase(Locale.ROOT).contains(row.getField("value")));
  }

  /** Whether a code that is not in the release's judge table is known to be no one person's. */
  static Column pseudoCode(Column code) {
    return PSEUDO.stream()
        .filter(row -> row.getField("match").equals("code"))
        .map(row -> upper(code).equalTo(row.getField("value")))
        .reduce(Column::or)
        .map(known -> coalesce(known, lit(false)))
        .orElse(lit(false));
  }
}
