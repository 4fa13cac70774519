package org.asylumrates.effects;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.asylumrates.model.Study;

/** What every estimate starts from: a study and the decisions of its definition. */
record Analysis(Study study, Decided decided) {
  /** The window of the confirmatory tests, in studies that name several. */
  private static final String MAIN = "MAIN";

  /** The window that ends before the performance quotas began. */
  private static final String SHORT = "SHORT";

  /** The widest window. */
  private static final String LONG = "LONG";

  /** The month of each day from 1970 to 2079, which millions of decisions ask for. */
  private static final int[] MONTHS =
      IntStream.range(0, 40_000).map(day -> month(LocalDate.ofEpochDay(day))).toArray();

  /** The name of a study's own days, where it names no windows. */
  private static final String OWN = "STUDY";

  /** The study's windows by name; its own days if it names none. */
  Map<String, Study.Window> windows() {
    return study.windows().isEmpty() ? Map.of(OWN, ownDays()) : new TreeMap<>(study.windows());
  }

  /** The study's own days. */
  Study.Window ownDays() {
    return new Study.Window(study.before(), study.after());
  }

  /** The name of the window of the confirmatory tests. */
  String main() {
    return named(MAIN);
  }

  /** The name of the window that ends soonest, which is the main one if there is no other. */
  String shortest() {
    return named(SHORT);
  }

  /** The name of the widest window, which is the main one if there is no other. */
  String widest() {
    return named(LONG);
  }

  private String named(String wanted) {
    Map<String, Study.Window> windows = windows();
    if (windows.containsKey(wanted)) {
      return wanted;
    }
    return windows.containsKey(MAIN) ? MAIN : windows.keySet().iterator().next();
  }

  Study.Window window(String name) {
    Study.Window window = windows().get(name);
    if (window == null) {
      throw new IllegalArgumentException("The study has no window " + name);
    }
    return window;
  }

  /** A population's decisions in a window. */
  Sample sample(Population population, String window) {
    return population.of(Sample.within(decided, window(window)));
  }

  /** Whether a decision was made on the event's day or later. */
  boolean isAfter(int row) {
    return decided.get(Field.DAY, row) >= study.event().date().toEpochDay();
  }

  /** The months from January of the year 0 to that of a decision. */
  int month(int row) {
    int day = decided.get(Field.DAY, row);
    return day >= 0 && day < MONTHS.length ? MONTHS[day] : month(LocalDate.ofEpochDay(day));
  }

  /** The months from January of the year 0 to that of a day. */
  static int month(LocalDate day) {
    return day.getYear() * 12 + day.getMonthValue() - 1;
  }
}
