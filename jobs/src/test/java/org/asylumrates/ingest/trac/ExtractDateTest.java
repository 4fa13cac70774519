package org.asylumrates.ingest.trac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of 4 June 2009, and what is none. */
class ExtractDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "04JUN2009",
        "04Jun2009",
        "04jun2009",
        "04JUN2009:00:00:00.000",
        "2009-06-04",
        "2009-06-04 00:00:00",
        "2009-06-04T00:00:00",
        "6/4/2009",
        "06/04/2009"
      })
  void aDayInAnyFormIsWrittenAsEoirDoes(String text) {
    assertThat(ExtractDate.eoir(text)).contains("2009-06-04 00:00:00.000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "30FEB2009",
        "04XXX2009",
        "4JUN2009",
        "04JUN09",
        "04JUN20091",
        "2009-02-30",
        "18052",
        "20090604",
        "13/40/2009",
        "6/4/09",
        "ABCDEFGHI",
        "/",
        "////"
      })
  void whatIsNoDayIsNotMadeOne(String text) {
    assertThat(ExtractDate.eoir(text)).isEmpty();
  }
}
