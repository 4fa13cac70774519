package org.asylumrates.job;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.sql.SparkSession;

/**
 * Opens the one Spark session of a run. Under spark-submit the cluster's settings stand; otherwise
 * Spark runs inside this process, sized to the machine.
 */
public final class Sessions {
  private static final int MOST_LOCAL_CORES = 8;

  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final AtomicBoolean OURS = new AtomicBoolean();

  private Sessions() {}

  /** The session of this run, opened when it is first asked for. */
  public static SparkSession open() {
    if (SparkSession.getDefaultSession().isDefined()) {
      return SparkSession.getDefaultSession().get();
    }
    OURS.set(true);
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("asylum-rates")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.sql.parquet.compression.codec", "zstd")
            // Casts of bad values are our repairs' business and must never stop a run.
            .config("spark.sql.ansi.enabled", "false");
    if (System.getProperty("spark.master") == null) {
      int cores = Math.min(MOST_LOCAL_CORES, Runtime.getRuntime().availableProcessors());
      builder
          .master("local[" + cores + "]")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.ui.enabled", "false");
    }
    SparkSession session = builder.getOrCreate();
    session.sparkContext().setLogLevel("ERROR");
    if (System.getProperty(PARTITIONS) == null) {
      // Spark's 200 would make thousands of near-empty tasks of our few cells.
      int partitions = Math.max(4, 2 * session.sparkContext().defaultParallelism());
      session.conf().set(PARTITIONS, Integer.toString(partitions));
    }
    return session;
  }

  /** Ends the session, if one was opened here; a session that was there before goes on. */
  public static void close() {
    if (OURS.getAndSet(false)) {
      SparkSession.getDefaultSession().get().stop();
    }
  }

  /** Names what Spark does next, readable in its UI and logs. */
  public static void describe(SparkSession session, String what) {
    session.sparkContext().setJobDescription(what);
  }
}
