package org.asylumrates.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * The one look of all charts: widths, colours and type.
 *
 * <p>The font is Inter, from a dependency, so that every machine draws the same letters; without a
 * font of its own a bare server draws boxes instead of words. Colours keep 4.5:1 against white and
 * differ for colour-blind readers (Okabe and Ito).
 */
final class HouseStyle {
  /** Width of every chart at 1x. */
  static final int WIDTH = 760;

  /** White space around everything. */
  static final int MARGIN = 20;

  /** Height of a row in charts of one row per unit. */
  static final int ROW = 28;

  /** What was before the event. */
  static final Color BEFORE = new Color(0x767676);

  /** What came after the event; also the colour of a series that no event divides. */
  static final Color AFTER = new Color(0x0072B2);

  /** The one thing that a reader should look at. */
  static final Color ACCENT = new Color(0xD55E00);

  /** The accent for words, dark enough for small letters on white (4.5:1). */
  static final Color ACCENT_INK = new Color(0xB84A00);

  static final Color INK = new Color(0x1A1A1A);
  static final Color QUIET_INK = new Color(0x595959);
  static final Color BEFORE_INK = new Color(0x5F5F5F);
  static final Color FAINT = new Color(0xEFEFEF);

  /** What lies behind everything: no colour of a period, and light enough under both of them. */
  static final Color PEERS = new Color(0xF6EFDF);

  static final Color GRID = new Color(0xE3E3E3);
  static final Color RULE = new Color(0xB3B3B3);

  static final Font HEADLINE;
  static final Font SUBTITLE;
  static final Font LABEL;
  static final Font LABEL_BOLD;
  static final Font SMALL;
  static final Font SMALL_BOLD;

  static final String REGULAR_FILE = "Inter-Regular.otf";
  static final String BOLD_FILE = "Inter-Bold.otf";

  private static final String FONTS = "/com/formdev/flatlaf/fonts/inter/";

  static {
    Font regular = registered(REGULAR_FILE);
    Font bold = registered(BOLD_FILE).deriveFont(Font.BOLD);
    HEADLINE = bold.deriveFont(20f);
    SUBTITLE = regular.deriveFont(14f);
    LABEL = regular.deriveFont(12f);
    LABEL_BOLD = bold.deriveFont(12f);
    SMALL = regular.deriveFont(11f);
    SMALL_BOLD = bold.deriveFont(11f);
  }

  private HouseStyle() {}

  /** The same colour, of which this share covers what lies under it. */
  static Color faded(Color color, double share) {
    return new Color(
        color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(share * 255));
  }

  /** A line of this width whose pieces join without gaps. */
  static BasicStroke line(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** A dashed line of this width. */
  static BasicStroke dashed(double width) {
    float[] dashes = {5f, 4f};
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, dashes, 0f);
  }

  /** A line of dots of this size. */
  static BasicStroke dotted(double width) {
    float[] dots = {0.1f, 4f};
    return new BasicStroke(
        (float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10f, dots, 0f);
  }

  /** One of the font's files, from the class path. */
  static InputStream font(String file) {
    return Optional.ofNullable(HouseStyle.class.getResourceAsStream(FONTS + file))
        .orElseThrow(
            () -> new IllegalStateException("The font " + file + " is not on the class path"));
  }

  private static Font registered(String file) {
    try (InputStream in = font(file)) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, in);
      GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
      return font.deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("The font " + file + " cannot be read", e);
    }
  }
}
