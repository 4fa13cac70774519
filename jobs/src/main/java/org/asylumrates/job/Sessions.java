package org.asylumrates.job;

import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Opens the one Spark session of a run. Under spark-submit the cluster's settings stand; otherwise
 * Spark runs inside this process, sized to the machine. Settings may be given as system properties
 * {@code spark.*}, which is also how spark-submit hands them on.
 */
public final class Sessions {
  private static final int MOST_LOCAL_CORES = 8;

  private static final String MASTER = "spark.master";
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static @Nullable SparkContext ours;

  private Sessions() {}

  /**
   * Spark without its SQL, which takes longer to start than many a stage to run; opened when it is
   * first asked for.
   */
  public static synchronized JavaSparkContext context() {
    if (SparkSession.getDefaultSession().isDefined()) {
      return JavaSparkContext.fromSparkContext(
          SparkSession.getDefaultSession().get().sparkContext());
    }
    SparkContext context = ours;
    if (context == null || context.isStopped()) {
      context = new SparkContext(settings());
      context.setLogLevel("ERROR");
      ours = context;
    }
    return JavaSparkContext.fromSparkContext(context);
  }

  /** The session of this run, opened when it is first asked for. */
  public static SparkSession open() {
    if (SparkSession.getDefaultSession().isDefined()) {
      return SparkSession.getDefaultSession().get();
    }
    return SparkSession.builder().config(context().getConf()).getOrCreate();
  }

  /** Settings that were given stand, but for those on which results depend. */
  static SparkConf settings() {
    SparkConf settings =
        new SparkConf()
            .set("spark.sql.session.timeZone", "UTC")
            .set("spark.sql.datetime.java8API.enabled", "true")
            .set("spark.hadoop.fs.file.impl", LocalFiles.class.getName())
            // Casts of bad values are our repairs' business and must never stop a run.
            .set("spark.sql.ansi.enabled", "false")
            .setIfMissing("spark.app.name", "asylum-rates")
            .setIfMissing("spark.sql.parquet.compression.codec", "zstd");
    if (!settings.contains(MASTER)) {
      int cores = Math.min(MOST_LOCAL_CORES, Runtime.getRuntime().availableProcessors());
      settings
          .setMaster("local[" + cores + "]")
          .setIfMissing("spark.driver.host", "127.0.0.1")
          .setIfMissing("spark.driver.bindAddress", "127.0.0.1")
          .setIfMissing("spark.ui.enabled", "false");
      // Spark's 200 would make hundreds of near-empty tasks of our few cells.
      settings.setIfMissing(PARTITIONS, Integer.toString(Math.max(4, 2 * cores)));
    }
    return settings;
  }

  /** Ends Spark, if it was started here; a session that was there before goes on. */
  public static synchronized void close() {
    SparkContext context = ours;
    ours = null;
    if (context != null) {
      if (SparkSession.getDefaultSession().isDefined()) {
        SparkSession.getDefaultSession().get().stop();
      }
      context.stop();
    }
  }

  /** Ends what Spark is doing, so that whoever waits for it gets a failure. */
  public static void cancel() {
    // What stopped tasks complain of is not what went wrong.
    context().setLogLevel("OFF");
    context().sc().cancelAllJobs();
  }

  /** Names what Spark does next, readable in its UI and logs. */
  public static void describe(JavaSparkContext context, String what) {
    context.sc().setJobDescription(what);
  }
}
