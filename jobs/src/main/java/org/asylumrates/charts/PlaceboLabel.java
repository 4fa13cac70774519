package org.asylumrates.charts;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What the observed statistic is, above the plot, on the side of its rule that has more room.
 *
 * @param lines the words
 * @param isLeft whether they stand left of the rule
 * @param x the rule's place from the frame's inner left edge
 * @param foot where the rule ends, on the plot's vertical axis
 */
record PlaceboLabel(List<Lettering> lines, boolean isLeft, double x, double foot) implements Mark {
  private static final int STEP = 16;
  private static final int PAD = 7;
  private static final int MOST_LINES = 2;

  /** Sentences below each other, the last of them in plain ink; each wraps. */
  static PlaceboLabel of(List<String> sentences, PlaceboStacks stacks) {
    double x = stacks.observedX();
    boolean isLeft = x > ChartFrame.INNER_WIDTH / 2.0;
    double room = (isLeft ? x : ChartFrame.INNER_WIDTH - x) - PAD;
    List<Lettering> lines = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      boolean last = i == sentences.size() - 1;
      lines.addAll(
          Lettering.of(
                  sentences.get(i),
                  last ? HouseStyle.LABEL : HouseStyle.LABEL_BOLD,
                  last ? HouseStyle.INK : HouseStyle.ACCENT_INK)
              .lines(room, MOST_LINES));
    }
    return new PlaceboLabel(lines, isLeft, x, stacks.observedHeight());
  }

  /** Room that it needs above the plot. */
  int height() {
    return STEP * lines.size() + 8;
  }

  @Override
  public void paint(Graphics2D g, Scale scale) {
    double rule = scale.left() - PlaceboStacks.LEFT + x;
    double top = scale.top() - height();
    g.setColor(HouseStyle.ACCENT);
    g.setStroke(HouseStyle.line(1.5));
    g.draw(new Line2D.Double(rule, top, rule, scale.y(foot)));
    double y = top - 4;
    for (Lettering line : lines) {
      y += STEP;
      if (isLeft) {
        line.right(g, rule - PAD, y);
      } else {
        line.left(g, rule + PAD, y);
      }
    }
  }
}
