package org.asylumrates.synthesize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.asylumrates.job.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SynthesizeTest {
  @TempDir private Path folder;

  @Test
  void theSamePlanGivesTheSameBytes() throws IOException {
    MadeUp one = MadeUp.of(plan("one", 5));
    MadeUp two = MadeUp.of(plan("two", 5));
    assertThat(one.files().keySet()).isEqualTo(two.files().keySet()).contains("defects.csv");
    for (String file : one.files().keySet()) {
      assertThat(Files.mismatch(one.out().resolve(file), two.out().resolve(file)))
          .as(file)
          .isEqualTo(-1);
    }
  }

  @Test
  void anotherSeedGivesOtherPeople() {
    MadeUp one = MadeUp.of(plan("one", 5));
    MadeUp two = MadeUp.of(plan("two", 6));
    assertThat(one.lines("A_TblCase")).isNotEqualTo(two.lines("A_TblCase"));
  }

  @Test
  void theOtherTablesLeaveTheCoreAsItIs() {
    SynthesisPlan core = SynthesisPlan.clean(folder.resolve("core"), 300, 3);
    SynthesisPlan all =
        SynthesisPlan.clean(folder.resolve("all"), 300, 3).with(SynthesisPlan.Tables.ALL);
    MadeUp one = MadeUp.of(core);
    MadeUp two = MadeUp.of(all);
    for (String table : ReleaseFiles.CORE) {
      assertThat(one.lines(table)).as(table).isEqualTo(two.lines(table));
    }
  }

  @Test
  void aZipHoldsTheFolderAndTakesItsPlace() throws IOException {
    MadeUp plain = MadeUp.of(SynthesisPlan.clean(folder.resolve("plain"), 200, 4));
    SynthesisPlan zipped = SynthesisPlan.clean(folder.resolve("zipped"), 200, 4).zipped();
    Synthesis made = Synthesize.write(zipped);
    assertThat(made.release()).isEqualTo(zipped.out().resolve("EOIR Case Data.zip"));
    assertThat(new MadeUp(zipped.out()).files()).hasSize(3);
    String member = "EOIR Case Data 2026-0801/EOIR Case Data/A_TblCase.csv";
    try (ZipFile zip = new ZipFile(made.release().toFile())) {
      byte[] packed = zip.getInputStream(zip.getEntry(member)).readAllBytes();
      assertThat(packed).isEqualTo(Files.readAllBytes(plain.out().resolve(member)));
    }
  }

  @Test
  void aFolderWithSomethingInItIsRefused() throws IOException {
    Files.writeString(folder.resolve("keep.txt"), "mine");
    assertThatThrownBy(() -> Synthesize.write(SynthesisPlan.clean(folder, 10, 1)))
        .isInstanceOf(UserException.class)
        .hasMessage("The folder " + folder + " is not empty: give --out a new or empty folder.");
  }

  @Test
  void noCasesAreRefused() {
    assertThatThrownBy(() -> SynthesisPlan.clean(folder, 0, 1))
        .isInstanceOf(UserException.class)
        .hasMessage("The number of cases is 0: give --cases a number from 1 to 50000000.");
  }

  @Test
  void theCommandWritesAReleaseAndSaysWhere() {
    StringWriter said = new StringWriter();
    CommandLine command = new CommandLine(new SynthesizeCommand()).setOut(new PrintWriter(said));
    Path out = folder.resolve("made");
    int code =
        command.execute(
            "--out", out.toString(), "--cases", "50", "--seed", "1", "--defects", "hostile");
    assertThat(code).isZero();
    assertThat(said.toString()).contains("Truth:   " + out.resolve("truth.json"));
    assertThat(new MadeUp(out).files()).containsKey("defects.csv");
  }

  @Test
  void theCommandExplainsItselfAndItsWords() {
    assertThat(new CommandLine(new SynthesizeCommand()).getUsageMessage())
        .contains("--defects=none|real|hostile")
        .contains("asylum synthesize --out sample --cases 60000 --seed 1");
    StringWriter error = new StringWriter();
    CommandLine command = new CommandLine(new SynthesizeCommand()).setErr(new PrintWriter(error));
    String out = folder.resolve("never").toString();
    int code = command.execute("--out", out, "--cases", "9", "--seed", "1", "--defects", "some");
    assertThat(code).isEqualTo(2);
    assertThat(error.toString()).contains("'some': say none, real or hostile");
  }

  private SynthesisPlan plan(String name, long seed) {
    return new SynthesisPlan(
        folder.resolve(name),
        400,
        seed,
        SynthesisPlan.Defects.HOSTILE,
        SynthesisPlan.Tables.ALL,
        false);
  }
}
