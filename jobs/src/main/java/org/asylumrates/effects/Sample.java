package org.asylumrates.effects;

import java.time.LocalDate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.asylumrates.model.Study;

/** The decisions that an analysis is about: some rows of {@link Decided}. */
final class Sample {
  private final Decided decided;
  private final int[] rows;

  private Sample(Decided decided, int[] rows) {
    this.decided = decided;
    this.rows = rows;
  }

  /** Every decision. */
  static Sample all(Decided decided) {
    return new Sample(decided, IntStream.range(0, decided.size()).toArray());
  }

  /** Those of these whose row passes. */
  Sample where(IntPredicate wanted) {
    return new Sample(decided, IntStream.of(rows).filter(wanted).toArray());
  }

  /** Those that have a trait. */
  Sample with(Trait trait) {
    return where(row -> decided.has(trait, row));
  }

  /** Every decision of the days of a window, before and after. */
  static Sample within(Decided decided, Study.Window window) {
    return new Sample(decided, decided.within(window));
  }

  /** Those of some days. */
  Sample within(Study.Days days) {
    return where(row -> Decided.in(days, decided.get(Field.DAY, row)));
  }

  /** Those that one known judge made. */
  Sample withJudge() {
    return where(row -> decided.get(Field.JUDGE, row) != Decided.NO_JUDGE);
  }

  /** Whether a decision was made on a day or later. */
  boolean from(LocalDate day, int row) {
    return decided.get(Field.DAY, row) >= day.toEpochDay();
  }

  Decided decided() {
    return decided;
  }

  int size() {
    return rows.length;
  }

  /** The rows, in ascending order. */
  IntStream rows() {
    return IntStream.of(rows);
  }
}
