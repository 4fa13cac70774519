package org.asylumrates.bench;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.model.ReleaseLayout;
import org.asylumrates.model.ReleaseTable;

/**
 * A release's tables through Spark's own CSV reader: explicit schema, no quote character, only the
 * columns that are asked for, cast to the types of our stored tables. Sound rows alone; shifted
 * rows, repeated keys and bad values are passed over in silence, which ours may not.
 */
record CsvTables(SparkSession spark, BenchRelease release) {
  /** The reader's own columns that later stages read. */
  private static final Set<String> ASKED_FOR = Set.of("_issues", "_offset");

  private static final Object[] PLACEHOLDERS = {"", "?", "??", "N/A", "b6", "A.2.a"};

  /** A table with the columns of a stored one that later stages can ask for. */
  Dataset<Row> read(ReleaseTable table, StructType stored) throws IOException {
    Path file = release.file(table.file());
    StructType text = new StructType();
    for (String name : DuckDbCounts.header(file)) {
      text = text.add(name, DataTypes.StringType);
    }
    List<Column> columns = new ArrayList<>();
    for (StructField field : stored.fields()) {
      if (!field.name().startsWith("_") || ASKED_FOR.contains(field.name())) {
        columns.add(column(table, field).as(field.name()));
      }
    }
    return spark
        .read()
        .schema(text)
        .option("sep", "\t")
        .option("header", "true")
        .option("quote", "")
        .option("escape", "")
        .option("encoding", "ISO-8859-1")
        .csv(file.toString())
        .select(columns.toArray(new Column[0]));
  }

  private static Column column(ReleaseTable table, StructField field) {
    return switch (field.name()) {
      case "_issues" -> array().cast(field.dataType());
      case "_offset" -> monotonically_increasing_id();
      default -> value(table, field);
    };
  }

  private static Column value(ReleaseTable table, StructField field) {
    Column text = trim(col(field.name()));
    if (isMonth(table, field.name())) {
      return to_date(concat(lit("1/"), text), "d/M/yyyy");
    }
    if (!field.dataType().equals(DataTypes.StringType)) {
      return text.cast(field.dataType());
    }
    Column blank = text.isin(PLACEHOLDERS);
    if (field.name().equals("CASEPRIORITY_CODE")) {
      return when(not(text.equalTo("")), text);
    }
    if (field.name().endsWith("_YEAR") || field.name().endsWith("_MONTH")) {
      blank = blank.or(text.rlike("^0+$"));
    }
    return when(not(blank), text);
  }

  private static boolean isMonth(ReleaseTable table, String column) {
    return ReleaseLayout.columns(table.file()).stream()
        .flatMap(List::stream)
        .filter(c -> c.name().equalsIgnoreCase(column))
        .anyMatch(c -> c.type() == ReleaseColumn.Type.MONTH);
  }

  /** The tables that the release has and that grow with it; lookups do not. */
  List<ReleaseTable> large() {
    return present().stream().filter(t -> t.key().isPresent()).toList();
  }

  /** The tables that the release has. */
  List<ReleaseTable> present() {
    return Stream.of(ReleaseTable.values()).filter(release::has).toList();
  }
}
