package org.asylumrates.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageRecordTest {
  @TempDir private File temp;
  private Path folder = new Path("unset");

  @BeforeEach
  void chooseAFolder() {
    folder = new Path(temp.getPath(), "decisions");
  }

  @Test
  void anOutputIsCurrentOnceItsRecordIsWritten() {
    StageRecord stage = StageRecord.of("decisions", "input 1");
    assertThat(stage.current(folder)).isFalse();
    stage.write(folder);
    assertThat(stage.current(folder)).isTrue();
    assertThat(StageRecord.of("decisions", "input 1").current(folder)).isTrue();
  }

  @Test
  void anOutputIsNotCurrentForOtherInputs() {
    StageRecord.of("decisions", "input 1").write(folder);
    assertThat(StageRecord.of("decisions", "input 2").current(folder)).isFalse();
    assertThat(StageRecord.of("decisions", "input 1", "input 2").current(folder)).isFalse();
    assertThat(StageRecord.of("rates", "input 1").current(folder)).isFalse();
  }

  @Test
  void anOutputOfOtherCodeIsNotCurrent() {
    new StageRecord("decisions", Checksum.of("input 1\n0.0.9+000000000000")).write(folder);
    assertThat(StageRecord.of("decisions", "input 1").current(folder)).isFalse();
  }

  @Test
  void theRecordIsTheOnlyFileThatItLeaves() {
    StageRecord.of("decisions", "input 1").write(folder);
    StageRecord.of("decisions", "input 2").write(folder);
    assertThat(List.of(new File(folder.toString()).list())).containsExactly("_decisions.json");
  }

  @Test
  void aStageThatIsNeededMustHaveComeToItsEnd() {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> StageRecord.require(folder, "decisions"))
        .withMessage("No finished decisions in %s; run that stage first", folder);
    StageRecord stage = StageRecord.of("decisions", "input 1");
    stage.write(folder);
    assertThat(StageRecord.require(folder, "decisions")).isEqualTo(stage);
  }
}
