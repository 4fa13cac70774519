package org.asylumrates.charts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asylumrates.language.Words;

/**
 * The dated rules of a chart over time: those within its time, and where their labels stand above
 * the plot.
 */
final class DatedRules {
  private final Words words;
  private final List<Event> events;
  private final EventLayout layout;
  private final Plot.Span time;
  private final int left;
  private final int width;
  private final int edge;

  /**
   * Rules on a plot.
   *
   * @param words the language of their days
   * @param events in any order; those outside the time are not drawn
   * @param time what the plot spans
   * @param left the plot's left edge
   * @param width the plot's width
   * @param edge how far right a label may reach
   */
  DatedRules(Words words, List<Event> events, Plot.Span time, int left, int width, int edge) {
    this.words = words;
    this.time = time;
    this.left = left;
    this.width = width;
    this.edge = edge;
    this.events =
        events.stream()
            .filter(e -> Years.of(e.date()) >= time.min() && Years.of(e.date()) <= time.max())
            .sorted(Comparator.comparing(Event::date))
            .toList();
    this.layout = EventLayout.of(this.events.stream().map(this::flag).toList(), edge);
  }

  /**
   * The event that a chart is about, drawn or not.
   *
   * @throws IllegalArgumentException if there are several
   */
  static Optional<Event> main(List<Event> events) {
    List<Event> main = events.stream().filter(e -> e.weight() == Event.Weight.MAIN).toList();
    if (main.size() > 1) {
      throw new IllegalArgumentException("A chart over time has at most one main event");
    }
    return main.stream().findFirst();
  }

  /** Room that the labels need above the plot. */
  int height() {
    return layout.rows() * EventLine.ROW + 14;
  }

  /** Draws the rules; to be called before the data are drawn. */
  void drawUnder(Plot plot, Plot.Span heights) {
    events.forEach(event -> EventLine.rule(plot, heights, event));
  }

  /** Adds the labels. */
  void label(Plot plot) {
    for (int i = 0; i < events.size(); i++) {
      double room = edge - flag(events.get(i)).x();
      plot.mark(new EventLine(words, events.get(i), layout.places().get(i), room));
    }
  }

  private EventLayout.Flag flag(Event event) {
    double share = (Years.of(event.date()) - time.min()) / (time.max() - time.min());
    return new EventLayout.Flag(left + share * width, EventLine.width(words, event));
  }
}
