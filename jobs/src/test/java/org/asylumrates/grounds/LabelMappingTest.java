package org.asylumrates.grounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.asylumrates.job.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelMappingTest {
  @TempDir private Path temp;

  @Test
  void eachLineGivesAWordAMeaning() throws IOException {
    Path file =
        file("# ours\nPSG: particular-social-group\n\"gang: all\": gang\n7: race\nna: UNKNOWN\n");
    assertThat(LabelMapping.read(file))
        .isEqualTo(
            Map.of(
                "PSG",
                "particular-social-group",
                "gang: all",
                "gang",
                "7",
                "race",
                "na",
                "UNKNOWN"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          raza:                           | it gives 'raza' no word of ours
          raza: null                      | it gives 'raza' no word of ours
          raza: \"\"                    | it gives 'raza' no word of ours
          raza: {a: race}                 | it gives 'raza' no word of ours
          raza: [race, religion]          | it gives 'raza' no word of ours
          {raza: race, raza: religion}    | Duplicate field 'raza'
          - raza                          | it gives no word a meaning
          raza                            | it gives no word a meaning
          # raza: race                    | No content to map due to end-of-input
          """)
  void aFileThatLeavesAMeaningOpen(String text, String why) throws IOException {
    Path file = file(text);
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> LabelMapping.read(file))
        .withMessage(
            "The ground mapping %s cannot be read: %s; write one 'their word: our word' a line",
            file, why);
  }

  @Test
  void aFileThatIsNotThere() {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> LabelMapping.read(temp.resolve("nowhere.yaml")))
        .withMessageContaining("nowhere.yaml cannot be read: there is no such file; ");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(temp.resolve("mapping.yaml"), text);
  }
}
