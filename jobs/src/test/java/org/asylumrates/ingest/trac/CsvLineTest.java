package org.asylumrates.ingest.trac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 4180, one record a line. */
class CsvLineTest {
  static Stream<Arguments> lines() {
    return Stream.of(
        Arguments.of("11,,RMV", List.of("11", "", "RMV")),
        Arguments.of("\"11\",\"\",\"RMV\"", List.of("11", "", "RMV")),
        Arguments.of("11,\"SMITH, JANE\",x", List.of("11", "SMITH, JANE", "x")),
        Arguments.of("11,\"the \"\"Judge\"\"\",x", List.of("11", "the \"Judge\"", "x")),
        Arguments.of("11,O\"HARA,x", List.of("11", "O\"HARA", "x")),
        Arguments.of("", List.of("")),
        Arguments.of(",", List.of("", "")),
        Arguments.of("a, b ,\tc", List.of("a", " b ", "\tc")));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aLineIsSplitAtItsCommas(String line, List<String> fields) {
    assertThat(CsvLine.fields(line)).contains(fields);
  }

  @ParameterizedTest
  @ValueSource(strings = {"11,\"never closed,x", "11,x,\"", "\"11\"x,y", "\"a\" ,b", "a\rb,c"})
  void aLineThatIsNoRecordIsLeftToTheCaller(String line) {
    assertThat(CsvLine.fields(line)).isEmpty();
  }
}
