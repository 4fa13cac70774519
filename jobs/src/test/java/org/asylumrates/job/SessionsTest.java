package org.asylumrates.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Begins without Spark: the session of other tests, if open, is closed and opened by them again.
 */
@Tag("spark")
class SessionsTest {
  private static final String MASTER = "spark.master";
  private static final String UI = "spark.ui.enabled";
  private static final String ZONE = "spark.sql.session.timeZone";
  private static final String CODEC = "spark.sql.parquet.compression.codec";
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  @BeforeEach
  @AfterEach
  void closeAll() {
    Sessions.close();
    if (SparkSession.getDefaultSession().isDefined()) {
      SparkSession.getDefaultSession().get().stop();
    }
  }

  @Test
  void aContextNeedsNoSession() {
    JavaSparkContext context = Sessions.context();
    assertThat(context.parallelize(List.of(1, 2, 3), 2).count()).isEqualTo(3);
    assertThat(SparkSession.getDefaultSession().isDefined()).isFalse();
    assertThat(Sessions.context().sc()).isSameAs(context.sc());
  }

  @Test
  void aSessionHasTheContextAndBothEndTogether() {
    SparkContext context = Sessions.context().sc();
    SparkSession session = Sessions.open();
    assertThat(session.sparkContext()).isSameAs(context);
    assertThat(session.conf().get(ZONE)).isEqualTo("UTC");
    assertThat(Sessions.open()).isSameAs(session);
    assertThat(Sessions.context().sc()).isSameAs(context);
    Sessions.close();
    assertThat(context.isStopped()).isTrue();
    assertThat(SparkSession.getDefaultSession().isDefined()).isFalse();
  }

  @Test
  void aSessionThatWasThereBeforeIsUsedAndGoesOn() {
    SparkSession theirs =
        SparkSession.builder()
            .master("local[1]")
            .appName("theirs")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config(UI, "false")
            .getOrCreate();
    assertThat(Sessions.open()).isSameAs(theirs);
    assertThat(Sessions.context().sc()).isSameAs(theirs.sparkContext());
    Sessions.close();
    assertThat(theirs.sparkContext().isStopped()).isFalse();
  }

  @Test
  void aContextThatHasEndedIsNotGivenAgain() {
    SparkContext ended = Sessions.context().sc();
    ended.stop();
    assertThat(Sessions.context().sc().isStopped()).isFalse();
  }

  @Test
  void alonePartsOfTheMachineAreUsedAndNothingListens() {
    SparkConf settings = settings(Map.of());
    assertThat(settings.get(MASTER)).matches("local\\[[1-8]]");
    assertThat(settings.get(UI)).isEqualTo("false");
    assertThat(settings.get("spark.driver.bindAddress")).isEqualTo("127.0.0.1");
    assertThat(settings.getInt(PARTITIONS, 0)).isBetween(4, 16);
  }

  @Test
  void underAClusterItsSettingsStand() {
    SparkConf settings = settings(Map.of(MASTER, "spark://head:7077"));
    assertThat(settings.get(MASTER)).isEqualTo("spark://head:7077");
    assertThat(settings.contains(UI)).isFalse();
    assertThat(settings.contains("spark.driver.host")).isFalse();
    assertThat(settings.contains(PARTITIONS)).isFalse();
  }

  @Test
  void settingsThatWereGivenWin() {
    Map<String, String> given =
        Map.of(
            "spark.app.name",
            "mine",
            CODEC,
            "snappy",
            UI,
            "true",
            PARTITIONS,
            "77",
            "spark.driver.host",
            "10.0.0.1",
            "spark.driver.bindAddress",
            "10.0.0.2");
    SparkConf settings = settings(given);
    given.forEach((name, value) -> assertThat(settings.get(name)).as(name).isEqualTo(value));
  }

  /** A day must not depend on who asks, and a cast of a bad value must not end a run. */
  @Test
  void butNotThoseOnWhichResultsDepend() {
    SparkConf settings =
        settings(
            Map.of(
                ZONE,
                "America/New_York",
                "spark.sql.ansi.enabled",
                "true",
                "spark.sql.datetime.java8API.enabled",
                "false"));
    assertThat(settings.get(ZONE)).isEqualTo("UTC");
    assertThat(settings.get("spark.sql.ansi.enabled")).isEqualTo("false");
    assertThat(settings.get("spark.sql.datetime.java8API.enabled")).isEqualTo("true");
  }

  /** The settings when these are given as system properties. */
  private static SparkConf settings(Map<String, String> given) {
    Map<String, String> before = new HashMap<>();
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("spark."))
        .forEach(name -> before.put(name, System.clearProperty(name)));
    given.forEach(System::setProperty);
    try {
      return Sessions.settings();
    } finally {
      given.keySet().forEach(System::clearProperty);
      before.forEach(System::setProperty);
    }
  }
}
