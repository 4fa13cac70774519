package org.asylumrates.stats.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.asylumrates.stats.models.ExposureCell.Claim;
import org.asylumrates.stats.models.ExposureCell.Period;

/** The decisions of did_twfe, row by row, as cells, with the case's representation held fixed. */
final class ExposureRows {
  static final int COVARIATES = 1;

  private final List<String> months = new ArrayList<>();
  private final List<ExposureCell> cells = new ArrayList<>();

  ExposureRows(Goldens goldens, String file) {
    List<GoldenRow> rows = goldens.rows(file);
    TreeSet<String> distinctMonths = new TreeSet<>();
    TreeSet<String> distinctJudges = new TreeSet<>();
    TreeMap<List<String>, long[]> counts = new TreeMap<>(ExposureRows::compare);
    for (GoldenRow row : rows) {
      distinctMonths.add(row.text("month"));
      distinctJudges.add(row.text("judge"));
      List<String> key =
          List.of(
              row.text("judge"),
              row.text("month"),
              row.text("exposed"),
              row.text("post"),
              row.text("represented"));
      long[] count = counts.computeIfAbsent(key, unused -> new long[2]);
      count[0] += row.count("grant");
      count[1]++;
    }
    months.addAll(distinctMonths);
    List<String> judges = List.copyOf(distinctJudges);
    for (Map.Entry<List<String>, long[]> entry : counts.entrySet()) {
      cells.add(cell(judges, entry.getKey(), entry.getValue()));
    }
  }

  List<ExposureCell> cells() {
    return cells;
  }

  /** As a CSV file for other programs. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("judge,month,exposed,did,represented,granted,n");
    for (ExposureCell cell : cells) {
      int exposed = cell.isExposed() ? 1 : 0;
      lines.add(
          "J%d,M%02d,%d,%d,%.0f,%d,%d"
              .formatted(
                  cell.judge(),
                  cell.month(),
                  exposed,
                  cell.isAfter() ? exposed : 0,
                  cell.covariates()[0],
                  cell.granted(),
                  cell.n()));
    }
    return lines;
  }

  /** The quarter of a month, such as 2018Q2. */
  String quarter(int month) {
    String name = months.get(month);
    int quarter = (Integer.parseInt(name.substring(5)) - 1) / 3 + 1;
    return name.substring(0, 4) + "Q" + quarter;
  }

  List<String> quarters() {
    TreeSet<String> quarters = new TreeSet<>();
    for (int month = 0; month < months.size(); month++) {
      quarters.add(quarter(month));
    }
    return List.copyOf(quarters);
  }

  private ExposureCell cell(List<String> judges, List<String> key, long[] count) {
    return new ExposureCell(
        judges.indexOf(key.get(0)),
        months.indexOf(key.get(1)),
        key.get(2).equals("1") ? Claim.EXPOSED : Claim.UNEXPOSED,
        key.get(3).equals("1") ? Period.AFTER : Period.BEFORE,
        new double[] {Double.parseDouble(key.get(4))},
        count[0],
        count[1]);
  }

  private static int compare(List<String> a, List<String> b) {
    return String.join(",", a).compareTo(String.join(",", b));
  }
}
