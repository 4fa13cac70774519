package org.asylumrates.stats.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.stats.linear.Design;
import org.asylumrates.stats.linear.Factor;

/** Rows of a golden input that agree in the columns given, counted. */
final class GoldenCells {
  private final List<String> columns;
  private final List<List<String>> keys = new ArrayList<>();
  private final long[] granted;
  private final long[] decided;

  private GoldenCells(List<String> columns, Map<List<String>, long[]> counts) {
    this.columns = columns;
    keys.addAll(counts.keySet());
    granted = counts.values().stream().mapToLong(count -> count[0]).toArray();
    decided = counts.values().stream().mapToLong(count -> count[1]).toArray();
  }

  static GoldenCells of(List<GoldenRow> rows, String... columns) {
    Map<List<String>, long[]> counts = new LinkedHashMap<>();
    for (GoldenRow row : rows) {
      List<String> key = List.of(columns).stream().map(row::text).toList();
      long[] count = counts.computeIfAbsent(key, any -> new long[2]);
      count[0] += row.count("grant");
      count[1]++;
    }
    return new GoldenCells(List.of(columns), counts);
  }

  int size() {
    return decided.length;
  }

  long[] granted() {
    return granted;
  }

  long[] decided() {
    return decided;
  }

  /** As a CSV file for other programs, without some levels of a column. */
  List<String> lines(String column, List<String> without) {
    int at = columns.indexOf(column);
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", columns) + ",granted,n");
    for (int cell = 0; cell < size(); cell++) {
      if (!without.contains(keys.get(cell).get(at))) {
        lines.add(String.join(",", keys.get(cell)) + "," + granted[cell] + "," + decided[cell]);
      }
    }
    return lines;
  }

  Factor factor(String column) {
    int at = columns.indexOf(column);
    return Factor.of(keys.stream().map(key -> key.get(at)).toList());
  }

  double[] numbers(String column) {
    int at = columns.indexOf(column);
    return keys.stream().mapToDouble(key -> Double.parseDouble(key.get(at))).toArray();
  }

  /** The cells with an intercept and the terms that are added to it. */
  BinomialCells pooled(Factor clusters, UnaryOperator<Design.Builder> terms) {
    Design design = terms.apply(Design.rows(size()).intercept()).build();
    return new BinomialCells(design, Factor.none(), clusters, granted, decided);
  }

  /** The cells with the judges' effects, which are the clusters too, absorbed. */
  BinomialCells absorbing(Factor judges, UnaryOperator<Design.Builder> terms) {
    Design design = terms.apply(Design.rows(size())).build();
    return new BinomialCells(design, judges, judges, granted, decided);
  }
}
