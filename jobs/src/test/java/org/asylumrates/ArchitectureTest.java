package org.asylumrates;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom. The rooms are described in CONTRIBUTING.md. */
@AnalyzeClasses(packages = "org.asylumrates", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String OURS = "org.asylumrates..";
  private static final String JOB = "org.asylumrates.job..";
  private static final String MODEL = "org.asylumrates.model..";
  private static final String STATS = "org.asylumrates.stats..";
  private static final String CHARTS = "org.asylumrates.charts..";
  private static final String REPORT = "org.asylumrates.report..";
  private static final String REPAIR = "org.asylumrates.repair..";
  private static final String INGEST = "org.asylumrates.ingest..";
  private static final String DECISIONS = "org.asylumrates.decisions..";
  private static final String GROUNDS = "org.asylumrates.grounds..";
  private static final String RATES = "org.asylumrates.rates..";
  private static final String EFFECTS = "org.asylumrates.effects..";
  private static final String SYNTHESIZE = "org.asylumrates.synthesize..";

  @ArchTest static final ArchRule model_imports_nothing_of_ours = mayImport(MODEL);
  @ArchTest static final ArchRule stats_imports_nothing_of_ours = mayImport(STATS);
  @ArchTest static final ArchRule job_imports_model = mayImport(JOB, MODEL);
  @ArchTest static final ArchRule repair_imports_model = mayImport(REPAIR, JOB, MODEL);

  /** Rows are repaired while they are read, see docs/decisions. */
  @ArchTest static final ArchRule ingest_applies_repairs = mayImport(INGEST, JOB, MODEL, REPAIR);

  @ArchTest static final ArchRule decisions_stand_alone = mayImport(DECISIONS, JOB, MODEL, STATS);
  @ArchTest static final ArchRule grounds_stand_alone = mayImport(GROUNDS, JOB, MODEL, STATS);
  @ArchTest static final ArchRule rates_stand_alone = mayImport(RATES, JOB, MODEL, STATS);
  @ArchTest static final ArchRule effects_stand_alone = mayImport(EFFECTS, JOB, MODEL, STATS);

  @ArchTest
  static final ArchRule synthesize_stands_alone = mayImport(SYNTHESIZE, JOB, MODEL, STATS);

  @ArchTest static final ArchRule charts_import_model_and_stats = mayImport(CHARTS, MODEL, STATS);

  @ArchTest
  static final ArchRule report_draws_charts = mayImport(REPORT, CHARTS, JOB, MODEL, STATS);

  @ArchTest
  static final ArchRule spark_only_in_job_and_stages =
      only("org.apache.spark..", JOB, INGEST, DECISIONS, GROUNDS, RATES, EFFECTS);

  @ArchTest
  static final ArchRule published_tables_need_no_spark =
      noClasses()
          .that()
          .resideInAPackage("org.asylumrates.rates.published..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.spark..");

  @ArchTest static final ArchRule xchart_only_in_charts = only("org.knowm.xchart..", CHARTS);
  @ArchTest static final ArchRule awt_only_in_charts = only("java.awt..", CHARTS);

  @ArchTest
  static final ArchRule tablesaw_only_in_charts_and_report =
      only("tech.tablesaw..", CHARTS, REPORT);

  @ArchTest static final ArchRule jte_only_in_report = only("gg.jte..", REPORT);

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
