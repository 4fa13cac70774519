package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Names of lines at their right ends, in place of a legend. They keep the order of the lines and
 * move apart where they would overlap.
 *
 * @param labels the labels
 * @param width room right of the plot; longer names wrap
 */
record DirectLabels(List<Label> labels, double width) implements Mark {
  private static final int STEP = 14;
  private static final int GAP = 4;
  private static final int PAD = 10;
  private static final int MOST_LINES = 3;

  /** A name at a height. */
  record Label(double at, String words, Font font, Color color) {}

  @Override
  public void paint(Graphics2D g, Scale scale) {
    List<Label> downwards =
        labels.stream().sorted(Comparator.comparingDouble(label -> -label.at())).toList();
    List<List<Lettering>> blocks =
        downwards.stream()
            .map(l -> Lettering.of(l.words(), l.font(), l.color()).lines(width - PAD, MOST_LINES))
            .toList();
    List<Spread.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      double height = STEP * blocks.get(i).size();
      pieces.add(new Spread.Piece(scale.y(downwards.get(i).at()), height + GAP));
    }
    double[] middles = Spread.of(pieces, scale.top() - STEP, scale.bottom() + STEP);
    for (int i = 0; i < blocks.size(); i++) {
      double y = middles[i] - STEP * blocks.get(i).size() / 2.0 - 3.5;
      for (Lettering line : blocks.get(i)) {
        y += STEP;
        line.left(g, scale.right() + PAD, y);
      }
    }
  }
}
