package org.asylumrates.rates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.asylumrates.batches.DatasetBatches;
import org.asylumrates.job.Schemas;
import org.asylumrates.model.Study;
import org.asylumrates.model.Table;
import org.asylumrates.model.Tables;

/**
 * Stored decisions of a few rows, written as text: one line a row, the first with the names, values
 * parted by bars, nothing for null. Columns that are not named have a usual value.
 */
final class DecisionRows {
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("definition", "trac-merits"),
          Map.entry("outcome", "denied"),
          Map.entry("decision_date", "2018-06-11"),
          Map.entry("fiscal_year", "2018"),
          Map.entry("judge_code", "ABT"),
          Map.entry("judge_name", "Doe, Jane"),
          Map.entry("pseudo_judge", "false"),
          Map.entry("court_code", "NYC"),
          Map.entry("court_name", "New York"),
          Map.entry("circuit", "2"),
          Map.entry("nationality_code", "ES"),
          Map.entry("nationality", "El Salvador"),
          Map.entry("claim_type", "defensive"),
          Map.entry("represented", "true"),
          Map.entry("custody", "N"),
          Map.entry("sex", "F"),
          Map.entry("absentia", "false"));

  private DecisionRows() {}

  /** A study of the ruling's own windows and of these breakdowns. */
  static Study study(String... breakdowns) {
    return study(Optional.empty(), breakdowns);
  }

  /** Such a study whose series begins on a day. */
  static Study study(Optional<LocalDate> seriesFrom, String... breakdowns) {
    return new Study(
        "test",
        "A test",
        new Study.Event(LocalDate.of(2018, 6, 11), "A-B-", "27 I&N Dec. 316", "Something."),
        "trac-merits",
        new Study.Days(LocalDate.of(2016, 6, 11), LocalDate.of(2018, 6, 10)),
        new Study.Days(LocalDate.of(2018, 6, 11), LocalDate.of(2020, 2, 29)),
        Map.of(),
        List.of(breakdowns),
        new Study.Thresholds(10, 25, 100),
        new Study.Exposure(
            List.of("ES"),
            List.of("gang"),
            Optional.of(Study.Direction.FALL),
            Optional.empty(),
            Optional.empty()),
        List.of(),
        seriesFrom,
        Optional.empty());
  }

  /** Everything that is counted of decisions without labels, for a study of these breakdowns. */
  static Counted count(SparkSession spark, String text, Study study) {
    return DecisionCounts.of(
        study, stored(decisions(spark, text)), stored(labels(spark, "case_id | ground")));
  }

  /** As if the rows had been stored. */
  static DecisionCounts.Stored stored(Dataset<Row> rows) {
    return columns -> DatasetBatches.of(rows, columns);
  }

  static Dataset<Row> decisions(SparkSession spark, String text) {
    return rows(spark, Tables.DECISIONS, text);
  }

  static Dataset<Row> labels(SparkSession spark, String text) {
    return rows(spark, Tables.LABELS, text);
  }

  private static Dataset<Row> rows(SparkSession spark, Table table, String text) {
    List<List<String>> cells =
        text.lines()
            .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
            .toList();
    List<String> names = cells.get(0);
    StructType strings = new StructType();
    for (String name : names) {
      strings = strings.add(name, DataTypes.StringType);
    }
    List<Row> rows = new ArrayList<>();
    cells.stream().skip(1).forEach(values -> rows.add(RowFactory.create(values.toArray())));
    Column[] columns =
        Stream.of(Schemas.of(table).fields())
            .map(field -> column(field, names))
            .toArray(Column[]::new);
    return spark.createDataFrame(rows, strings).select(columns);
  }

  private static Column column(StructField field, List<String> names) {
    String name = field.name();
    Column text =
        names.contains(name) ? when(col(name).notEqual(""), col(name)) : lit(USUAL.get(name));
    // An array is never given; casting text to one is not possible.
    Column value = field.dataType().typeName().equals("array") ? lit(null) : text;
    return value.cast(field.dataType()).as(name);
  }
}
