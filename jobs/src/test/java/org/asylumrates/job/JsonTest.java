package org.asylumrates.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
  record Ruling(String name, LocalDate day, Optional<LocalDate> vacated, List<String> pages) {}

  private static final Ruling RULING =
      new Ruling(
          "Matter of A-B-",
          LocalDate.of(2018, 6, 11),
          Optional.of(LocalDate.of(2021, 6, 16)),
          List.of("316"));

  @Test
  void daysAreWrittenAsPeopleWriteThemAndTheLastLineEnds() {
    assertThat(Json.write(RULING))
        .isEqualTo(
            """
            {
              "name" : "Matter of A-B-",
              "day" : "2018-06-11",
              "vacated" : "2021-06-16",
              "pages" : [ "316" ]
            }
            """);
  }

  @Test
  void whatIsWrittenReadsBack() {
    assertThat(Json.read(Json.write(RULING), Ruling.class)).isEqualTo(RULING);
  }

  @Test
  void aMissingOptionalValueIsEmpty() {
    assertThat(
            Json.read(
                "{\"name\": \"Castro-Tum\", \"day\": \"2018-05-17\", \"pages\": []}", Ruling.class))
        .isEqualTo(
            new Ruling("Castro-Tum", LocalDate.of(2018, 5, 17), Optional.empty(), List.of()));
  }

  @Test
  void textThatIsNoRecordIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Json.read("{\"day\"", Ruling.class));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.read("{\"ruling\": true}", Ruling.class))
        .withMessageContaining("Unrecognized field \"ruling\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.readYaml("day: 2018-06-31\n", Ruling.class))
        .withMessageContaining("2018-06-31");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.readYaml("name: A-B-\nday: 2018-06-11\n", Ruling.class))
        .withMessage("it has no 'pages'");
  }
}
