package org.asylumrates.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asylumrates.decisions.Decide;
import org.asylumrates.grounds.LabelOptions;
import org.asylumrates.grounds.Labels;
import org.asylumrates.ingest.Ingest;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Studies;
import org.asylumrates.model.ReleaseRecord;
import org.asylumrates.rates.ComputeRates;
import org.asylumrates.support.SparkTest;
import org.asylumrates.synthesize.SynthesisPlan;
import org.asylumrates.synthesize.Synthesize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the benchmark measures against each other comes to the same counts. */
@SparkTest
class ReadersTest {
  private static final int CASES = 3_000;
  private static final int FEW_CELLS = 2_000;

  @TempDir Path folder;

  @Test
  void duckDbAndSparksOwnReaderCountWhatWeCount() throws Exception {
    Path release = folder.resolve("release");
    Synthesize.write(SynthesisPlan.clean(release, CASES, 7));
    DataFolder data = new DataFolder(folder.resolve("ours").toString());
    CellCounts ours = ours(data, release);
    assertThat(ours.cells()).hasSizeGreaterThan(FEW_CELLS);

    Path counts = folder.resolve("counts.csv");
    String lookups = Workbench.projectRoot().resolve("data/lookups").toString();
    DuckDbCounts.main(new String[] {release.toString(), lookups, Trial.DATE, counts.toString()});
    assertThat(CellCounts.read(counts).differences(ours)).isEmpty();

    Path theirs = folder.resolve("theirs");
    SparkCsv.main(
        new String[] {"rates", release.toString(), data.root(), theirs.toString(), Trial.DATE});
    assertThat(grantRates(new DataFolder(theirs.toString())).differences(ours)).isEmpty();

    String[] scan = {"csv", release.toString(), data.root(), Trial.DATE, counts.toString(), "1"};
    ReaderScan.main(scan);
    assertThat(Files.readAllLines(counts)).contains("A_TblCase,IDNCASE," + CASES);
  }

  private static CellCounts ours(DataFolder data, Path release) {
    ReleaseRecord record =
        Ingest.run(data, release.toString(), Optional.empty(), Ingest.Columns.NEEDED);
    Decide.run(data, record);
    List<String> labels = List.of(release.resolve("labels.csv").toString());
    Labels.run(data, Trial.DATE, new LabelOptions(labels, Map.of(), LabelOptions.Unmapped.REFUSED));
    ComputeRates.run(data, record, Studies.load(Studies.DEFAULT));
    return grantRates(data);
  }

  private static CellCounts grantRates(DataFolder data) {
    return CellCounts.read(
        Path.of(data.rates(Trial.DATE, Studies.DEFAULT).toString(), "grant-rates.csv"));
  }
}
