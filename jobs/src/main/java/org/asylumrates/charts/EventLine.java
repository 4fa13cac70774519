package org.asylumrates.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A dated rule through a plot, with its label above.
 *
 * @param event the event
 * @param place where its label stands
 */
record EventLine(Event event, EventLayout.Place place) implements Mark {
  /** Height of a row of labels. */
  static final int ROW = 17;

  private static final int PAD = 5;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

  @Override
  public void paint(Graphics2D g, Scale scale) {
    double x = scale.x(Years.of(event.date()));
    double baseline = scale.top() - 6 - ROW * place.row();
    paintRule(g, x, baseline - 10, scale.bottom(), event);
    if (place.side() == EventLayout.Side.RIGHT) {
      label(event).left(g, x + PAD, baseline);
    } else {
      label(event).right(g, x - PAD, baseline);
    }
  }

  /** The rule alone. */
  static void paintRule(Graphics2D g, double x, double top, double bottom, Event event) {
    boolean main = event.weight() == Event.Weight.MAIN;
    g.setColor(main ? HouseStyle.ACCENT : HouseStyle.RULE);
    g.setStroke(new BasicStroke(main ? 1.5f : 1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    g.draw(new Line2D.Double(x, top, x, bottom));
  }

  /** What its label takes, with its distance to the rule. */
  static double width(Event event) {
    return label(event).width() + PAD;
  }

  /** Its words and its day, or month if it is not the main event. */
  static Lettering label(Event event) {
    boolean main = event.weight() == Event.Weight.MAIN;
    Color color = main ? HouseStyle.ACCENT : HouseStyle.QUIET_INK;
    String date = (main ? DAY : MONTH).format(event.date());
    return Lettering.of(
        event.label() + ", " + date, main ? HouseStyle.SMALL_BOLD : HouseStyle.SMALL, color);
  }
}
