package org.asylumrates;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Definition;
import org.asylumrates.support.SparkTest;
import org.asylumrates.synthesize.SynthesisPlan;
import org.asylumrates.synthesize.Synthesize;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same made-up cases as EOIR's release and as a TRAC extract give the same counts, wherever the
 * extract carries what is counted (docs/limits.md says where it does not).
 */
@SparkTest
class TwoShapesTest {
  private static final long CASES = 6_000;
  private static final int SEED = 11;

  @TempDir private static Path temp;
  private static List<NamedCsvRecord> eoir;
  private static List<NamedCsvRecord> trac;
  private static List<NamedCsvRecord> quality;

  @BeforeAll
  static void runBoth() throws IOException {
    eoir = grantRates(SynthesisPlan.Shape.EOIR, "eoir");
    trac = grantRates(SynthesisPlan.Shape.TRAC, "trac");
    quality = read(temp.resolve("trac-data/rates/2026-08-01/matter-of-a-b/quality.csv"));
  }

  @Test
  void everyBreakdownThatAnExtractCarriesIsTheSame() {
    assertThat(counts(trac)).isNotEmpty().containsExactlyElementsOf(counts(eoir));
  }

  /** So that the test above cannot pass on half of them. */
  @Test
  void everyDefinitionAndBreakdownIsCompared() {
    assertThat(eoir)
        .extracting(r -> r.getField("definition"))
        .contains(Stream.of(Definition.values()).map(Definition::id).toArray(String[]::new));
    assertThat(eoir)
        .extracting(r -> r.getField("breakdown"))
        .contains(Breakdown.ids().toArray(String[]::new));
    assertThat(eoir)
        .filteredOn(r -> r.getField("breakdown").equals("represented"))
        .extracting(r -> r.getField("key"))
        .contains("true", "false");
    assertThat(eoir)
        .filteredOn(r -> r.getField("breakdown").equals("circuit"))
        .extracting(r -> r.getField("key"))
        .contains("2", "9", "11");
  }

  /** An extract has no birth dates. */
  @Test
  void ageIsUnknownInAnExtract() {
    assertThat(trac)
        .filteredOn(r -> r.getField("breakdown").equals("age"))
        .isNotEmpty()
        .extracting(r -> r.getField("key"))
        .containsOnly("UNKNOWN");
  }

  /**
   * An extract has no leads and riders, so each person is a family: by case, as many as decisions.
   * Where keys pair two attributes families are not given.
   */
  @Test
  void everyoneIsAFamilyInAnExtract() {
    assertThat(trac)
        .filteredOn(r -> r.getField("definition").equals("latest-merits"))
        .filteredOn(r -> !r.getField("breakdown").equals("nationality-sex"))
        .isNotEmpty()
        .allMatch(r -> r.getField("families").equals(r.getField("decisions")));
    assertThat(eoir)
        .filteredOn(r -> r.getField("definition").equals("latest-merits"))
        .anyMatch(r -> !r.getField("families").equals(r.getField("decisions")));
  }

  @Test
  void theRecordSaysWhatWasRead() {
    assertThat(quality)
        .extracting(r -> r.getField("table") + ": " + r.getField("item"))
        .contains(
            "A_TblCase: read from: TRAC research extract master.csv",
            "B_TblProceeding: read from: TRAC research extract master.csv",
            "tbl_Court_Appln: read from: TRAC research extract court_appln.csv",
            "tblLookupJudge: read from: TRAC research extract ijcodemap.csv");
    assertThat(quality).noneMatch(r -> r.getField("item").startsWith("kept aside"));
  }

  /** Pages and charts name their source by these words. */
  @Test
  void figuresSayThatTheyComeFromAnExtract() throws IOException {
    assertThat(figures("trac"))
        .contains("\"extract\" : true", "research extract of TRAC's, up to 1 Aug 2026")
        .contains("whether somebody had a lawyer rests on one flag")
        .doesNotContain("release of 1 Aug 2026");
    assertThat(figures("eoir"))
        .contains("\"extract\" : false", "EOIR case data, release of 1 Aug 2026")
        .doesNotContain("TRAC's");
  }

  private static String figures(String name) throws IOException {
    return Files.readString(
        temp.resolve(name + "-data/rates/2026-08-01/matter-of-a-b/figures.json"));
  }

  private static List<NamedCsvRecord> grantRates(SynthesisPlan.Shape shape, String name)
      throws IOException {
    Path made = temp.resolve(name);
    SynthesisPlan plan = SynthesisPlan.clean(made, CASES, SEED).with(shape);
    if (shape == SynthesisPlan.Shape.TRAC) {
      plan = plan.zipped();
    }
    Path release = Synthesize.write(plan).release();
    List<String> args = new ArrayList<>(List.of("run", "--until", "rates"));
    args.addAll(List.of("--release", release.toString()));
    args.addAll(List.of("--grounds", made.resolve("labels.csv").toString()));
    args.addAll(List.of("--data", temp.resolve(name + "-data").toString()));
    Said said = Said.by(args.toArray(String[]::new));
    assertThat(said.exit()).as(said.err()).isZero();
    return read(temp.resolve(name + "-data/rates/2026-08-01/matter-of-a-b/grant-rates.csv"));
  }

  /** Every row but those of age, and every column but the number of families. */
  private static List<String> counts(List<NamedCsvRecord> rows) {
    return rows.stream()
        .filter(r -> !r.getField("breakdown").equals("age"))
        .map(r -> String.join(",", r.getFields().subList(0, r.getFieldCount() - 1)))
        .toList();
  }

  private static List<NamedCsvRecord> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }
}
