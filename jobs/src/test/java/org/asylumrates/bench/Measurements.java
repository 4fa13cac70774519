package org.asylumrates.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures releases one after the other and keeps what was found, also when a line fails. */
final class Measurements {
  private final Workbench bench;
  private final List<Line> lines;
  private final int rounds;
  private final PrintWriter out;
  private final List<Result> results = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();

  Measurements(Workbench bench, List<Line> lines, int rounds, PrintWriter out) {
    this.bench = bench;
    this.lines = lines;
    this.rounds = rounds;
    this.out = out;
  }

  /** Runs all lines on a release, round by round, and compares what they made. */
  void of(BenchRelease release) {
    // Reading all once gives the sizes, and brings the files into the page cache for every line.
    ByteScan.Scanned read = ByteScan.scan(release.files());
    Result.Size size = new Result.Size(read.bytes(), read.lines() - release.files().size());
    Trial trial = new Trial(bench, release);
    Map<Line, List<Spent>> runs = new EnumMap<>(Line.class);
    try {
      if (!lines.contains(Line.RUN) && lines.stream().anyMatch(Trial::needsOurs)) {
        trial.prepare();
      }
      for (int round = 1; round <= rounds; round++) {
        for (Line line : lines) {
          Spent spent = trial.run(line);
          runs.computeIfAbsent(line, l -> new ArrayList<>()).add(spent);
          System.err.printf(
              "%,d cases, round %d: %s %.1f s%n", release.cases(), round, line.id(), spent.wall());
        }
      }
      differences.addAll(new Comparison(trial).differences(lines, out));
      trial.clean();
    } finally {
      runs.forEach((line, spent) -> results.add(new Result(line, release.cases(), size, spent)));
    }
  }

  /** What was measured so far. */
  List<Result> results() {
    return List.copyOf(results);
  }

  /** Where results were not equal. */
  List<String> differences() {
    return List.copyOf(differences);
  }
}
