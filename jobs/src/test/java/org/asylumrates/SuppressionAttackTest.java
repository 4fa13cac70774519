package org.asylumrates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.stats.disclosure.SensitiveCount;
import org.asylumrates.support.SparkTest;
import org.asylumrates.synthesize.SynthesisPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Can a reader of all tables of an edition work out a suppressed count that could point to an
 * applicant? What is true is counted from the decisions, which are not published.
 */
@SparkTest
class SuppressionAttackTest {
  private static final long CASES = 30_000;

  /** The doubt that a reader must be left in, unless other tables leave less by themselves. */
  private static final long DOUBT = 10;

  private static MadeRun run;
  private static List<NamedCsvRecord> rates;
  private static List<NamedCsvRecord> quarterly;
  private static List<NamedCsvRecord> monthly;
  private static List<NamedCsvRecord> yearly;

  /** Counts by nationality and sex, and by nationality and quarter, as the attacks call them. */
  private static Map<String, Long> ofPairs;

  private static Map<String, Long> ofQuarters;

  @BeforeAll
  static void make(@TempDir Path folder, SparkSession spark) {
    run = MadeRun.of(spark, SynthesisPlan.clean(folder.resolve("release"), CASES, 7));
    rates = MadeRun.read(run.figures("grant-rates.csv"));
    quarterly = MadeRun.read(run.figures("quarterly.csv"));
    monthly = MadeRun.read(run.figures("monthly.csv"));
    yearly = MadeRun.read(run.figures("yearly.csv"));
    ofPairs = truePairs();
    ofQuarters = trueQuarters();
  }

  @Test
  void noSuppressedRowHasANumber() {
    List<String> keys =
        List.of("definition", "breakdown", "key", "name", "period", "quarter", "status");
    List<NamedCsvRecord> suppressed =
        Stream.of(rates, MadeRun.read(run.figures("before-after.csv")), quarterly)
            .flatMap(List::stream)
            .filter(row -> row.getField("status").equals("suppressed"))
            .toList();
    assertThat(suppressed).hasSizeGreaterThan(100);
    assertThat(suppressed)
        .allSatisfy(
            row -> {
              assertThat(row.findField("breakdown").orElse("nationality-sex"))
                  .isEqualTo("nationality-sex");
              assertThat(row.getHeader().stream().filter(name -> !keys.contains(name)))
                  .allMatch(name -> row.getField(name).isEmpty());
            });
  }

  @Test
  void everySmallCountOfAPairIsSuppressedAndNoneCanBeWorkedOut() {
    CountAttack attack = PairAttack.on(rates, Map.of());
    CountAttack without = PairAttack.onSumsAlone(rates);
    List<String> sensitive = sensitivePairs();
    assertThat(sensitive).hasSizeGreaterThan(50);
    assertHeld(sensitive, ofPairs, attack, without);
  }

  /** Women and men of a nationality are hidden together; who learns of the one knows the other. */
  @Test
  void oneUncoveredPairGivesAnotherAway() {
    Map<String, List<NamedCsvRecord>> hidden =
        rates.stream()
            .filter(PairAttack::isHidden)
            .collect(
                Collectors.groupingBy(
                    row -> PairAttack.name(row, "").replaceAll("/.*", ""),
                    TreeMap::new,
                    Collectors.toList()));
    List<NamedCsvRecord> two =
        hidden.values().stream()
            .filter(rows -> rows.size() == 2)
            .filter(rows -> sensitivePairs().contains(PairAttack.name(rows.get(0), "decisions")))
            .findFirst()
            .orElseThrow();
    String target = PairAttack.name(two.get(0), "decisions");
    Map<String, Long> uncovered = new TreeMap<>();
    for (String outcome : PairAttack.OUTCOMES) {
      String name = PairAttack.name(two.get(1), outcome);
      uncovered.put(name, ofPairs.getOrDefault(name, 0L));
    }
    assertThat(PairAttack.on(rates, Map.of()).width(target)).isPositive();
    CountAttack attack = PairAttack.on(rates, uncovered);
    assertThat(attack.low(target)).isEqualTo(ofPairs.get(target));
    assertThat(attack.high(target)).isEqualTo(ofPairs.get(target));
  }

  @Test
  void everySmallCountOfAQuarterIsSuppressedAndNoneCanBeWorkedOut() {
    CountAttack attack = QuarterAttack.on(quarterly, monthly, rates, yearly, Map.of());
    CountAttack without = QuarterAttack.onSumsAlone(quarterly, monthly, rates, yearly);
    List<String> sensitive = sensitiveQuarters();
    assertThat(sensitive).hasSizeGreaterThan(10);
    assertHeld(sensitive, ofQuarters, attack, without);
  }

  /** Quarters within a window are hidden together; all but one of them tell that one. */
  @Test
  void uncoveredQuartersGiveAnotherAway() {
    CountAttack without = QuarterAttack.onSumsAlone(quarterly, monthly, rates, yearly);
    Map<String, List<NamedCsvRecord>> hidden =
        quarterly.stream()
            .filter(row -> row.getField("status").equals("suppressed"))
            .collect(Collectors.groupingBy(row -> row.getField("key")));
    List<String> sensitive = sensitiveQuarters();
    // The middle of the window before the event, whose ends are parts of other quarters.
    List<NamedCsvRecord> targets =
        quarterly.stream()
            .filter(row -> row.getField("quarter").equals("2017-04"))
            .filter(row -> sensitive.contains(QuarterAttack.name(row, "decisions")))
            .filter(row -> without.width(QuarterAttack.name(row, "decisions")) >= DOUBT)
            .toList();
    assertThat(targets).isNotEmpty();
    assertThat(targets)
        .anyMatch(
            target ->
                allBut(target, hidden.getOrDefault(target.getField("key"), List.of()))
                        .width(QuarterAttack.name(target, "decisions"))
                    < DOUBT);
  }

  private static CountAttack allBut(NamedCsvRecord target, List<NamedCsvRecord> hidden) {
    Map<String, Long> uncovered = new TreeMap<>();
    for (NamedCsvRecord row : hidden) {
      if (!row.equals(target)) {
        for (String count : List.of("granted", "rest")) {
          String name = QuarterAttack.name(row, count);
          uncovered.put(name, ofQuarters.getOrDefault(name, 0L));
        }
      }
    }
    return QuarterAttack.on(quarterly, monthly, rates, yearly, uncovered);
  }

  private static void assertHeld(
      List<String> sensitive, Map<String, Long> truth, CountAttack attack, CountAttack without) {
    assertThat(sensitive)
        .allSatisfy(
            name -> {
              assertThat(attack.low(name)).isLessThanOrEqualTo(truth.get(name));
              assertThat(attack.high(name)).isGreaterThanOrEqualTo(truth.get(name));
              assertThat(attack.width(name))
                  .as("%d is %d to %d", truth.get(name), attack.low(name), attack.high(name))
                  .isGreaterThanOrEqualTo(Math.min(DOUBT, without.width(name)));
            });
  }

  private static List<String> sensitivePairs() {
    return sensitive(ofPairs);
  }

  private static List<String> sensitiveQuarters() {
    List<String> listed =
        quarterly.stream().map(row -> QuarterAttack.name(row, "decisions")).toList();
    return sensitive(ofQuarters).stream().filter(listed::contains).toList();
  }

  private static List<String> sensitive(Map<String, Long> counts) {
    return counts.keySet().stream()
        .filter(name -> name.endsWith(" decisions"))
        .filter(
            name ->
                SensitiveCount.isSensitive(
                    counts.getOrDefault(name.replace(" decisions", " granted"), 0L),
                    counts.getOrDefault(name, 0L)))
        .toList();
  }

  private static Map<String, Long> truePairs() {
    Column day = col("decision_date");
    Column period =
        when(day.between(lit("2016-06-11"), lit("2018-06-10")), "before")
            .when(day.between(lit("2018-06-11"), lit("2020-02-29")), "after");
    Dataset<Row> counts =
        run.decisions()
            .withColumn("period", period)
            .filter(col("period").isNotNull())
            .groupBy("definition", "period", "nationality_code", "sex", "outcome")
            .count();
    return counts(
        counts,
        row ->
            row.getString(0)
                + " "
                + row.getString(1)
                + " "
                + row.getString(2)
                + "/"
                + row.getString(3),
        row -> row.getString(4),
        row -> row.getLong(5));
  }

  private static Map<String, Long> trueQuarters() {
    Column quarter = substring(date_trunc("quarter", col("decision_date")).cast("string"), 1, 7);
    Dataset<Row> counts =
        run.decisions()
            .filter(col("definition").equalTo("trac-merits"))
            .withColumn("quarter", quarter)
            .groupBy("nationality_code", "quarter", "outcome")
            .count();
    return counts(
        counts,
        row -> row.getString(0) + " " + row.getString(1),
        row -> row.getString(2).equals("granted") ? "granted" : "rest",
        row -> row.getLong(3));
  }

  private static Map<String, Long> counts(
      Dataset<Row> rows,
      Function<Row, String> key,
      Function<Row, String> outcome,
      Function<Row, Long> count) {
    Map<String, Long> counts = new TreeMap<>();
    for (Row row : rows.collectAsList()) {
      counts.merge(key.apply(row) + " " + outcome.apply(row), count.apply(row), Long::sum);
      counts.merge(key.apply(row) + " decisions", count.apply(row), Long::sum);
    }
    return counts;
  }
}
