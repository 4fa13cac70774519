package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.asylumrates.language.Words;

/**
 * The numbers of a decomposition: a column for each part, headed by its name and colour, and one
 * for the total. The heads are the chart's key.
 *
 * @param words the language of the last column and of all numbers
 * @param names what the parts are called, two to four
 */
record PartColumns(Words words, List<String> names) {
  /** Dark enough for letters on white; the green is Okabe and Ito's, darkened. */
  static final List<Color> COLOURS =
      List.of(HouseStyle.AFTER, HouseStyle.ACCENT_INK, HouseStyle.BEFORE_INK, new Color(0x00735C));

  private static final int WIDTH = 66;
  private static final int PAD = 8;
  private static final int STEP = 14;
  private static final int SWATCH = 4;
  private static final int UNDER = 9;
  private static final int MOST_LINES = 4;

  PartColumns {
    if (names.size() < 2 || names.size() > COLOURS.size()) {
      throw new IllegalArgumentException(
          "A decomposition has 2 to %d parts, not %d".formatted(COLOURS.size(), names.size()));
    }
    if (names.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("A part of a decomposition has no name");
    }
    names = List.copyOf(names);
  }

  /** What the last column is called. */
  String total() {
    return words.say("chart.total");
  }

  /** Where the first column begins. */
  int left() {
    return ChartFrame.INNER_WIDTH - WIDTH * (names.size() + 1);
  }

  /** Room that the heads need. */
  int height() {
    int lines = names.stream().mapToInt(name -> lines(name, Color.BLACK).size()).max().orElse(1);
    return 2 * SWATCH + STEP * lines + UNDER;
  }

  /** Paints the heads from the canvas's origin down to {@code bottom}. */
  void heads(Graphics2D g, int bottom) {
    for (int i = 0; i < names.size(); i++) {
      head(g, i, lines(names.get(i), COLOURS.get(i)), bottom);
    }
    int last = names.size();
    head(g, last, lines(total(), HouseStyle.INK), bottom);
    // The diamond stands where the parts have their colour.
    Diamond.paint(g, right(last) - 6, SWATCH / 2.0);
  }

  private void head(Graphics2D g, int column, List<Lettering> lines, int bottom) {
    if (column < names.size()) {
      g.setColor(COLOURS.get(column));
      g.fill(new Rectangle2D.Double(right(column) - WIDTH + PAD, 0, WIDTH - PAD, SWATCH));
    }
    double y = bottom - UNDER - STEP * (lines.size() - 1);
    for (Lettering line : lines) {
      line.right(g, right(column), y);
      y += STEP;
    }
  }

  /** Paints a row's numbers; {@code origin} is where the frame's inner width begins. */
  void numbers(Graphics2D g, double origin, double y, DecompositionChart.Row row) {
    for (int i = 0; i < names.size(); i++) {
      Lettering.of(
              RoundRange.exactPoints(words, row.parts().get(i)), HouseStyle.LABEL, COLOURS.get(i))
          .right(g, origin + right(i), y);
    }
    Lettering.of(RoundRange.exactPoints(words, row.total()), HouseStyle.LABEL_BOLD, HouseStyle.INK)
        .right(g, origin + right(names.size()), y);
  }

  private double right(int column) {
    return left() + WIDTH * (column + 1.0);
  }

  private static List<Lettering> lines(String name, Color color) {
    return Lettering.of(name, HouseStyle.SMALL_BOLD, color).lines(WIDTH - PAD, MOST_LINES);
  }
}
