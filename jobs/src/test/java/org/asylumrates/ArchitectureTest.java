package org.asylumrates;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may import whom. The rooms are described in CONTRIBUTING.md. */
class ArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.asylumrates");

  private static final String OURS = "org.asylumrates..";
  private static final String JOB = "org.asylumrates.job..";
  private static final String MODEL = "org.asylumrates.model..";
  private static final String STATS = "org.asylumrates.stats..";
  private static final String LANGUAGE = "org.asylumrates.language..";
  private static final String CHARTS = "org.asylumrates.charts..";
  private static final String REPORT = "org.asylumrates.report..";
  private static final String NOTEBOOK = "org.asylumrates.notebook..";
  private static final String BATCHES = "org.asylumrates.batches..";
  private static final String COLUMNS = "org.asylumrates.columns..";
  private static final String KEYS = "org.asylumrates.keys..";
  private static final String CLAIMS = "org.asylumrates.claims..";
  private static final String REPAIR = "org.asylumrates.repair..";
  private static final String INGEST = "org.asylumrates.ingest..";
  private static final String DECISIONS = "org.asylumrates.decisions..";
  private static final String GROUNDS = "org.asylumrates.grounds..";
  private static final String RATES = "org.asylumrates.rates..";
  private static final String EFFECTS = "org.asylumrates.effects..";
  private static final String GATE = "org.asylumrates.gate..";
  private static final String SYNTHESIZE = "org.asylumrates.synthesize..";

  @Test
  void modelImportsNothingOfOurs() {
    mayImport(MODEL).check(CODE);
  }

  @Test
  void statsImportsNothingOfOurs() {
    mayImport(STATS).check(CODE);
  }

  /** One rate, contrasts and sums are what the models are made of, not the other way round. */
  @Test
  void statsStandsBelowItsRooms() {
    mayImport("org.asylumrates.stats.linear", "org.asylumrates.stats").check(CODE);
    mayImport("org.asylumrates.stats", "org.asylumrates.stats.linear").check(CODE);
  }

  @Test
  void roomsOfStatsDoNotImportEachOther() {
    for (String room : List.of("models", "judges", "placebo", "disclosure", "mix")) {
      mayImport(
              "org.asylumrates.stats." + room + "..",
              "org.asylumrates.stats",
              "org.asylumrates.stats.linear")
          .check(CODE);
    }
  }

  @Test
  void mathsOnlyInStats() {
    only("org.apache.commons.math3..", STATS).check(CODE);
  }

  @Test
  void jobImportsModel() {
    mayImport(JOB, MODEL).check(CODE);
  }

  @Test
  void repairImportsModel() {
    mayImport(REPAIR, JOB, MODEL).check(CODE);
  }

  @Test
  void columnsImportModel() {
    mayImport(COLUMNS, MODEL).check(CODE);
  }

  @Test
  void keysImportNothingOfOurs() {
    mayImport(KEYS).check(CODE);
  }

  @Test
  void batchesImportModelAndJob() {
    mayImport(BATCHES, MODEL, JOB).check(CODE);
  }

  @Test
  void claimsImportBatchesAndKeys() {
    mayImport(CLAIMS, BATCHES, KEYS, MODEL).check(CODE);
  }

  /** Rows are repaired while they are read, see docs/decisions. */
  @Test
  void ingestAppliesRepairs() {
    mayImport(INGEST, BATCHES, COLUMNS, KEYS, JOB, MODEL, REPAIR).check(CODE);
  }

  @Test
  void decisionsStandAlone() {
    mayImport(DECISIONS, BATCHES, COLUMNS, KEYS, JOB, MODEL, STATS).check(CODE);
  }

  @Test
  void groundsStandAlone() {
    mayImport(GROUNDS, COLUMNS, JOB, MODEL, STATS).check(CODE);
  }

  @Test
  void ratesStandAlone() {
    mayImport(RATES, BATCHES, CLAIMS, COLUMNS, KEYS, JOB, MODEL, STATS).check(CODE);
  }

  @Test
  void effectsStandAlone() {
    mayImport(EFFECTS, BATCHES, CLAIMS, COLUMNS, JOB, MODEL, STATS).check(CODE);
  }

  @Test
  void gateStandsAlone() {
    mayImport(GATE, JOB, MODEL, STATS).check(CODE);
  }

  @Test
  void synthesizeStandsAlone() {
    mayImport(SYNTHESIZE, JOB, MODEL, STATS).check(CODE);
  }

  @Test
  void languageImportsNothingOfOurs() {
    mayImport(LANGUAGE).check(CODE);
  }

  @Test
  void chartsImportModelAndStats() {
    mayImport(CHARTS, LANGUAGE, MODEL, STATS).check(CODE);
  }

  @Test
  void reportDrawsCharts() {
    mayImport(REPORT, CHARTS, JOB, LANGUAGE, MODEL, STATS).check(CODE);
  }

  @Test
  void notebookReadsWhatIsStored() {
    mayImport(NOTEBOOK, CHARTS, COLUMNS, JOB, MODEL, STATS).check(CODE);
  }

  @Test
  void sparkOnlyInJobAndStages() {
    only(
            "org.apache.spark..",
            BATCHES,
            CLAIMS,
            JOB,
            INGEST,
            DECISIONS,
            GROUNDS,
            RATES,
            EFFECTS,
            GATE)
        .check(CODE);
  }

  /** Bytes become columns without Spark, so that any program may read a release. */
  @Test
  void readingBytesNeedsNoSpark() {
    only(
            "org.apache.spark..",
            "org.asylumrates.ingest",
            "org.asylumrates.ingest.source..",
            BATCHES,
            CLAIMS,
            JOB,
            DECISIONS,
            GROUNDS,
            RATES,
            EFFECTS,
            GATE)
        .check(CODE);
  }

  @Test
  void parquetOnlyInColumnsBatchesJobNotebookAndStages() {
    only(
            "org.apache.parquet..",
            COLUMNS,
            BATCHES,
            JOB,
            INGEST,
            DECISIONS,
            GROUNDS,
            RATES,
            EFFECTS,
            NOTEBOOK)
        .check(CODE);
  }

  /** The chain hands on the paths that the data folder gives. */
  @Test
  void hadoopOnlyInColumnsBatchesJobNotebookAndStages() {
    only(
            "org.apache.hadoop..",
            "org.asylumrates",
            COLUMNS,
            BATCHES,
            JOB,
            INGEST,
            DECISIONS,
            GROUNDS,
            RATES,
            EFFECTS,
            GATE,
            NOTEBOOK)
        .check(CODE);
  }

  @Test
  void publishedTablesNeedNoSpark() {
    noClasses()
        .that()
        .resideInAPackage("org.asylumrates.rates.published..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.spark..")
        .check(CODE);
  }

  @Test
  void xchartOnlyInCharts() {
    only("org.knowm.xchart..", CHARTS).check(CODE);
  }

  @Test
  void awtOnlyInCharts() {
    only("java.awt..", CHARTS).check(CODE);
  }

  @Test
  void tablesawOnlyInChartsNotebookAndReport() {
    only("tech.tablesaw..", CHARTS, NOTEBOOK, REPORT).check(CODE);
  }

  @Test
  void pdfOnlyInChartsAndReport() {
    only("org.apache.pdfbox..", CHARTS, REPORT).check(CODE);
    only("org.apache.fontbox..", CHARTS).check(CODE);
    only("de.rototor.pdfbox..", CHARTS).check(CODE);
    only("com.openhtmltopdf..", CHARTS, REPORT).check(CODE);
  }

  @Test
  void jsoupOnlyInReport() {
    only("org.jsoup..", REPORT).check(CODE);
  }

  @Test
  void workbooksOnlyInReport() {
    only("org.dhatim..", REPORT).check(CODE);
  }

  @Test
  void jteOnlyInReport() {
    only("gg.jte..", REPORT).check(CODE);
  }

  private static ArchRule mayImport(String room, String... others) {
    String[] allowed = new String[others.length + 1];
    allowed[0] = room;
    System.arraycopy(others, 0, allowed, 1, others.length);
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat(resideInAPackage(OURS).and(resideOutsideOfPackages(allowed)));
  }

  private static ArchRule only(String library, String... rooms) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }
}
