package org.asylumrates.grounds;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Progress;
import org.asylumrates.job.Sessions;
import org.asylumrates.job.StageRecord;
import org.asylumrates.job.Storage;
import org.asylumrates.job.UserException;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Tables;

/**
 * Label files to stored labels.
 *
 * <p>Inputs: label files of users. Outputs: {@code labels/<release>}. A word that the taxonomy does
 * not know stops the run and is listed with its number of rows, unless a mapping gives it a meaning
 * or unmapped words are allowed and then counted as UNKNOWN.
 */
public final class Labels {
  private static final String STAGE = "labels";
  private static final int WORDS_SHOWN = 10;

  private final SparkSession spark;
  private final LabelOptions options;

  private Labels(SparkSession spark, LabelOptions options) {
    this.spark = spark;
    this.options = options;
  }

  /** Stores the labels for a release, unless that has been done. */
  public static void run(DataFolder data, String release, LabelOptions options) {
    List<LabelFile> files = options.files().stream().map(LabelFile::new).toList();
    List<String> inputs = new ArrayList<>(files.stream().map(LabelFile::fingerprint).toList());
    inputs.add(options.mapping().toString());
    inputs.add(options.unmapped().name());
    StageRecord stage = StageRecord.of(STAGE, inputs.toArray(new String[0]));
    Path folder = data.table(Tables.LABELS, release);
    if (stage.current(folder)) {
      return;
    }
    if (files.isEmpty()) {
      Storage.delete(folder);
      stage.write(folder);
      return;
    }
    try (Progress progress = Progress.of("Reading labels", files.size())) {
      SparkSession spark = Sessions.open();
      Dataset<Row> labels = new Labels(spark, options).read(files);
      labels.write().mode(SaveMode.Overwrite).parquet(folder.toString());
      spark.catalog().clearCache();
      progress.add(files.size());
    }
    stage.write(folder);
  }

  private Dataset<Row> read(List<LabelFile> files) {
    Dataset<Row> rows =
        files.stream().map(f -> f.read(spark)).reduce(Dataset::unionByName).orElseThrow();
    for (Map.Entry<String, List<String>> column : Taxonomy.words().entrySet()) {
      rows = rows.withColumn(column.getKey(), mapped(column.getKey()));
    }
    // Text is parsed slowly: once.
    rows.persist(StorageLevel.DISK_ONLY());
    requireSound(rows);
    for (Map.Entry<String, List<String>> column : Taxonomy.words().entrySet()) {
      Column word = col(column.getKey());
      Column known = when(word.isin(column.getValue().toArray()), word);
      rows = rows.withColumn(column.getKey(), coalesce(known, lit(Keys.UNKNOWN)));
    }
    return Said.once(
        rows.withColumn("case_id", col("case_id").cast("long"))
            .withColumn("confidence", col("confidence").cast("double")));
  }

  /** One pass over sound labels; what is wrong with others is then looked for. */
  private void requireSound(Dataset<Row> rows) {
    Row wrong =
        rows.agg(count(when(strange(), 1)), count(when(noCase(), 1)), count(when(noShare(), 1)))
            .head();
    if (wrong.getLong(0) > 0) {
      requireKnownWords(rows);
    }
    if (wrong.getLong(1) > 0) {
      throw new UserException(
          "%d label rows have no case number that can be read; case_id must be EOIR's IDNCASE"
              .formatted(wrong.getLong(1)));
    }
    if (wrong.getLong(2) > 0) {
      throw new UserException(
          "%d label rows have a confidence that is not from 0 to 1; correct it or leave it blank"
              .formatted(wrong.getLong(2)));
    }
  }

  private static Column noCase() {
    return col("case_id").cast("long").isNull();
  }

  private static Column noShare() {
    Column given = col("confidence").isNotNull().and(col("confidence").notEqual(""));
    return given.and(not(coalesce(col("confidence").cast("double").between(0, 1), lit(false))));
  }

  /** Whether any word is not the taxonomy's. */
  private static Column strange() {
    return Taxonomy.words().entrySet().stream()
        .map(
            column ->
                coalesce(not(col(column.getKey()).isin(column.getValue().toArray())), lit(false)))
        .reduce(lit(false), Column::or);
  }

  /** A user's mapping is by word, whatever the column: {@code dv -> domestic-violence}. */
  private Column mapped(String column) {
    Column word = col(column);
    for (Map.Entry<String, String> pair : options.mapping().entrySet()) {
      word = when(col(column).equalTo(pair.getKey()), lit(pair.getValue())).otherwise(word);
    }
    return when(word.equalTo("").or(word.equalTo(Keys.UNKNOWN)), lit(null)).otherwise(word);
  }

  private void requireKnownWords(Dataset<Row> rows) {
    if (options.unmapped() == LabelOptions.Unmapped.COUNTED_AS_UNKNOWN) {
      return;
    }
    List<String> unknown = new ArrayList<>();
    Taxonomy.words()
        .forEach(
            (column, words) ->
                rows.where(not(col(column).isin(words.toArray())))
                    .groupBy(column)
                    .agg(count(lit(1)))
                    .orderBy(column)
                    .limit(WORDS_SHOWN)
                    .collectAsList()
                    .forEach(
                        r ->
                            unknown.add(
                                "%s '%s' (%d rows)"
                                    .formatted(column, r.getString(0), r.getLong(1)))));
    if (!unknown.isEmpty()) {
      throw new UserException(
          "Label words outside the taxonomy: %s; map them with --ground-mapping FILE or give"
                  .formatted(String.join(", ", unknown))
              + " --allow-unmapped");
    }
  }
}
