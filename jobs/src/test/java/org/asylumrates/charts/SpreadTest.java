package org.asylumrates.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.asylumrates.charts.Spread.Piece;
import org.junit.jupiter.api.Test;

class SpreadTest {
  // Expected places by hand.
  @Test
  void piecesApartStay() {
    assertThat(Spread.of(List.of(new Piece(10, 4), new Piece(20, 4)), 0, 100))
        .containsExactly(10, 20);
  }

  @Test
  void piecesThatOverlapMoveEvenly() {
    assertThat(Spread.of(List.of(new Piece(10, 4), new Piece(11, 4), new Piece(12, 4)), 0, 100))
        .containsExactly(7, 11, 15);
  }

  @Test
  void aGroupGrowsOntoItsNeighbour() {
    assertThat(Spread.of(List.of(new Piece(10, 4), new Piece(15, 4), new Piece(15, 4)), 0, 100))
        .containsExactly(new double[] {28 / 3.0, 40 / 3.0, 52 / 3.0}, within(1e-9));
  }

  @Test
  void noPieceLeavesTheLine() {
    assertThat(Spread.of(List.of(new Piece(1, 4), new Piece(99, 4)), 0, 100))
        .containsExactly(2, 98);
  }
}
