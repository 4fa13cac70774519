package org.asylumrates.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.asylumrates.keys.KeySet;

/**
 * What reading a piece gave, and the keys of its rows.
 *
 * @param keys none for a file that is read as one piece
 */
record PieceResult(Piece piece, ReadResult met, KeySet keys) implements Serializable {
  /**
   * Pieces with rows whose key a row of an earlier piece has. Which those are is known only when
   * all have been read, since pieces are read at the same time; in sound releases there are none.
   *
   * @param all the pieces of a file in their order
   * @return these pieces, each with those keys
   */
  static List<Piece> repeating(List<PieceResult> all) {
    KeySet before = new KeySet();
    List<Piece> repeating = new ArrayList<>();
    for (PieceResult result : all) {
      KeySet both = before.and(result.keys());
      if (!both.isEmpty()) {
        repeating.add(result.piece().after(both));
      }
      before.plus(result.keys());
    }
    return repeating;
  }
}
