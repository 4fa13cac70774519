package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.asylumrates.decisions.Judges.Judge;
import org.asylumrates.model.Keys;
import org.junit.jupiter.api.Test;

class JudgesTest {
  /** The pair VJO and JAD is in {@code data/lookups/judge-aliases.csv}. */
  @Test
  void aliasesAreMergedWhereTheReleasesNamesAgree() {
    Map<String, Judge> judges = judges(row("VJO", "DOE, Jane A."), row("JAD", "Doe, Jane A"));
    assertThat(judges)
        .containsEntry("VJO", new Judge("JAD", "Doe, Jane A", false))
        .containsEntry("JAD", new Judge("JAD", "Doe, Jane A", false));
  }

  @Test
  void aliasesWhoseNamesDifferAreTwoJudges() {
    assertThat(judges(row("VJO", "Doe, Jane"), row("JAD", "Roe, Richard")))
        .containsEntry("VJO", new Judge("VJO", "Doe, Jane", false))
        .containsEntry("JAD", new Judge("JAD", "Roe, Richard", false));
  }

  @Test
  void anAliasWhoseOtherCodeIsNotInTheReleaseStays() {
    assertThat(judges(row("VJO", "Doe, Jane")))
        .containsEntry("VJO", new Judge("VJO", "Doe, Jane", false));
  }

  @Test
  void judgesOfOneNameThatAreNoKnownAliasesStayApart() {
    assertThat(judges(row("AB1", "Doe, Jane"), row("AB2", "Doe, Jane")))
        .containsEntry("AB1", new Judge("AB1", "Doe, Jane", false))
        .containsEntry("AB2", new Judge("AB2", "Doe, Jane", false));
  }

  /** EOIR's pseudo-judges of eoir-data, section 1.6. */
  @Test
  void someCodesAndNamesStandForNoOnePerson() {
    Map<String, Judge> judges =
        judges(
            row("AAA", "<ALL JUDGES>"),
            row("CLR", "CLERICAL TRANSFER CODE"),
            row("VIS", "Visiting Judge 1"),
            row("VID", "VIDEO HEARING"),
            row("MC1", "MASTER CALENDAR"),
            row("AB1", "Visit, Anna"));
    assertThat(judges.values())
        .filteredOn(Judge::pseudo)
        .extracting(Judge::code)
        .containsExactlyInAnyOrder("AAA", "CLR", "VIS", "VID", "MC1");
  }

  @Test
  void knownCodesAreNoOnePersonEvenWithoutAJudgeTable() {
    assertThat(Stream.of("AAA", "clr", "ABT", Keys.UNKNOWN).map(Judges::unlisted))
        .containsExactly(
            new Judge("AAA", "AAA", true),
            new Judge("clr", "clr", true),
            new Judge("ABT", "ABT", false),
            new Judge(Keys.UNKNOWN, Keys.UNKNOWN, false));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Map<String, Judge> judges(Map.Entry<String, String>... names) {
    return Judges.of(Map.ofEntries(names));
  }

  private static Map.Entry<String, String> row(String code, String name) {
    return Map.entry(code, name);
  }
}
