package org.asylumrates.grounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "case_id,ground\n1,race\n",
        "case_id,ground\r\n1,race",
        "a,b\n1,\"x, \"\"y\"\"\"\n2,\"\"\n"
      })
  void aLineIsARow(String text) throws IOException {
    assertThat(CsvLines.areRows(file(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,\"x\ny\"\n",
        "a,b\r\n1,\"x\r\ny\"\r\n",
        "a,b\r1,\"x\ry\"\r",
        "a,b\n1,\"x \"\"\ny\"\n",
        "a,b\n1,5\" pipe\n2,6\" pipe\n",
        "a,b\n1,\"x"
      })
  void aQuoteStaysOpen(String text) throws IOException {
    assertThat(CsvLines.areRows(file(text))).isFalse();
  }

  private String file(String text) throws IOException {
    return Files.writeString(temp.resolve("labels.csv"), text).toString();
  }
}
