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

  /** Where a label's block of lines begins. */
  private record Block(double top, List<Lettering> lines) {
    double bottom() {
      return top + STEP * lines.size();
    }

    Block at(double newTop) {
      return new Block(newTop, lines);
    }
  }

  @Override
  public void paint(Graphics2D g, Scale scale) {
    for (Block block : blocks(scale)) {
      double y = block.top() - 3.5;
      for (Lettering line : block.lines()) {
        y += STEP;
        line.left(g, scale.right() + PAD, y);
      }
    }
  }

  private List<Block> blocks(Scale scale) {
    List<Block> blocks = new ArrayList<>();
    List<Label> downwards =
        labels.stream().sorted(Comparator.comparingDouble(l -> -l.at())).toList();
    double free = scale.top() - STEP;
    for (Label label : downwards) {
      List<Lettering> lines =
          Lettering.of(label.words(), label.font(), label.color()).lines(width - PAD, MOST_LINES);
      double wanted = scale.y(label.at()) - STEP * lines.size() / 2.0;
      Block block = new Block(Math.max(wanted, free), lines);
      blocks.add(block);
      free = block.bottom() + GAP;
    }
    double limit = scale.bottom() + STEP;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      if (block.bottom() > limit) {
        blocks.set(i, block.at(limit - STEP * block.lines().size()));
      }
      limit = blocks.get(i).top() - GAP;
    }
    return blocks;
  }
}
