package org.asylumrates.rates;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.decisions.Decide;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.asylumrates.goldens.Tolerance;
import org.asylumrates.grounds.LabelOptions;
import org.asylumrates.grounds.Labels;
import org.asylumrates.ingest.Ingest;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Schemas;
import org.asylumrates.job.Sessions;
import org.asylumrates.job.Studies;
import org.asylumrates.model.Keys;
import org.asylumrates.model.ReleaseRecord;
import org.asylumrates.model.Study;
import org.asylumrates.model.Tables;
import org.asylumrates.stats.Interval;
import org.asylumrates.stats.Proportion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole chain, from raw text to counts, against R's counts of the same 200,000 made-up records
 * (goldens {@code cases} and {@code aggregate}). R drops rows without a court, so they are dropped
 * here before counting; the product keeps them as UNKNOWN.
 */
@Tag("spark")
class AggregateGoldenTest {
  private static final LocalDate AS_OF = LocalDate.of(2021, 12, 31);
  private static final String MERITS = "trac-merits";
  private static final Map<String, String> SUBGROUNDS =
      Map.of(
          "PSG_DV",
          "domestic-violence",
          "PSG_GANG",
          "gang",
          "PSG_FAMILY",
          "family",
          "PSG_OTHER",
          "other");
  private static final Map<String, String> GROUNDS =
      Map.of(
          "POLITICAL",
          "political-opinion",
          "RELIGION",
          "religion",
          "RACE",
          "race",
          "NATIONALITY",
          "nationality",
          "NOT_RECORDED",
          Keys.UNKNOWN);

  @TempDir static Path folder;
  private static Goldens expected;
  private static Dataset<Row> decisions;
  private static Dataset<Row> labels;
  private static DataFolder data;
  private static Map<String, Cell> ofAll = Map.of();
  private static Map<String, Cell> ofLeads = Map.of();

  @BeforeAll
  static void runTheChain() throws Exception {
    Goldens cases = Goldens.largeFolder("cases");
    expected = Goldens.largeFolder("aggregate");
    Path release = folder.resolve("release");
    Path labelFile = GoldenRelease.write(cases.path("cases_200k.csv"), release);
    data = new DataFolder(folder.resolve("data").toString());
    ReleaseRecord record =
        Ingest.run(data, release.toString(), Optional.of(AS_OF), Ingest.Columns.NEEDED);
    Decide.run(data, record);
    Labels.run(
        data,
        record.release(),
        new LabelOptions(List.of(labelFile.toString()), Map.of(), LabelOptions.Unmapped.REFUSED));
    SparkSession spark = Sessions.open();
    decisions =
        spark
            .read()
            .schema(Schemas.of(Tables.DECISIONS))
            .parquet(data.table(Tables.DECISIONS, record.release()).toString())
            .where(col("court_code").notEqual(Keys.UNKNOWN))
            .cache();
    labels =
        spark
            .read()
            .schema(Schemas.of(Tables.LABELS))
            .parquet(data.table(Tables.LABELS, record.release()).toString());
    ofAll = cells(decisions);
    ofLeads = cells(decisions.where(col("family_id").equalTo(col("case_id"))));
  }

  private static Map<String, Cell> cells(Dataset<Row> chosen) {
    Map<String, Cell> cells = new HashMap<>();
    Study study = study();
    for (Cell cell :
        Cells.of(
            CountPlan.of(study).breakdowns(),
            DecisionCounts.of(study, DecisionRows.stored(chosen), DecisionRows.stored(labels)))) {
      cells.put(
          String.join("|", cell.definition(), cell.breakdown(), cell.key(), cell.period()), cell);
    }
    return cells;
  }

  @Test
  void theFlowIsAsInR() {
    Map<String, Long> dropped = new HashMap<>();
    for (GoldenRow row : expected.rows("expected_flow.csv")) {
      dropped.put(row.text("step"), row.count("dropped"));
    }
    Map<String, Long> ours = new HashMap<>();
    SparkSession spark = Sessions.open();
    spark
        .read()
        .parquet(data.table(Tables.DECISIONS, AS_OF.toString()) + "/_flow")
        .collectAsList()
        .forEach(r -> ours.put(r.getString(0) + ": " + r.getString(1), r.getLong(2)));
    long repeated =
        spark
            .read()
            .parquet(data.typed(AS_OF.toString(), "quarantine").toString())
            .where(col("table").equalTo("A_TblCase").and(col("reason").equalTo("duplicate-key")))
            .count();
    assertThat(repeated).isEqualTo(dropped.get("duplicate_case_id_keep_first"));
    assertThat(ours.get("proceedings: without a completion date"))
        .isEqualTo(dropped.get("missing_decision_date"));
    assertThat(ours.get("proceedings: completed after the release's date"))
        .isEqualTo(dropped.get("decision_date_after_asof"));
  }

  @ParameterizedTest
  @CsvSource({
    "all, trac-merits, eoir-initial",
    "leads_only, trac-merits, eoir-initial",
    "no_absentia, trac-merits-present, none"
  })
  void everyCellIsAsInR(String population, String merits, String rows) {
    Map<String, Cell> cells = population.equals("leads_only") ? ofLeads : ofAll;
    for (String by :
        List.of("all", "court", "nationality", "ground", "judge", "court_judge", "month")) {
      for (GoldenRow row : expected.rows("expected_%s__%s.csv".formatted(population, by))) {
        compare(row, cells, merits, rows, by);
      }
    }
  }

  private static void compare(
      GoldenRow row, Map<String, Cell> cells, String merits, String rows, String by) {
    String key = key(row, by);
    Cell ofMerits = cells.get(String.join("|", merits, key, row.text("period")));
    Cell.Counts n = ofMerits == null ? Cell.Counts.NONE : ofMerits.counts();
    assertThat(n.granted()).as("n_grant of " + row).isEqualTo(row.count("n_grant"));
    assertThat(n.denied()).as("n_deny of " + row).isEqualTo(row.count("n_deny"));
    assertThat(n.decisions()).as("n_merits of " + row).isEqualTo(row.count("n_merits"));
    row.expect("rate_merits", n.rate(1), Tolerance.CLOSED_FORM);
    Interval interval =
        n.decisions() > 0 ? Proportion.wilson(n.granted(), n.decisions()) : Interval.NONE;
    row.expect("wilson_lo", interval.low(), Tolerance.CLOSED_FORM);
    row.expect("wilson_hi", interval.high(), Tolerance.CLOSED_FORM);
    if (!rows.equals("none")) {
      Cell all = Objects.requireNonNull(cells.get(String.join("|", rows, key, row.text("period"))));
      assertThat(all.counts().decisions()).as("n_rows of " + row).isEqualTo(row.count("n_rows"));
      assertThat(all.counts().other()).as("n_other of " + row).isEqualTo(row.count("n_other"));
      row.expect("rate_all", all.counts().rate(1), Tolerance.CLOSED_FORM);
      assertThat(all.families().getAsLong())
          .as("n_families of " + row)
          .isEqualTo(row.count("n_families"));
    }
  }

  private static String key(GoldenRow row, String by) {
    return switch (by) {
      case "all" -> "all|all";
      case "ground" ->
          GROUNDS.containsKey(row.text("ground"))
              ? "ground|" + GROUNDS.get(row.text("ground"))
              : "subground|" + SUBGROUNDS.get(row.text("ground"));
      case "judge" -> "judge|" + judge(row.text("judge"));
      case "court_judge" -> "court-judge|" + row.text("court") + "/" + judge(row.text("judge"));
      case "nationality" -> "nationality|" + row.text(by).replace("OTHER", "OT");
      default -> by + "|" + row.text(by);
    };
  }

  private static String judge(String code) {
    return code.equals(Keys.UNKNOWN) ? code : code.substring(1);
  }

  private static Study study() {
    Study shipped = Studies.load(Studies.DEFAULT).study();
    return new Study(
        "golden",
        "All of R's records",
        shipped.event(),
        MERITS,
        new Study.Days(LocalDate.of(2010, 1, 1), LocalDate.of(2018, 6, 10)),
        new Study.Days(LocalDate.of(2018, 6, 11), AS_OF),
        Map.of(),
        shipped.breakdowns(),
        shipped.thresholds(),
        shipped.exposure(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
