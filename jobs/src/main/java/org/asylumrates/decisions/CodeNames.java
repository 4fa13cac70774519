package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.asylumrates.model.ReleaseTable;

/**
 * Codes and their names from a release's lookup tables, each code once. The real tables hold codes
 * twice: of two rows the active one wins, then the first in the file.
 */
final class CodeNames {
  private static final String OFFSET = "_offset";

  private final TypedTables tables;

  CodeNames(TypedTables tables) {
    this.tables = tables;
  }

  /** Two columns, a code and its name; no rows if the release lacks the table. */
  Dataset<Row> of(ReleaseTable table, String code, String... names) {
    if (!tables.has(table)) {
      return tables
          .spark()
          .emptyDataFrame()
          .select(
              lit("").cast(DataTypes.StringType).as("code"),
              lit("").cast(DataTypes.StringType).as("name"));
    }
    Dataset<Row> rows = tables.read(table);
    Column[] candidates = new Column[names.length];
    for (int i = 0; i < names.length; i++) {
      candidates[i] = TypedTables.orNull(rows, names[i], "string");
    }
    Column active = coalesce(TypedTables.orNull(rows, "blnActive", "boolean"), lit(false));
    return rows.where(col(code).isNotNull())
        .select(
            col(code).as("code"),
            coalesce(candidates).as("name"),
            row_number()
                .over(Window.partitionBy(code).orderBy(active.desc(), col(OFFSET)))
                .as("_place"))
        .where(col("_place").equalTo(1))
        .drop("_place");
  }
}
