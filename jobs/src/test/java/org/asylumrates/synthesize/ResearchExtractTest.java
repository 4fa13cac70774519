package org.asylumrates.synthesize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asylumrates.job.LookupFiles;
import org.asylumrates.job.UserException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The made-up extract has TRAC's shape, and the same people as the release of EOIR's shape. */
class ResearchExtractTest {
  private static final long CASES = 800;
  private static final int SEED = 5;

  @TempDir private static Path temp;
  private static MadeUp eoir;
  private static Path extract;

  @BeforeAll
  static void makeUpBoth() {
    eoir = MadeUp.of(SynthesisPlan.clean(temp.resolve("eoir"), CASES, SEED));
    extract = Synthesize.write(plan("trac")).release();
  }

  private static SynthesisPlan plan(String name) {
    return SynthesisPlan.clean(temp.resolve(name), CASES, SEED).with(SynthesisPlan.Shape.TRAC);
  }

  @Test
  void itHasTheFilesOfAnExtract() {
    assertThat(extract.getFileName()).hasToString("TRAC research extract 2026-0801");
    assertThat(new MadeUp(extract).files().keySet())
        .containsExactly(
            "court_appln.csv",
            "hearing_loc_lookup.csv",
            "ijcodemap.csv",
            "master.csv",
            "master_application_type.csv",
            "master_decision_on_application.csv",
            "tblLookupBaseCity.csv",
            "tblLookupNationality.csv");
  }

  @Test
  void proceedingsAndApplicationsAreTheSame() throws IOException {
    assertThat(read("master.csv"))
        .extracting(r -> r.getField("idnproceeding") + r.getField("custody"))
        .isNotEmpty()
        .containsExactlyElementsOf(
            eoir.rows("B_TblProceeding").stream()
                .map(r -> r.value("IDNPROCEEDING") + r.value("CUSTODY"))
                .toList());
    assertThat(read("court_appln.csv"))
        .extracting(r -> r.getField("idnProceedingAppln") + r.getField("Appl_Dec"))
        .isNotEmpty()
        .containsExactlyElementsOf(
            eoir.rows("tbl_Court_Appln").stream()
                .map(r -> r.value("IDNPROCEEDINGAPPLN") + r.value("APPL_DEC"))
                .toList());
  }

  @Test
  void truthAndLabelsAreTheSame() throws IOException {
    assertThat(temp.resolve("trac/labels.csv"))
        .hasSameBinaryContentAs(temp.resolve("eoir/labels.csv"));
    String decisions = "\"decisions\" : {";
    assertThat(after(decisions, "trac")).isNotEmpty().isEqualTo(after(decisions, "eoir"));
  }

  @Test
  void daysHaveNineLettersAndStandTwiceOrOnceOrNowhere() throws IOException {
    List<NamedCsvRecord> rows = read("master.csv");
    assertThat(rows)
        .extracting(r -> r.getField("comp_date"))
        .allMatch(day -> day.matches("|\\.|\\d\\d[A-Z]{3}20\\d\\d"))
        .contains("", ".");
    assertThat(rows)
        .anyMatch(r -> r.getField("comp_date").equals(".") && !r.getField("ccomp_date").isEmpty())
        .anyMatch(r -> r.getField("ccomp_date").isEmpty() && !r.getField("comp_date").isEmpty());
  }

  /** As in the replication code of Chen, Moskowitz and Shue: the flag is either 1 or missing. */
  @Test
  void theFlagOfLawyersIsOneOrMissing() throws IOException {
    assertThat(read("master.csv"))
        .extracting(r -> r.getField("attorney_flag"))
        .containsOnly("1", "", ".");
  }

  @Test
  void judgesHaveTracsNumberAndSomeThatAlone() throws IOException {
    assertThat(read("master.csv"))
        .anyMatch(r -> r.getField("ij_code").isEmpty() && r.getField("tracid").matches("\\d+"));
    assertThat(read("ijcodemap.csv"))
        .filteredOn(r -> List.of("VDA", "DA").contains(r.getField("eoirid")))
        .extracting(r -> r.getField("tracid"))
        .hasSize(2)
        .containsOnly("101");
  }

  @Test
  void theLookupOfLocationsBeginsWithAByteOrderMark() throws IOException {
    assertThat(text("hearing_loc_lookup.csv"))
        .startsWith("\u00EF\u00BB\u00BFCode,State\r\nNYC,NY\r\n");
  }

  /** Otherwise the circuits of both shapes could not agree. */
  @Test
  void everyMadeUpCourtIsInTheCircuitOfItsState() {
    List<NamedCsvRecord> circuits = LookupFiles.read("circuits.csv");
    assertThat(Codes.courts())
        .allSatisfy(
            court ->
                assertThat(circuits)
                    .filteredOn(r -> r.getField("state").equals(court.state()))
                    .extracting(r -> r.getField("circuit"))
                    .containsExactly(court.circuit()));
  }

  @Test
  void theSamePlanGivesTheSameBytesAlsoInAZip() {
    Synthesis again = Synthesize.write(plan("again"));
    assertThat(again.release().resolve("master.csv"))
        .hasSameBinaryContentAs(extract.resolve("master.csv"));
    assertThat(Synthesize.write(plan("zipped").zipped()).release())
        .hasFileName("TRAC research extract.zip");
  }

  @Test
  void defectsAndOtherTablesAreRefused() {
    SynthesisPlan plan = plan("never");
    assertThatThrownBy(() -> plan.with(SynthesisPlan.Defects.REAL))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "Defects are planted in EOIR's files, not in a TRAC extract: leave out --defects real"
                + " or --shape trac.");
    assertThatThrownBy(() -> plan.with(SynthesisPlan.Tables.ALL))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "A TRAC extract does not have EOIR's 97 files: leave out --tables all or --shape"
                + " trac.");
  }

  @Test
  void theCommandKnowsBothShapes() {
    StringWriter error = new StringWriter();
    CommandLine command = new CommandLine(new SynthesizeCommand()).setErr(new PrintWriter(error));
    command.setOut(new PrintWriter(new StringWriter()));
    String out = temp.resolve("by-command").toString();
    assertThat(command.execute("--out", out, "--cases", "9", "--seed", "1", "--shape", "xml"))
        .isEqualTo(2);
    assertThat(error.toString()).contains("'xml': say eoir or trac");
    assertThat(command.execute("--out", out, "--cases", "9", "--seed", "1", "--shape", "trac"))
        .isZero();
    assertThat(Path.of(out, ResearchExtract.FOLDER, "master.csv")).isNotEmptyFile();
  }

  private static List<NamedCsvRecord> read(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text(file))) {
      return csv.stream().toList();
    }
  }

  private static String text(String file) throws IOException {
    return Files.readString(extract.resolve(file), StandardCharsets.ISO_8859_1);
  }

  private static String after(String start, String shape) throws IOException {
    String truth = Files.readString(temp.resolve(shape).resolve("truth.json"));
    int from = truth.indexOf(start);
    return truth.substring(from, truth.indexOf("\"rows\"", from));
  }
}
