package org.asylumrates.rates;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.asylumrates.batches.StoredTable;
import org.asylumrates.job.CodeVersion;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.DiskSpace;
import org.asylumrates.job.Sessions;
import org.asylumrates.job.StageRecord;
import org.asylumrates.job.Storage;
import org.asylumrates.job.Studies;
import org.asylumrates.model.Definition;
import org.asylumrates.model.EntityTables;
import org.asylumrates.model.Figures;
import org.asylumrates.model.ReleaseRecord;
import org.asylumrates.model.Study;
import org.asylumrates.model.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Decisions to the result tables of a study.
 *
 * <p>Inputs: {@code decisions/<release>}, {@code labels/<release>}, {@code
 * typed/<release>/quality}. Outputs: {@code rates/<release>/<study>/*.csv} and {@code
 * figures.json}.
 */
public final class ComputeRates {
  private static final String STAGE = "rates";
  private static final String SYNTHETIC_JUDGE = "Example, Judge";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  /** In short; docs/limits.md says all of it. */
  private static final String EXTRACT =
      "The records come from a research extract of TRAC's and not from EOIR's own release: it may"
          + " be a selection, ages are not known, members of a family count one by one, and"
          + " whether somebody had a lawyer rests on one flag.";

  private static final Comparator<List<@Nullable Object>> BY_TABLE_AND_ITEM =
      Comparator.<List<@Nullable Object>, String>comparing(met -> String.valueOf(met.get(0)))
          .thenComparing(met -> String.valueOf(met.get(1)));

  private final JavaSparkContext spark;
  private final DataFolder data;
  private final ReleaseRecord release;
  private final Studies.Loaded study;

  private ComputeRates(
      JavaSparkContext spark, DataFolder data, ReleaseRecord release, Studies.Loaded study) {
    this.spark = spark;
    this.data = data;
    this.release = release;
    this.study = study;
  }

  /** Computes the rates of a study, unless that has been done. */
  public static void run(DataFolder data, ReleaseRecord release, Studies.Loaded study) {
    String id = release.release();
    StageRecord decided = StageRecord.require(data.table(Tables.DECISIONS, id), "decisions");
    StageRecord labelled = StageRecord.require(data.table(Tables.LABELS, id), "labels");
    Path folder = data.rates(id, study.study().name());
    StageRecord stage = StageRecord.of(STAGE, decided.key(), labelled.key(), study.hash());
    if (stage.current(folder)) {
      return;
    }
    Storage.delete(folder);
    long decisions = Storage.bytesBelow(data.table(Tables.DECISIONS, id));
    // The results are a tenth of the decisions; what Spark sorts of them was up to five times them.
    DiskSpace.require("counting", folder, decisions, 5 * decisions);
    JavaSparkContext spark = Sessions.context();
    Sessions.describe(spark, "rates " + study.study().name());
    new ComputeRates(spark, data, release, study).write(new ResultTables(folder));
    stage.write(folder);
  }

  private void write(ResultTables tables) {
    Counted counted =
        DecisionCounts.of(
            study.study(),
            stored(data.table(Tables.DECISIONS, release.release()))::batches,
            stored(data.table(Tables.LABELS, release.release()))::batches);
    List<List<@Nullable Object>> quality =
        StoredRows.of(stored(data.typed(release.release(), Tables.QUALITY.name())), Tables.QUALITY);
    long fewest = study.study().thresholds().rate();
    boolean synthetic = synthetic(counted.throughout().get(CountPlan.JUDGE_NAME));
    List<Cell> cells = Cells.of(CountPlan.of(study.study()).breakdowns(), counted);
    List<Cell> published = SuppressedPairs.of(cells);
    tables.rates(published, fewest);
    tables.write(Tables.MONTHLY, 2, Series.monthly(counted, fewest));
    tables.write(Tables.QUARTERLY, 4, QuarterlySeries.of(counted, study.study()).rows(fewest));
    tables.write(EntityTables.YEARLY, 5, YearlyRates.rows(counted, study.study()));
    tables.write(EntityTables.CASE_MIX, 7, CaseMix.rows(counted, study.study()));
    tables.write(EntityTables.PEOPLE, 8, People.rows(counted, study.study(), published));
    tables.writeInOrder(Tables.FLOW, flow(quality, counted));
    tables.write(Tables.QUALITY, 3, quality);
    // Made-up decisions beside published figures would only mislead.
    tables.writeInOrder(
        Tables.RECONCILIATION, synthetic ? List.of() : Reconciliation.rows(counted));
    tables.write(figures(synthetic));
  }

  private static boolean synthetic(KeyCounts judges) {
    return IntStream.range(0, judges.size())
        .anyMatch(judge -> judges.key(judge).get(0).startsWith(SYNTHETIC_JUDGE));
  }

  private StoredTable stored(Path folder) {
    return new StoredTable(spark, folder);
  }

  private List<List<@Nullable Object>> flow(List<List<@Nullable Object>> quality, Counted counted) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (List<@Nullable Object> met : quality.stream().sorted(BY_TABLE_AND_ITEM).toList()) {
      String item = String.valueOf(met.get(1));
      if (item.equals("lines read") || item.startsWith("kept aside")) {
        rows.add(Arrays.asList("reading " + met.get(0), item, met.get(3)));
      }
    }
    Path flow = new Path(data.table(Tables.DECISIONS, release.release()), "_flow");
    rows.addAll(StoredRows.of(stored(flow), Tables.FLOW));
    rows.addAll(Series.withinWindows(counted, "study " + study.study().name()));
    return rows;
  }

  private Figures figures(boolean synthetic) {
    Study s = study.study();
    Stream<Definition> primaryFirst =
        Stream.concat(
            Definition.byId(s.definition()).stream(),
            Stream.of(Definition.values()).filter(d -> !d.id().equals(s.definition())));
    return new Figures(
        release.release(),
        Optional.of(release.date()),
        synthetic,
        CodeVersion.current(),
        s,
        study.hash(),
        primaryFirst.map(this::rule).toList(),
        release.files(),
        release.extract(),
        cautions(s));
  }

  private Figures.Rule rule(Definition definition) {
    return new Figures.Rule(
        definition.id(),
        definition.title(),
        definition.rule(),
        days(study.study().before()),
        days(study.study().after()),
        source());
  }

  private String source() {
    String what =
        release.extract()
            ? "EOIR case data in a research extract of TRAC's, up to "
            : "EOIR case data, release of ";
    return what + DAY.format(release.date());
  }

  /** A release that ends before a window does says so, and so does one that is not EOIR's own. */
  private List<String> cautions(Study s) {
    List<String> cautions = new ArrayList<>();
    if (release.date().isBefore(s.after().last())) {
      cautions.add(
          "The release ends on %s, before the study's last day, %s: what came later is missing."
              .formatted(DAY.format(release.date()), DAY.format(s.after().last())));
    }
    if (release.extract()) {
      cautions.add(EXTRACT);
    }
    return cautions;
  }

  private static String days(Study.Days days) {
    return DAY.format(days.first()) + " to " + DAY.format(days.last());
  }
}
