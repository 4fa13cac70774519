package org.asylumrates.effects;

import java.util.List;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.TextColumn;
import org.asylumrates.model.Outcome;

/** The traits of decisions that stand in their own columns. */
final class TraitColumns {
  private static final int FIRST = 0;
  private static final int SECOND = 1;
  private static final int THIRD = 2;

  private final TextColumn outcomes =
      new TextColumn("outcome", List.of(Outcome.GRANTED.code(), Outcome.DENIED.code()));
  private final TextColumn claims =
      new TextColumn("claim_type", List.of("affirmative", "defensive"));
  private final TextColumn custody = new TextColumn("custody", List.of("D", "N", "R"));
  private int[] represented = new int[0];
  private int[] absentia = new int[0];

  void read(Chosen rows) {
    outcomes.read(rows);
    claims.read(rows);
    custody.read(rows);
    represented = flags(rows, "represented", Trait.REPRESENTED.bit(), Trait.UNREPRESENTED.bit());
    absentia = flags(rows, "absentia", Trait.ABSENTIA.bit(), 0);
  }

  /** The traits of the row at a place among those that were read. */
  int of(int place) {
    int outcome = outcomes.codes()[place];
    int claim = claims.codes()[place];
    int held = custody.codes()[place];
    return Trait.GRANTED.bit(outcome == FIRST)
        | Trait.DENIED.bit(outcome == SECOND)
        | Trait.AFFIRMATIVE.bit(claim == FIRST)
        | Trait.DEFENSIVE.bit(claim == SECOND)
        | Trait.DETAINED.bit(held == FIRST)
        | Trait.NOT_DETAINED.bit(held == SECOND || held == THIRD)
        | represented[place]
        | absentia[place];
  }

  private static int[] flags(Chosen rows, String name, int ofTrue, int ofFalse) {
    ColumnVector column = rows.column(name);
    int[] traits = new int[rows.size()];
    for (int i = 0; i < traits.length; i++) {
      int row = rows.row(i);
      if (!column.isNullAt(row)) {
        traits[i] = column.getBoolean(row) ? ofTrue : ofFalse;
      }
    }
    return traits;
  }
}
