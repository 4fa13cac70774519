package org.asylumrates.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether all lines that make the same have made the same: counts cell by cell, both ways, and of
 * the scans how many values each column has.
 *
 * @param trial the lines that were run
 */
record Comparison(Trial trial) {
  private static final int SHOWN = 10;

  /** One line for each difference, at most ten for a pair; none if all is equal. */
  List<String> differences(List<Line> lines, PrintWriter out) {
    List<String> differences = new ArrayList<>();
    List<Line> counted = lines.stream().filter(l -> l.work() == Line.Work.COUNTS).toList();
    for (Line line : counted.subList(Math.min(1, counted.size()), counted.size())) {
      CellCounts first = CellCounts.read(trial.result(counted.get(0)).orElseThrow());
      CellCounts other = CellCounts.read(trial.result(line).orElseThrow());
      List<String> cells = first.differences(other);
      say(out, counted.get(0), line, first.cells().size(), "cells", cells);
      cells.stream().limit(SHOWN).forEach(differences::add);
    }
    if (lines.contains(Line.SCAN) && lines.contains(Line.SPARK_CSV_SCAN)) {
      List<String> ours = lines(Line.SCAN);
      List<String> theirs = new ArrayList<>(ours);
      theirs.removeAll(lines(Line.SPARK_CSV_SCAN));
      say(out, Line.SCAN, Line.SPARK_CSV_SCAN, ours.size(), "columns", theirs);
      theirs.stream().limit(SHOWN).forEach(differences::add);
    }
    return differences;
  }

  private void say(
      PrintWriter out, Line one, Line other, int compared, String what, List<String> different) {
    out.printf(
        "%,d cases: %s and %s, %,d %s compared both ways: %s%n",
        trial.release().cases(),
        one.id(),
        other.id(),
        compared,
        what,
        different.isEmpty() ? "all equal" : different.size() + " DIFFER");
  }

  private List<String> lines(Line line) {
    Path file = trial.result(line).orElseThrow();
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
