package org.asylumrates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * Can a reader of all tables of an edition work out a small count of people of a nationality before
 * a judge or a court, or of a nationality's women by what else is known of them? What is true is
 * counted from the decisions, which are not published.
 */
@SparkTest
class PeopleAttackTest {
  private static final long CASES = 60_000;
  private static final long DOUBT = 10;

  private static List<NamedCsvRecord> rates;
  private static List<NamedCsvRecord> mix;
  private static List<NamedCsvRecord> people;
  private static Dataset<Row> decisions;

  @BeforeAll
  static void make(@TempDir Path folder, SparkSession spark) {
    MadeRun run = MadeRun.of(spark, SynthesisPlan.clean(folder.resolve("release"), CASES, 11));
    rates = MadeRun.read(run.figures("grant-rates.csv"));
    mix = MadeRun.read(run.figures("case-mix.csv"));
    people = MadeRun.read(run.figures("people.csv"));
    Column day = col("decision_date");
    Column period =
        when(day.between(lit("2016-06-11"), lit("2018-06-10")), "before")
            .when(day.between(lit("2018-06-11"), lit("2020-02-29")), "after");
    decisions =
        run.decisions()
            .filter(col("definition").equalTo("trac-merits"))
            .withColumn("period", period)
            .filter(col("period").isNotNull());
    decisions = spark.createDataFrame(decisions.collectAsList(), decisions.schema());
  }

  @Test
  void noSmallCountOfACourtOrJudgeIsListedOrCanBeWorkedOut() {
    for (String period : List.of("before", "after")) {
      CountAttack attack = CaseMixAttack.on(period, rates, mix, Map.of());
      CountAttack sums = CaseMixAttack.on(period, rates, List.of(), Map.of());
      Map<String, Long> truth = ofCourtsAndJudges(period);
      List<String> small =
          truth.keySet().stream()
              .filter(name -> SensitiveCount.isSmall(truth.getOrDefault(name, 0L)))
              .toList();
      assertThat(small).hasSizeGreaterThan(500);
      assertThat(small)
          .allSatisfy(
              name -> {
                assertThat(attack.low(name)).isLessThanOrEqualTo(truth.get(name));
                assertThat(attack.high(name)).isGreaterThanOrEqualTo(truth.get(name));
                assertThat(attack.width(name))
                    .as(
                        "%s %s: %d is %d to %d",
                        period, name, truth.get(name), attack.low(name), attack.high(name))
                    .isGreaterThanOrEqualTo(Math.min(DOUBT, sums.width(name)));
              });
    }
    assertThat(mix)
        .filteredOn(row -> Set.of("court", "nationality").contains(row.getField("characteristic")))
        .filteredOn(row -> !row.getField("value").equals("OTHER"))
        .filteredOn(row -> !row.getField("breakdown").equals("all"))
        .hasSizeGreaterThan(100)
        .allMatch(row -> Long.parseLong(row.getField("decisions")) > DOUBT);
  }

  /** Who learns of all but one nationality of a judge knows that one: the attack can win. */
  @Test
  void uncoveredNationalitiesOfAJudgeGiveAnotherAway() {
    Map<String, Long> truth = ofCourtsAndJudges("before");
    String target =
        truth.keySet().stream()
            .filter(name -> name.startsWith("judge "))
            .filter(name -> SensitiveCount.isSmall(truth.getOrDefault(name, 0L)))
            .findFirst()
            .orElseThrow();
    String judge = target.substring(0, target.lastIndexOf(' ') + 1);
    Map<String, Long> uncovered = new TreeMap<>();
    for (NamedCsvRecord row : rates) {
      if (row.getField("breakdown").equals("nationality")) {
        String name = judge + row.getField("key");
        uncovered.put(name, truth.getOrDefault(name, 0L));
      }
    }
    uncovered.remove(target);
    assertThat(CaseMixAttack.on("before", rates, mix, Map.of()).width(target)).isPositive();
    assertThat(CaseMixAttack.on("before", rates, mix, uncovered).width(target)).isZero();
  }

  @Test
  void noSmallCountOfPeopleIsShownOrCanBeWorkedOut() {
    Map<String, Set<String>> values = new TreeMap<>();
    people.forEach(
        row ->
            values
                .computeIfAbsent(row.getField("characteristic"), by -> new TreeSet<>())
                .add(row.getField("value")));
    CountAttack attack = PeopleAttack.on(people, rates, values);
    CountAttack sums = PeopleAttack.onSumsAlone(people, rates, values);
    int sensitive = 0;
    for (Map.Entry<String, long[]> one : ofPeople().entrySet()) {
      long granted = one.getValue()[0];
      long rest = one.getValue()[1];
      if (SensitiveCount.isSensitive(granted, granted + rest)) {
        String name = one.getKey();
        long doubt = width(attack, name);
        assertThat(doubt)
            .as(name + granted + " granted, others " + rest)
            .isGreaterThanOrEqualTo(Math.min(DOUBT, width(sums, name)));
        assertThat(attack.high(name + "granted")).isGreaterThanOrEqualTo(granted);
        assertThat(attack.high(name + "rest")).isGreaterThanOrEqualTo(rest);
        sensitive++;
      }
    }
    assertThat(sensitive).isGreaterThan(20);
  }

  @Test
  void noSuppressedRowOfPeopleHasANumber() {
    List<String> numbers =
        List.of("decisions", "granted", "grant_rate", "interval_low", "interval_high");
    assertThat(people)
        .filteredOn(row -> row.getField("status").equals("suppressed"))
        .hasSizeGreaterThan(20)
        .allMatch(row -> numbers.stream().allMatch(number -> row.getField(number).isEmpty()))
        .allMatch(
            row ->
                !row.getField("sex").equals("all") || row.getField("characteristic").equals("age"));
  }

  private static long width(CountAttack attack, String name) {
    return attack.width(name + "granted") + attack.width(name + "rest");
  }

  private static Map<String, Long> ofCourtsAndJudges(String period) {
    Map<String, Long> counts = new TreeMap<>();
    for (Row row :
        decisions
            .filter(col("period").equalTo(period))
            .groupBy("court_code", "judge_code", "pseudo_judge", "nationality_code")
            .count()
            .collectAsList()) {
      String nation = row.getString(3);
      counts.merge(
          CaseMixAttack.name("court", row.getString(0), nation), row.getLong(4), Long::sum);
      if (!row.getBoolean(2)) {
        counts.merge(
            CaseMixAttack.name("judge", row.getString(1), nation), row.getLong(4), Long::sum);
      }
    }
    return counts;
  }

  /** Granted and others by group, sex and characteristic of exposed nationalities. */
  private static Map<String, long[]> ofPeople() {
    Map<String, long[]> counts = new TreeMap<>();
    Column group = when(col("nationality_code").isin("ES", "GT", "HO"), col("nationality_code"));
    for (Row row :
        decisions
            .withColumn("group", group.otherwise("OTHERS"))
            .select(
                "period", "group", "sex", "outcome", "represented", "custody", "claim_type", "age")
            .collectAsList()) {
      List<String> groups = new ArrayList<>(List.of(row.getString(1)));
      if (!row.getString(1).equals("OTHERS")) {
        groups.add("EXPOSED");
      }
      for (String of : groups) {
        count(counts, row, of, row.getString(2), "represented", String.valueOf(row.get(4)));
        count(counts, row, of, row.getString(2), "custody", row.getString(5));
        count(counts, row, of, row.getString(2), "claim-type", row.getString(6));
        count(counts, row, of, row.getString(2), "age", band(row));
        count(counts, row, of, "all", "age", band(row));
      }
    }
    return counts;
  }

  private static String band(Row row) {
    if (row.isNullAt(7)) {
      return "UNKNOWN";
    }
    int[] last = {4, 11, 17, 24, 34, 44, 59};
    String[] bands = {"0-4", "05-11", "12-17", "18-24", "25-34", "35-44", "45-59", "60+"};
    int band = 0;
    while (band < last.length && row.getInt(7) > last[band]) {
      band++;
    }
    return bands[band];
  }

  private static void count(
      Map<String, long[]> counts, Row row, String group, String sex, String by, String value) {
    String name = PeopleAttack.name(row.getString(0), group, sex, by, value, "");
    long[] both = counts.computeIfAbsent(name, n -> new long[2]);
    both[row.getString(3).equals("granted") ? 0 : 1]++;
  }
}
