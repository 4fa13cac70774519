package org.asylumrates.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellCountsTest {
  private static final String HEADER =
      "definition,breakdown,key,name,period,decisions,granted,other_relief,denied,other,status\n";
  private static final String ALL = "trac-merits,all,all,Everyone,before,9,3,1,5,0,too-few\n";
  private static final String COURT = "trac-merits,court,NYC,\"New York, NY\",after,2,1,0,1,0,\n";

  @TempDir Path folder;

  @Test
  void namesAndStatusDoNotMatterAndOrderNeither() throws IOException {
    CellCounts other =
        table(
            "b",
            "definition,breakdown,key,period,decisions,granted,other_relief,denied,other\n",
            "trac-merits,court,NYC,after,2,1,0,1,0\n",
            "trac-merits,all,all,before,9,3,1,5,0\n");
    assertThat(table("a", HEADER, ALL, COURT).differences(other)).isEmpty();
  }

  @Test
  void findsOtherCountsAndCellsMissingOnEitherSide() throws IOException {
    CellCounts one = table("a", HEADER, ALL, COURT);
    CellCounts two = table("b", HEADER, ALL.replace("9,3,1,5", "9,2,2,5"));
    String counts = "trac-merits all all before: 9 3 1 5 0 against 9 2 2 5 0";
    assertThat(one.differences(two))
        .containsExactly(counts, "trac-merits court NYC after: 2 1 0 1 0 against no such cell");
    assertThat(two.differences(one))
        .contains("trac-merits court NYC after: no such cell against 2 1 0 1 0");
  }

  @Test
  void suppressedCellsAreNotComparedUnlessTheyHaveACount() throws IOException {
    CellCounts counted = table("a", HEADER, ALL, COURT);
    String blank = "trac-merits,court,NYC,\"New York, NY\",after,,,,,,suppressed\n";
    assertThat(counted.differences(table("b", HEADER, ALL, blank))).isEmpty();
    assertThat(table("c", HEADER, ALL, blank).differences(table("d", HEADER, ALL))).isEmpty();
    String leaking = blank.replace(",,,,,,", ",2,2,,,,");
    assertThat(counted.differences(table("e", HEADER, ALL, leaking))).hasSize(1);
  }

  private CellCounts table(String name, String... lines) throws IOException {
    return CellCounts.read(Files.writeString(folder.resolve(name), String.join("", lines)));
  }
}
