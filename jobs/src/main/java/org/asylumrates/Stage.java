package org.asylumrates;

import java.util.Locale;

/** The stages of the chain, in order. */
enum Stage {
  INGEST("Release to typed Parquet"),
  DECISIONS("Typed tables to one row per decision, with ground labels"),
  RATES("Decisions to counts, rates and contrasts"),
  EFFECTS("Decisions to estimates of what changed"),
  PUBLISH("Result tables to an edition: pages, charts, downloads");

  private final String does;

  Stage(String does) {
    this.does = does;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return word();
  }

  String does() {
    return does;
  }
}
