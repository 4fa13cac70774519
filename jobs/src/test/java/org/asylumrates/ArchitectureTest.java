package org.asylumrates;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

/**
 * The plan of the house: which room may use which, and which library lives where. Rooms are the
 * packages below {@code org.asylumrates}; the root package knows every room and chains them.
 */
@AnalyzeClasses(packages = "org.asylumrates", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String HOUSE = "org.asylumrates";

  // The vocabulary and the arithmetic use nothing of ours.
  @ArchTest static final ArchRule MODEL = room("model").mayUse();
  @ArchTest static final ArchRule STATS = room("stats").mayUse();

  // How jobs are launched and recorded.
  @ArchTest static final ArchRule JOB = room("job").mayUse("model");

  // Stages meet only in stored tables: no stage uses another ...
  @ArchTest static final ArchRule REPAIR = room("repair").mayUse("job", "model", "stats");
  @ArchTest static final ArchRule DECISIONS = room("decisions").mayUse("job", "model", "stats");
  @ArchTest static final ArchRule GROUNDS = room("grounds").mayUse("job", "model", "stats");
  @ArchTest static final ArchRule RATES = room("rates").mayUse("job", "model", "stats");
  @ArchTest static final ArchRule EFFECTS = room("effects").mayUse("job", "model", "stats");
  @ArchTest static final ArchRule GATE = room("gate").mayUse("job", "model", "stats");
  @ArchTest static final ArchRule SYNTHESIZE = room("synthesize").mayUse("job", "model", "stats");

  // ... but rows are repaired while they are read (docs/decisions/0002).
  @ArchTest static final ArchRule INGEST = room("ingest").mayUse("repair", "job", "model", "stats");

  // From results to pages.
  @ArchTest static final ArchRule CHARTS = room("charts").mayUse("model", "stats");

  @ArchTest static final ArchRule REPORT = room("report").mayUse("charts", "job", "model", "stats");

  /** Published tables become the same rates, so that part knows its parent, never the reverse. */
  @ArchTest
  static final ArchRule RATES_OF_A_RELEASE_NEED_NO_PUBLISHED_TABLES =
      noClasses()
          .that()
          .resideInAPackage(HOUSE + ".rates")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(HOUSE + ".rates.published");

  /** A new room needs a line above before it can be lived in. */
  @ArchTest
  static final ArchRule EVERY_ROOM_IS_ON_THE_PLAN =
      classes()
          .should()
          .resideInAnyPackage(
              HOUSE,
              all("model"),
              all("stats"),
              all("job"),
              all("ingest"),
              all("repair"),
              all("decisions"),
              all("grounds"),
              all("rates"),
              all("effects"),
              all("gate"),
              all("synthesize"),
              all("charts"),
              all("report"));

  /** An edition, and rates of published tables, are made on a laptop without Spark. */
  @ArchTest
  static final ArchRule SPARK_IS_IN_THE_STAGES_ALONE =
      library("org.apache.spark..", "scala..")
          .livesIn(
              HOUSE + ".job",
              all("ingest"),
              all("decisions"),
              all("grounds"),
              HOUSE + ".rates",
              all("effects"),
              all("gate"));

  @ArchTest
  static final ArchRule DRAWING_IS_IN_CHARTS_ALONE =
      library("org.knowm.xchart..", "de.erichseifert..", "java.awt..").livesIn(all("charts"));

  @ArchTest
  static final ArchRule TABLESAW_IS_IN_CHARTS_AND_REPORT_ALONE =
      library("tech.tablesaw..").livesIn(all("charts"), all("report"));

  @ArchTest
  static final ArchRule TEMPLATES_ARE_IN_REPORT_ALONE = library("gg.jte..").livesIn(all("report"));

  /** The commands' exit codes are a contract; a job that ends the process cannot be chained. */
  @ArchTest
  static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(Main.class.getName())
          .should()
          .callMethod(System.class, "exit", int.class);

  /** The same input gives the same bytes, so no output can know when it was made. */
  @ArchTest
  static final ArchRule NOTHING_ASKS_FOR_THE_TIME_OF_DAY =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now");

  @ArchTest
  static final ArchRule NOTHING_THROWS_DICE_WITHOUT_A_SEED =
      noClasses()
          .should()
          .callMethod(Math.class, "random")
          .orShould()
          .callConstructor(java.util.Random.class)
          .orShould()
          .callConstructor(java.util.SplittableRandom.class);

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Base")
          .orShould()
          .haveSimpleNameEndingWith("Impl");

  /** The one getter is that of the command line library's own interface. */
  @ArchTest
  static final ArchRule VALUES_GO_BY_THEIR_NAMES =
      methods()
          .that()
          .areDeclaredInClassesThat(not(resideInAPackage(all("report.templates"))))
          .and()
          .doNotHaveFullName(Main.Version.class.getName() + ".getVersion()")
          .should()
          .haveNameNotMatching("get[A-Z].*");

  private static Room room(String name) {
    return new Room(name);
  }

  private static Library library(String... packages) {
    return new Library(packages);
  }

  private static String all(String room) {
    return HOUSE + "." + room + "..";
  }

  private record Room(String name) {
    /** Besides itself and everything outside the house. */
    ArchRule mayUse(String... others) {
      String[] known =
          Stream.concat(Stream.of(name), Stream.of(others))
              .map(ArchitectureTest::all)
              .toArray(String[]::new);
      return noClasses()
          .that()
          .resideInAPackage(all(name))
          .should()
          .dependOnClassesThat(resideInAPackage(HOUSE + "..").and(not(resideInAnyPackage(known))))
          .as("%s may use %s of ours".formatted(name, String.join(", ", others)))
          .allowEmptyShould(true);
    }
  }

  private record Library(String... packages) {
    ArchRule livesIn(String... rooms) {
      return noClasses()
          .that()
          .resideOutsideOfPackages(rooms)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages);
    }
  }
}
