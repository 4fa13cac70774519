package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.asylumrates.model.Figures.SourceFile;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.repair.TypedRow;
import org.junit.jupiter.api.Test;

/** What the user is told when a release has been read. */
class QualityTest {
  @Test
  void aCountFileThatAgreesIsNotMentioned() {
    assertThat(balance(1200, 1100, 60, 1200L))
        .containsExactly(
            "  A_TblCase                            1,200 lines =         1,100 typed +      40"
                + " quarantined +      60 duplicates");
  }

  @Test
  void aFileOfWhichTheEndIsMissingIsPointedOut() {
    assertThat(balance(1200, 1200, 0, 2400L))
        .hasSize(2)
        .contains(
            "  A_TblCase                    Count.txt says 2,400 rows, 1,200 more than the file has");
    assertThat(balance(1200, 1200, 0, 1199L))
        .contains(
            "  A_TblCase                    Count.txt says 1,199 rows, 1 fewer than the file has");
  }

  @Test
  void aLineThatIsNeitherTypedNorKeptAsideStopsTheRun() {
    ReadResult met = new ReadResult("", 5, 4, Map.of(), Map.of(), Map.of());
    assertThatThrownBy(() -> quality(met, Map.of()))
        .hasMessage("A_TblCase: 5 lines read, but 4 typed and 0 kept aside");
  }

  private static List<String> balance(long lines, long typed, long repeated, long counted) {
    Map<String, Long> reasons =
        Map.of(TypedRow.DUPLICATE_KEY, repeated, TypedRow.UNREADABLE_KEY, lines - typed - repeated);
    ReadResult met = new ReadResult("", lines, typed, Map.of(), reasons, Map.of());
    return quality(met, Map.of("a_tblcase", counted)).balance();
  }

  private static Quality quality(ReadResult met, Map<String, Long> counted) {
    TableRecord record = new TableRecord("key", new SourceFile("A_TblCase.csv", 1, "sha"), met);
    return new Quality(Map.of(ReleaseTable.CASES, record), counted);
  }
}
