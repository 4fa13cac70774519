package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Did other people come before the judges after the event than before? Shares of decisions on each
 * side, and how long cases had waited (the balance table of plan 5.5). Rows of
 * EffectTables.COMPOSITION.
 */
final class Composition {
  private static final String SHARE = "share, 0 to 1";
  private static final String DAYS = "days";

  private final Analysis analysis;
  private final String window;
  private final Sample before;
  private final Sample after;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  private Composition(Analysis analysis, String window) {
    this.analysis = analysis;
    this.window = window;
    Sample both = analysis.sample(Population.LEADS, window);
    this.before = both.where(row -> !analysis.isAfter(row));
    this.after = both.where(analysis::isAfter);
  }

  static List<List<@Nullable Object>> rows(Analysis analysis) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (String window : analysis.windows().keySet()) {
      rows.addAll(new Composition(analysis, window).rows());
    }
    return rows;
  }

  private List<List<@Nullable Object>> rows() {
    pair("represented", Trait.REPRESENTED, Trait.UNREPRESENTED);
    pair("detained", Trait.DETAINED, Trait.NOT_DETAINED);
    pair("affirmative", Trait.AFFIRMATIVE, Trait.DEFENSIVE);
    pair("exposed nationality", Trait.NATIONALITY_EXPOSED, Trait.NATIONALITY_OTHER);
    Decided decided = analysis.decided();
    share("decided in absentia", row -> true, row -> decided.has(Trait.ABSENTIA, row));
    share(
        "labelled",
        row -> true,
        row -> decided.has(Trait.CLAIM_EXPOSED, row) || decided.has(Trait.CLAIM_OTHER, row));
    boolean[] known = judgesBefore();
    share(
        "judge without a decision before",
        row -> decided.get(Field.JUDGE, row) != Decided.NO_JUDGE,
        row -> !known[decided.get(Field.JUDGE, row)]);
    waited();
    return rows;
  }

  private void pair(String what, Trait yes, Trait no) {
    Decided decided = analysis.decided();
    share(what, row -> decided.has(yes, row) || decided.has(no, row), row -> decided.has(yes, row));
  }

  private void share(String what, IntPredicate among, IntPredicate is) {
    Sample ofBefore = before.where(among);
    Sample ofAfter = after.where(among);
    add(what, share(ofBefore, is), share(ofAfter, is), SHARE, ofBefore.size(), ofAfter.size());
  }

  private static double share(Sample sample, IntPredicate is) {
    return (double) sample.where(is).size() / sample.size();
  }

  private boolean[] judgesBefore() {
    boolean[] known = new boolean[analysis.decided().texts(Field.JUDGE).size()];
    before
        .withJudge()
        .rows()
        .forEach(row -> known[analysis.decided().get(Field.JUDGE, row)] = true);
    return known;
  }

  private void waited() {
    int[] ofBefore = waits(before);
    int[] ofAfter = waits(after);
    add(
        "median days from application to decision",
        median(ofBefore),
        median(ofAfter),
        DAYS,
        ofBefore.length,
        ofAfter.length);
  }

  private static int[] waits(Sample sample) {
    return sample
        .rows()
        .map(row -> sample.decided().get(Field.WAITED, row))
        .filter(days -> days != Decided.NOT_KNOWN)
        .sorted()
        .toArray();
  }

  private static double median(int[] sorted) {
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0;
  }

  private void add(
      String what, double ofBefore, double ofAfter, String unit, long nBefore, long nAfter) {
    rows.add(
        Arrays.asList(
            analysis.study().name(),
            window,
            Population.LEADS.words(),
            what,
            ofBefore,
            ofAfter,
            ofAfter - ofBefore,
            unit,
            nBefore,
            nAfter));
  }
}
