package org.asylumrates.synthesize;

import java.util.ArrayList;
import java.util.List;

/** Collects the kinds of defects of one table; each method says what is expected of a reader. */
final class Defects {
  private final String table;
  private final List<Defect> kinds = new ArrayList<>();

  private Defects(String table) {
    this.table = table;
  }

  static Defects of(String table) {
    return new Defects(table);
  }

  Defects mended(String kind, double realRate, Defect.Change change) {
    return add(kind, realRate, Defect.Expected.MENDED, change);
  }

  Defects nulled(String kind, double realRate, Defect.Change change) {
    return add(kind, realRate, Defect.Expected.NULLED, change);
  }

  Defects quarantined(String kind, double realRate, Defect.Change change) {
    return add(kind, realRate, Defect.Expected.QUARANTINED, change);
  }

  Defects dropped(String kind, double realRate, Defect.Change change) {
    return add(kind, realRate, Defect.Expected.DROPPED, change);
  }

  Defects kept(String kind, double realRate, Defect.Change change) {
    return add(kind, realRate, Defect.Expected.KEPT, change);
  }

  List<Defect> list() {
    return List.copyOf(kinds);
  }

  private Defects add(
      String kind, double realRate, Defect.Expected expected, Defect.Change change) {
    kinds.add(new Defect(kind, table, realRate, expected, change));
    return this;
  }
}
