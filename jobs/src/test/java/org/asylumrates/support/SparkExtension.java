package org.asylumrates.support;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Spark session for all test classes, opened by the first and closed after the last. It has the
 * settings of {@code job.Sessions} on which results depend; the others are chosen for speed.
 */
final class SparkExtension implements BeforeAllCallback, ParameterResolver {
  @Override
  public void beforeAll(ExtensionContext context) {
    session();
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(SparkExtension.class))
        .getOrComputeIfAbsent("session", key -> () -> session().stop(), AutoCloseable.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public SparkSession resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return session();
  }

  /** The open session; a new one if the code under test has closed the one before. */
  private static SparkSession session() {
    SparkSession session =
        SparkSession.builder()
            .appName("asylum-rates tests")
            .master("local[2]")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.sql.ansi.enabled", "false")
            .getOrCreate();
    session.sparkContext().setLogLevel("ERROR");
    return session;
  }
}
