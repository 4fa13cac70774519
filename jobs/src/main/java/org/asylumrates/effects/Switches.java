package org.asylumrates.effects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.asylumrates.model.Status;
import org.asylumrates.model.Study;
import org.asylumrates.stats.linear.Estimate;
import org.asylumrates.stats.linear.Panel;
import org.asylumrates.stats.linear.PanelCell;
import org.asylumrates.stats.models.OnOffOn;

/**
 * The ruling was in force, then vacated, then reinstated (M28). An effect that appears, disappears
 * and comes back with the law is hard to explain by hiring or by trend: exposed against others,
 * with effects of judge and month, and a change at each switch. If it is the ruling, the changes
 * have the same size and alternate in sign.
 *
 * <p>Composition after 2021 differs strongly, and judges are hired under each administration.
 */
final class Switches {
  static final String METHOD = "switch-";
  static final String JOINT = "switches-alternate";

  private static final int MONTHS = 1 << 16;

  /** Courts were closed for most of this time. */
  private static final Study.Days CLOSED =
      new Study.Days(LocalDate.of(2020, 3, 16), LocalDate.of(2021, 6, 30));

  private final Analysis analysis;
  private final List<LocalDate> days;
  private final String window;

  private Switches(Analysis analysis, List<LocalDate> days, String window) {
    this.analysis = analysis;
    this.days = days;
    this.window = window;
  }

  /** All days from the first year before the first switch; with and without the closed courts. */
  static List<EffectRow> rows(Analysis analysis) {
    List<LocalDate> days = analysis.study().switches().orElse(List.of());
    if (days.isEmpty()) {
      return List.of();
    }
    LocalDate first = analysis.window(analysis.widest()).before().first();
    Sample all =
        Population.LEADS.of(
            Sample.all(analysis.decided()).where(row -> day(analysis, row) >= first.toEpochDay()));
    IntPredicate open =
        row ->
            day(analysis, row) < CLOSED.first().toEpochDay()
                || day(analysis, row) > CLOSED.last().toEpochDay();
    List<EffectRow> rows = new ArrayList<>();
    rows.addAll(new Switches(analysis, days, "from " + first).rows(all));
    rows.addAll(
        new Switches(analysis, days, "from " + first + " without closed courts")
            .rows(all.where(open)));
    return rows;
  }

  private static int day(Analysis analysis, int row) {
    return analysis.decided().get(Field.DAY, row);
  }

  private List<EffectRow> rows(Sample sample) {
    Panel panel = panel(sample);
    if (panel.units() < 2) {
      return List.of(none(0, "Fewer than two judges."));
    }
    OnOffOn found = OnOffOn.of(days.size(), panel);
    List<EffectRow> rows = new ArrayList<>();
    for (int at = 0; at < days.size(); at++) {
      Estimate change = found.changes().get(at);
      rows.add(
          Double.isNaN(change.value())
              ? none(at, "No decisions of both kinds on both sides of this day.")
              : EffectRow.of(key(METHOD + (at + 1)), change, EffectRow.RATES, note(at)));
    }
    rows.add(
        EffectRow.test(
            key(JOINT),
            found.undoing().chiSquare() / found.undoing().tested(),
            found.undoing().p(),
            EffectRow.Test.JOINT,
            "F",
            "Whether each switch undoes the one before in full; a small p-value speaks against it. "
                + ExposureBy.NATIONALITY.caution()));
    return rows;
  }

  private String note(int at) {
    return "Change of exposed against others at %s, when the ruling %s; judge and month held fixed; errors by judge (CR1). %s"
        .formatted(
            days.get(at),
            at % 2 == 0 ? "came into force" : "was lifted",
            ExposureBy.NATIONALITY.caution());
  }

  private Panel panel(Sample sample) {
    Decided decided = analysis.decided();
    int first = days.size() + 1;
    CellCounts counts =
        CellCounts.of(
            ExposureBy.NATIONALITY.of(sample).withJudge(),
            row ->
                (((long) decided.get(Field.JUDGE, row) * MONTHS + analysis.month(row)) << 1
                            | (ExposureBy.NATIONALITY.isExposed(decided, row) ? 1 : 0))
                        * first
                    + passed(row));
    List<PanelCell> cells = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      int passed = (int) (counts.key(i) % first);
      long rest = counts.key(i) / first;
      double[] regressors = new double[first + days.size()];
      if ((rest & 1) == 1) {
        regressors[0] = 1;
        Arrays.fill(regressors, 1, 1 + passed, 1);
      }
      // Held fixed for all claims, because the months that switches part are months of two regimes.
      Arrays.fill(regressors, first, first + passed, 1);
      cells.add(
          new PanelCell(
              (int) ((rest >> 1) / MONTHS),
              (int) ((rest >> 1) % MONTHS),
              regressors,
              counts.granted(i),
              counts.decisions(i)));
    }
    return Panel.of(first + days.size(), cells);
  }

  /** How many switches lie before a decision. */
  private int passed(int row) {
    int day = day(analysis, row);
    return (int) days.stream().filter(at -> day >= at.toEpochDay()).count();
  }

  private EffectRow none(int at, String why) {
    return EffectRow.none(key(METHOD + (at + 1)), EffectRow.RATES, Status.NOT_ESTIMABLE, why);
  }

  private EffectRow.Key key(String method) {
    return new EffectRow.Key(method, "leads, " + ExposureBy.NATIONALITY.words(), window);
  }
}
