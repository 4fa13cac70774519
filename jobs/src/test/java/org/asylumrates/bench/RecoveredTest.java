package org.asylumrates.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.asylumrates.job.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveredTest {
  /** 100 of 400 are stand-ins and fall by 10 points; all fall by 4, so the others by 2. */
  @Test
  void theOthersShareIsTakenOff() throws IOException {
    assertThat(planted(0, 0).byNationality("MAIN")).isCloseTo(-0.08, within(1e-12));
  }

  /** Labelled twice as often if granted: odds double, from 1/4 to 1/2 and from 1 to 2. */
  @Test
  void labelsMoveTheRatesOfWhatTheyFind() throws IOException {
    assertThat(planted(0, 0).byLabel("MAIN")).isCloseTo(1.0 / 3 - 2.0 / 3, within(1e-12));
  }

  @Test
  void labelsThatNameAnotherClaimDilute() throws IOException {
    double clean = planted(0, 0).byLabel("MAIN");
    // 54 labelled are exposed and 114 are not; a tenth of the others are called exposed too.
    assertThat(planted(0, 0.2).byLabel("MAIN")).isCloseTo(clean * 54 / 65.4, within(1e-12));
    // A twentieth of either kind is called the other.
    assertThat(planted(10, 0).byLabel("MAIN"))
        .isCloseTo(clean * (51.3 / 57 - 2.7 / 111), within(1e-12));
  }

  @Test
  void theRowOfThePopulationAndWindowIsRead(@TempDir Path folder) throws IOException {
    Path effects =
        Files.writeString(
            folder.resolve("effects.csv"),
            """
            study,method,population,window,estimate,low,high,p_value,unit,status,note
            s,difference-in-differences,leads,MAIN,-0.5,-0.6,-0.4,0.1,u,,
            s,difference-in-differences,others,MAIN,-0.1,-0.2,0.0,0.1,u,,
            s,difference-in-differences,none,MAIN,,,,,u,not-estimable,
            """);
    Recovered found = Recovered.of(effects, "others", "MAIN", -0.15);
    assertThat(found).isEqualTo(new Recovered(-0.15, -0.1, -0.2, 0.0));
    assertThat(found.covers()).isTrue();
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> Recovered.of(effects, "none", "MAIN", 0))
        .withMessageContaining("No estimate of 'none' in MAIN");
  }

  @Test
  void aMeanThatIsOffOrTooFewIntervalsAreMissed() {
    Recovered holds = new Recovered(-0.1, -0.11, -0.2, 0);
    Recovered above = new Recovered(-0.1, -0.09, -0.2, 0);
    Recovered misses = new Recovered(-0.1, 0.1, 0.05, 0.2);
    assertThat(Recovered.isMet(List.of(holds, above, holds, above))).isTrue();
    assertThat(Recovered.isMet(List.of(holds, above, misses, misses))).isFalse();
    List<Recovered> off = Collections.nCopies(10, new Recovered(-0.1, -0.15, -0.2, 0));
    assertThat(Recovered.isMet(off)).isFalse();
    assertThat(Recovered.line("by label", List.of(holds, above)))
        .isEqualTo("| by label | -10.00 | -10.00 | +0.00 ± 1.00 | 2 of 2 | met |");
  }

  private static PlantedEffects planted(int wrongLabels, double secondGrounds) throws IOException {
    return new PlantedEffects(
        new ObjectMapper()
            .readTree(
                """
                {"effects": {"MAIN": {
                   "exposed": {"merits_decisions": 150, "expected_rate": 0.2,
                     "expected_rate_without_effect": 0.5, "effect_percentage_points": -30},
                   "proxy-nationalities": {"merits_decisions": 100, "expected_rate": 0.3,
                     "expected_rate_without_effect": 0.4, "effect_percentage_points": -10},
                   "all": {"merits_decisions": 400, "expected_rate": 0.4,
                     "expected_rate_without_effect": 0.44, "effect_percentage_points": -4}}},
                 "labels": 100, "labels_that_err": %d,
                 "claims": [{"exposed": true}, {"exposed": false}],
                 "other_shares": {"labelled_if_granted": 0.6, "labelled_otherwise": 0.3,
                   "labelled_with_second_ground": %s}}
                """
                    .formatted(wrongLabels, secondGrounds)));
  }
}
