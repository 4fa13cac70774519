package org.asylumrates.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asylumrates.model.PolicyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the jar carries besides code. */
class CarriedDataTest {
  @Test
  void theCodeVersionNamesTheSources() {
    assertThat(CodeVersion.current()).matches("\\d+\\.\\d+\\.\\d+\\+[0-9a-f]{12}");
  }

  @Test
  void policyEventsAreSortedByDateAndNamedOnce() {
    List<PolicyEvent> events = PolicyEvents.all();
    assertThat(events).extracting(PolicyEvent::date).isSorted();
    assertThat(events).extracting(PolicyEvent::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "countries.csv, nat_code",
    "judge-aliases.csv, code",
    "pseudo-judges.csv, value",
    "circuits.csv, state",
    "circuits.csv, name",
  })
  void lookupsHaveEachCodeOnce(String file, String column) {
    assertThat(LookupFiles.read(file))
        .isNotEmpty()
        .extracting(row -> row.getField(column))
        .doesNotHaveDuplicates();
  }
}
