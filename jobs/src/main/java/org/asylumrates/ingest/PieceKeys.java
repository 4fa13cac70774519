package org.asylumrates.ingest;

import org.asylumrates.ingest.scan.Repeats;
import org.asylumrates.keys.KeySet;

/** Tells which rows of a piece repeat a key, of the piece itself or of an earlier one. */
final class PieceKeys implements Repeats {
  private final KeySet earlier;
  private final KeySet met = new KeySet();

  PieceKeys(Piece piece) {
    this.earlier = piece.earlier();
  }

  @Override
  public boolean repeated(long key, long offset) {
    return !met.add(key) || earlier.contains(key);
  }

  /** All keys of the piece's rows. */
  KeySet met() {
    return met;
  }
}
