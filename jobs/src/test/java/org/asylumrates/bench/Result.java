package org.asylumrates.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a line took on a release, over all its runs.
 *
 * @param line the line
 * @param cases size of the release in cases
 * @param size bytes and rows of the release's files
 * @param runs each run
 */
record Result(Line line, long cases, Size size, List<Spent> runs) {
  /**
   * What there was to read.
   *
   * @param bytes bytes of text in the files of the tables that the jobs read
   * @param rows their rows, headers left out
   */
  record Size(long bytes, long rows) {}

  /** Median seconds of wall time. */
  double wall() {
    return median(Spent::wall);
  }

  /** Median seconds of processor time. */
  double cpu() {
    return median(Spent::cpu);
  }

  /** Largest peak of resident memory of all runs, in bytes. */
  long peakBytes() {
    return runs.stream().mapToLong(Spent::peakBytes).max().orElse(0);
  }

  /** Median of what the process itself says its work took; NaN where it says nothing. */
  double inner() {
    return median(Spent::inner);
  }

  /** The seconds that a line stands for: of a scan its own, of all else the wall's. */
  double seconds() {
    return line.work() == Line.Work.SCAN ? inner() : wall();
  }

  /** Microseconds of that time per row. */
  double microsecondsPerRow() {
    return seconds() * 1e6 / size.rows();
  }

  double rowsPerSecond() {
    return size.rows() / seconds();
  }

  double bytesPerSecond() {
    return size.bytes() / seconds();
  }

  /** Of an even number of runs the mean of the middle two. */
  private double median(ToDoubleFunction<Spent> what) {
    double[] sorted = runs.stream().mapToDouble(what).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
