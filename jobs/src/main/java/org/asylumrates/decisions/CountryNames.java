package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.asylumrates.job.LookupFiles;

/** Countries as people write them, from our crosswalk; a release's own name where it has none. */
final class CountryNames {
  private CountryNames() {}

  /** Columns code and name, each code once. */
  static Dataset<Row> table(SparkSession spark, Dataset<Row> ofRelease) {
    List<Row> rows =
        LookupFiles.read("countries.csv").stream()
            .map(r -> RowFactory.create(r.getField("nat_code"), r.getField("name")))
            .toList();
    StructType schema =
        new StructType().add("code", DataTypes.StringType).add("_ours", DataTypes.StringType);
    return spark
        .createDataFrame(rows, schema)
        .join(ofRelease, new String[] {"code"}, "full")
        .select(col("code"), coalesce(col("_ours"), col("name")).as("name"));
  }
}
