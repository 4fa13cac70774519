package org.asylumrates.ingest.trac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.asylumrates.job.LookupFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircuitsTest {
  private final Circuits circuits = new Circuits();

  @ParameterizedTest
  @CsvSource({
    "PR, 1",
    "NY, 2",
    "VI, 3",
    "VA, 4",
    "TX, 5",
    "TN, 6",
    "IL, 7",
    "NE, 8",
    "GU, 9",
    "MP, 9",
    "CO, 10",
    "FL, 11",
    "DC, DC",
    "ny, 2",
    "New York, 2",
    "NORTH CAROLINA, 4",
    "' GA ', 11"
  })
  void aStateIsInTheCircuitThatTheStatuteNames(String state, String circuit) {
    assertThat(circuits.of(state)).isEqualTo(circuit);
  }

  @Test
  void whatIsNoStateHasNone() {
    assertThat(circuits.of("")).isEmpty();
    assertThat(circuits.of("ZZ")).isEmpty();
  }

  /** How many states, districts and territories 28 U.S.C. 41 and 48 U.S.C. 1821 give each. */
  @Test
  void everyPlaceOfTheStatuteIsThere() {
    assertThat(
            LookupFiles.read("circuits.csv").stream()
                .collect(Collectors.groupingBy(r -> r.getField("circuit"), Collectors.counting())))
        .containsOnly(
            java.util.Map.entry("1", 5L),
            java.util.Map.entry("2", 3L),
            java.util.Map.entry("3", 4L),
            java.util.Map.entry("4", 5L),
            java.util.Map.entry("5", 3L),
            java.util.Map.entry("6", 4L),
            java.util.Map.entry("7", 3L),
            java.util.Map.entry("8", 7L),
            java.util.Map.entry("9", 11L),
            java.util.Map.entry("10", 6L),
            java.util.Map.entry("11", 3L),
            java.util.Map.entry("DC", 1L));
  }
}
