package org.asylumrates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.asylumrates.job.Storage;
import org.asylumrates.support.SparkTest;
import org.asylumrates.support.TestRelease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What users meet who make a mistake: exit code 2, one line that says what is wrong and what to do,
 * and nothing half written.
 */
@SparkTest
class MainTest {
  private static final String COUNTS =
      "source,source_date,definition,breakdown,key,name,period,period_label,decisions,granted,"
          + "other_relief,denied,other\n";

  @TempDir private Path temp;
  private TestRelease files = new TestRelease(Path.of("unset"));

  @BeforeEach
  void startFromAReleaseInOrder() {
    files = TestRelease.small(temp.resolve("release"));
  }

  @AfterEach
  void nothingIsHalfWritten() {
    assertThat(temp.resolve("reports")).doesNotExist();
    assertThat(temp.resolve("data/typed")).doesNotExist();
    assertThat(temp.resolve("data/rates")).doesNotExist();
    assertThat(temp.resolve("data/tmp"))
        .satisfiesAnyOf(
            tmp -> assertThat(tmp).doesNotExist(), tmp -> assertThat(tmp).isEmptyDirectory());
  }

  @Test
  void aStudyOfPublishedTablesCountsNoRelease() {
    Said.refused("run", "--release", "nowhere", "--study", "fiscal-years")
        .contains("fiscal-years is about published tables", "./asylum published");
  }

  @Test
  void noArgumentsShowTheCommands() {
    Said said = Said.by();
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err()).contains("Usage: asylum", "run", "demo", "published", "list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "list", "run --help", "published --help"})
  void helpIsNoMistake(String args) {
    Said said = Said.by(args.split(" "));
    assertThat(said.exit()).isZero();
    assertThat(said.out()).isNotBlank();
    assertThat(said.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "run --release x --releas=y, Unknown option: '--releas=y'; see ./asylum run --help",
    "run --verbose --release x, Unknown option: '--verbose'; see ./asylum run --help",
    "rum, Unmatched argument at index 0: 'rum'; see ./asylum asylum --help",
    "run, Missing required option: '--release=PATH'; see ./asylum run --help"
  })
  void optionsThatDoNotExistOrAreMissing(String args, String complaint) {
    Said said = Said.by(args.split(" "));
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err()).startsWith("asylum: " + complaint).hasLineCount(1);
  }

  @Test
  void aDateThatIsNone() {
    Said.refused("run", "--release", files.location(), "--release-date", "2018-02-30")
        .startsWith("asylum: Invalid value for option '--release-date': ")
        .contains("2018-02-30")
        .endsWith("; see ./asylum run --help");
  }

  @Test
  void aStageThatDoesNotExist() {
    Said.refused("run", "--release", files.location(), "--until", "rate")
        .startsWith("asylum: Invalid value for option '--until': expected one of [")
        .containsIgnoringCase("rates")
        .endsWith("; see ./asylum run --help");
  }

  @Test
  void aStudyThatDoesNotExist() {
    Said.refused(run("--study", "a-b"))
        .isEqualTo(
            "asylum: No study 'a-b'; shipped are matter-of-a-b, a-b-vacated, a-b-reinstated; or"
                + " give a YAML file (see ./asylum list)");
  }

  @Test
  void aReleaseThatIsNotThere() {
    files = new TestRelease(temp.resolve("nowhere"));
    Said.refused(run())
        .isEqualTo(
            "asylum: No release at %s; give the zip or the folder of its files", files.folder());
  }

  @Test
  void aMissingTable() {
    files.without(TestRelease.APPLICATIONS);
    Said.refused(run())
        .isEqualTo(
            "asylum: %s lacks tbl_Court_Appln.csv (2 files found); give a whole release, as zip or"
                + " folder",
            files.folder());
  }

  @Test
  void aMissingColumn() {
    files.file(TestRelease.APPLICATIONS, "IDNPROCEEDINGAPPLN\tIDNPROCEEDING\tIDNCASE", "1\t2\t3");
    Said.refused(run())
        .isEqualTo(
            "asylum: tbl_Court_Appln.csv has no column APPL_CODE; its first line is"
                + " 'IDNPROCEEDINGAPPLN IDNPROCEEDING IDNCASE'; take the file from the release"
                + " again");
  }

  /** What a terminal would obey is not passed on. */
  @Test
  void aFileOfOtherBytes() {
    files.bytes(TestRelease.CASES, "\u001b[2J\u0007X\tY\n1\t2\n".getBytes(StandardCharsets.UTF_8));
    Said.refused(run())
        .isEqualTo(
            "asylum: A_TblCase.csv has no column IDNCASE; its first line is ' [2J X Y'; take the"
                + " file from the release again");
  }

  @Test
  void aFileThatIsNoRelease() throws IOException {
    Path text = Files.writeString(temp.resolve("notes.txt"), "Ask for the release.");
    Said.refused("run", "--release", text.toString())
        .isEqualTo(
            "asylum: %s is neither a folder nor a zip that can be read; download it again", text);
  }

  @Test
  void aZipThatWasCutOff() throws IOException {
    byte[] whole = Files.readAllBytes(files.zip(temp.resolve("whole.zip")));
    Path cut = Files.write(temp.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
    Said.refused("run", "--release", cut.toString())
        .isEqualTo(
            "asylum: %s is cut off (%d bytes without the end of a zip); download the rest, as curl"
                + " -C - -O does",
            cut, whole.length / 2);
  }

  /** Tables of the release that have been read meanwhile stay, for the next run. */
  @Test
  void aLabelFileWithAnUnknownWord() throws IOException {
    Path labels =
        Files.writeString(temp.resolve("labels.csv"), "case_id,ground\n11,psg\n12,psg\n12,race\n");
    Said.refused(run("--grounds", labels.toString()))
        .isEqualTo(
            "asylum: Label words outside the taxonomy: ground 'psg' (2 rows); map them with"
                + " --ground-mapping FILE or give --allow-unmapped");
    assertThat(temp.resolve("data/decisions")).doesNotExist();
    Storage.delete(new org.apache.hadoop.fs.Path(temp.resolve("data/typed").toString()));
  }

  @Test
  void aLabelFileThatIsNotThere() {
    String nowhere = temp.resolve("labels.csv").toString();
    Said.refused(run("--grounds", nowhere))
        .isEqualTo("asylum: No label file at %s; give a CSV, Parquet or JSON lines file", nowhere);
  }

  @Test
  void aMappingThatCannotBeRead() {
    Said.refused(run("--ground-mapping", temp.resolve("mapping.yaml").toString()))
        .startsWith("asylum: The ground mapping ")
        .endsWith("; write one 'their word: our word' a line");
  }

  /** Such a name must not be found out after an hour of reading. */
  @ParameterizedTest
  @ValueSource(strings = {"../elsewhere", "a/b", ".hidden", "two words"})
  void anEditionNameThatIsNoFolder(String name) {
    Said.refused(run("--edition", name))
        .isEqualTo(
            "asylum: The edition name '%s' cannot be a folder name; use letters, digits, dot, dash"
                + " or underscore",
            name);
  }

  @Test
  void aFigureTableWithARateAboveOne() throws IOException {
    Path table =
        Files.writeString(
            temp.resolve("figures.csv"),
            COUNTS + "TRAC,2017,trac-denial,court,NYC,New York,before,FY2017,100,120,,,\n");
    Said.refused(published(table))
        .isEqualTo(
            "asylum: figures.csv, line 2: decisions is '100', but its parts add up to 120, a rate"
                + " above 1; correct the table");
  }

  @Test
  void aFigureTableOfAnotherShape() throws IOException {
    Path table = Files.writeString(temp.resolve("figures.csv"), "court,rate\nNYC,0.1\n");
    Said.refused(published(table))
        .isEqualTo(
            "asylum: figures.csv has no column 'decisions'; its columns are court, rate; check"
                + " --format");
  }

  @Test
  void aFormatThatDoesNotExist() {
    Said.refused("published", "--table", "x.csv", "--format", "trac")
        .isEqualTo(
            "asylum: No format 'trac'; known are eoir-nationality, trac-judges, trac-courts,"
                + " counts");
  }

  private String[] run(String... options) {
    List<String> args =
        new ArrayList<>(
            List.of("run", "--release", files.location(), "--release-date", "2019-12-31"));
    args.addAll(List.of(options));
    args.addAll(folders());
    return args.toArray(String[]::new);
  }

  private String[] published(Path table) {
    List<String> args =
        new ArrayList<>(List.of("published", "--format", "counts", "--table", table.toString()));
    args.addAll(folders());
    return args.toArray(String[]::new);
  }

  private List<String> folders() {
    return List.of(
        "--data", temp.resolve("data").toString(), "--reports", temp.resolve("reports").toString());
  }
}
