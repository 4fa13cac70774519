package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.List;
import org.asylumrates.stats.BeforeAfter;

/**
 * One way to ask the same question, all of them fixed before any data were read (plan, 5.4).
 *
 * @param population leads or persons
 * @param window which days
 * @param absentia whether denials in absentia count
 * @param eventMonth whether the month of the event counts
 * @param judges whether judges of one period only count
 */
record Specification(
    Population population, String window, Absentia absentia, EventMonth eventMonth, Judges judges) {
  /** Denials in absentia: R1 or R4. */
  enum Absentia {
    COUNTED("with denials in absentia"),
    LEFT_OUT("without denials in absentia");

    private final String words;

    Absentia(String words) {
      this.words = words;
    }
  }

  /** The month that holds the event. */
  enum EventMonth {
    COUNTED("with the month of the event"),
    LEFT_OUT("without the month of the event");

    private final String words;

    EventMonth(String words) {
      this.words = words;
    }
  }

  /** Whose decisions. */
  enum Judges {
    ALL("all judges"),
    OF_BOTH_PERIODS("judges of both periods");

    private final String words;

    Judges(String words) {
      this.words = words;
    }
  }

  /** All of them over some windows: 48 over three. */
  static List<Specification> all(Iterable<String> windows) {
    List<Specification> all = new ArrayList<>();
    for (Population population : List.of(Population.LEADS, Population.PERSONS)) {
      for (String window : windows) {
        for (Absentia absentia : Absentia.values()) {
          for (EventMonth eventMonth : EventMonth.values()) {
            for (Judges judges : Judges.values()) {
              all.add(new Specification(population, window, absentia, eventMonth, judges));
            }
          }
        }
      }
    }
    return all;
  }

  /** Whether it is the one of the confirmatory test, over a window of this name. */
  boolean isConfirmatory(String main) {
    return equals(
        new Specification(
            Population.LEADS, main, Absentia.COUNTED, EventMonth.COUNTED, Judges.ALL));
  }

  /** Its choices in words, as result tables have them. */
  String words() {
    return String.join(", ", population.words(), absentia.words, eventMonth.words, judges.words);
  }

  /** The decisions that it looks at. */
  Sample sample(Analysis analysis) {
    Decided decided = analysis.decided();
    int event = Analysis.month(analysis.study().event().date());
    Sample sample =
        analysis
            .sample(population, window)
            .withJudge()
            .where(
                row ->
                    (absentia == Absentia.COUNTED
                            || !(decided.has(Trait.DENIED, row)
                                && decided.has(Trait.ABSENTIA, row)))
                        && (eventMonth == EventMonth.COUNTED || analysis.month(row) != event));
    return judges == Judges.ALL ? sample : ofBothPeriods(analysis, sample);
  }

  private static Sample ofBothPeriods(Analysis analysis, Sample sample) {
    Decided decided = sample.decided();
    Sides sides = Sides.of(analysis, sample, row -> decided.get(Field.JUDGE, row));
    boolean[] both = new boolean[decided.texts(Field.JUDGE).size()];
    for (int i = 0; i < sides.keys().size(); i++) {
      BeforeAfter counts = sides.values().get(i);
      both[(int) (long) sides.keys().get(i)] = counts.isInBoth();
    }
    return sample.where(row -> both[decided.get(Field.JUDGE, row)]);
  }
}
