package org.asylumrates.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.time.YearMonth;
import org.asylumrates.language.Words;

/**
 * The flag of a dated rule: its label above the plot and the rule's part up to there. The part on
 * the plot lies under the data.
 *
 * @param words the language of its day
 * @param event the event
 * @param place where its label stands
 * @param room the widest label that fits, for a label that can stand nowhere else
 */
record EventLine(Words words, Event event, EventLayout.Place place, double room) implements Mark {
  /** Height of a row of labels. */
  static final int ROW = 17;

  private static final int PAD = 5;

  @Override
  public void paint(Graphics2D g, Scale scale) {
    double x = scale.x(Years.of(event.date()));
    double baseline = scale.top() - 10 - ROW * place.row();
    g.setColor(color(event));
    g.setStroke(stroke(event));
    g.draw(new Line2D.Double(x, baseline - 10, x, scale.top()));
    if (place.side() == EventLayout.Side.RIGHT) {
      label(words, event).within(room - PAD).left(g, x + PAD, baseline);
    } else {
      label(words, event).right(g, x - PAD, baseline);
    }
  }

  /** The rule on a plot; to be drawn before the data. */
  static void rule(Plot plot, Plot.Span heights, Event event) {
    double x = Years.of(event.date());
    plot.line(
        new double[] {x, x},
        new double[] {heights.min(), heights.max()},
        color(event),
        stroke(event));
  }

  /** What its label takes, with its distance to the rule. */
  static double width(Words words, Event event) {
    return label(words, event).width() + PAD;
  }

  /** Its words and its day, or month if it is not the main event. */
  static Lettering label(Words words, Event event) {
    String date =
        isMain(event)
            ? words.shortDay(event.date())
            : words.shortMonth(YearMonth.from(event.date()));
    return Lettering.of(
        words.say("chart.event", event.label(), date),
        isMain(event) ? HouseStyle.SMALL_BOLD : HouseStyle.SMALL,
        isMain(event) ? HouseStyle.ACCENT_INK : HouseStyle.QUIET_INK);
  }

  private static Color color(Event event) {
    return isMain(event) ? HouseStyle.ACCENT : HouseStyle.RULE;
  }

  private static BasicStroke stroke(Event event) {
    float width = isMain(event) ? 1.5f : 1f;
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }

  private static boolean isMain(Event event) {
    return event.weight() == Event.Weight.MAIN;
  }
}
