package org.asylumrates.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ResultTest {
  private static final Result.Size SIZE = new Result.Size(2_000_000, 1_000_000);

  @Test
  void tableHasMediansAndTheLargestPeak() {
    Result run = result(Line.RUN, 4, 1, 2);
    assertThat(run.wall()).isEqualTo(2);
    assertThat(result(Line.RUN, 4, 1).wall()).as("mean of the middle two").isEqualTo(2.5);
    assertThat(run.peakBytes()).isEqualTo(4_000_000_000L);
    assertThat(run.microsecondsPerRow()).as("2 s over a million rows").isEqualTo(2);
    assertThat(ResultTable.of(List.of(run)))
        .contains("1,000 cases: 0.00 GB of text, 1.0 million rows")
        .containsPattern("run --until rates .*2\\.00 .*4\\.00 .*0\\.50 .* 1 .*2\\.00");
  }

  /** Wall times 2 and 4, memory 2 GB: half of DuckDB's time, within the memory. */
  @Test
  void whatWasAskedIsMetOrShort() {
    Result run = result(Line.RUN, 2);
    Result duckdb = result(Line.DUCKDB, 4);
    assertThat(Ratios.of(List.of(run, duckdb)))
        .contains(
            "met     1,000 cases: run / DuckDB: 0.50 (must 1.00, aim 0.50)",
            "met     1,000 cases: peak memory of ours: 2.00 GB (must 3), in run");
    assertThat(Ratios.of(List.of(result(Line.RUN, 5), duckdb)))
        .contains(
            "SHORT   1,000 cases: run / DuckDB: 1.25 (must 1.00, aim 0.50)",
            "SHORT   1,000 cases: peak memory of ours: 5.00 GB (must 3), in run");
  }

  /** A scan's process has a start that is no part of the scan; it says its own seconds. */
  @Test
  void scansCountWithoutTheirStart() {
    Spent scan = new Spent(9, 9, 1, 3);
    Result ours = new Result(Line.SCAN, 1_000, SIZE, List.of(scan));
    Result bytes = new Result(Line.BYTES, 1_000, SIZE, List.of(new Spent(5, 5, 1, 2)));
    assertThat(Ratios.of(List.of(ours, bytes)))
        .contains(
            "met     1,000 cases: our reader, every value made / bare bytes: 1.50 (must 1.5)");
  }

  /** One million rows in 3 s, three million in 5 s: 3 and 1.67 us a row, 1 us for a further one. */
  @Test
  void startUpFallsOutOfTheCostOfAFurtherRow() {
    Result small = result(Line.RUN, 3);
    Result.Size size = new Result.Size(6_000_000, 3_000_000);
    Result large = new Result(Line.RUN, 3_000, size, result(Line.RUN, 5).runs());
    assertThat(Ratios.of(List.of(large, small)))
        .contains("        run, microseconds a row: 3.00, 1.67; a further row: 1.00");
  }

  /** Each run takes as many GB as seconds. */
  private static Result result(Line line, double... seconds) {
    List<Spent> runs =
        DoubleStream.of(seconds)
            .mapToObj(s -> new Spent(s, s, (long) (s * 1e9), Double.NaN))
            .toList();
    return new Result(line, 1_000, SIZE, runs);
  }
}
