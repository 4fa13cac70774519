package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asylumrates.stats.BeforeAfter;
import org.asylumrates.stats.judges.DisparityHeadline;
import org.asylumrates.stats.judges.JudgeDisparity;

/**
 * How much does the judge matter inside a court, before and after (M12)? The headline is the spread
 * with luck taken away; the range stands beside it because others print it, and rises with the
 * number of judges.
 */
final class Disparity {
  static final String TRUE_SPREAD = "judge-spread-";
  static final String RANGE = "judge-range-";
  static final String DEVIATING = "judges-deviating-";
  static final String GAP = "judge-gap-";

  private static final int COURTS = 1 << 16;
  private static final String DEVIATION = "standard deviation of rates, 0 to 1";

  private Disparity() {}

  static List<EffectRow> rows(Analysis analysis) {
    List<EffectRow> rows = new ArrayList<>();
    for (String window : analysis.windows().keySet()) {
      rows.addAll(rows(analysis, window));
    }
    return rows;
  }

  private static List<EffectRow> rows(Analysis analysis, String window) {
    List<JudgeDisparity> before = new ArrayList<>();
    List<JudgeDisparity> after = new ArrayList<>();
    Collection<List<BeforeAfter>> courts =
        courts(analysis, analysis.sample(Population.LEADS, window).withJudge());
    for (List<BeforeAfter> judges : courts) {
      JudgeDisparity ofBefore = before(judges);
      JudgeDisparity ofAfter = after(judges);
      // Courts that count on one side only would make the sides differ by which courts they hold.
      if (ofBefore.judges() > 1 && ofAfter.judges() > 1) {
        before.add(ofBefore);
        after.add(ofAfter);
      }
    }
    DisparityHeadline ofBefore = DisparityHeadline.of(before);
    DisparityHeadline ofAfter = DisparityHeadline.of(after);
    String note =
        "Median of %d courts with two judges or more of %d decisions or more in each period, of %d courts. A judge's rate depends on the cases assigned; equal rates may hide different decisions."
            .formatted(before.size(), JudgeDisparity.ENOUGH, courts.size());
    List<EffectRow> rows = new ArrayList<>();
    rows.addAll(rows(window, "before", before, note));
    rows.addAll(rows(window, "after", after, note));
    rows.add(
        EffectRow.of(
            key(TRUE_SPREAD + "change", window),
            ofAfter.medianTrueDeviation() - ofBefore.medianTrueDeviation(),
            DEVIATION,
            note));
    return rows;
  }

  private static Collection<List<BeforeAfter>> courts(Analysis analysis, Sample all) {
    Decided decided = all.decided();
    Sample sample = all.where(row -> decided.isKnown(Field.COURT, row));
    Sides sides =
        Sides.of(
            analysis,
            sample,
            row -> (long) decided.get(Field.COURT, row) * COURTS + decided.get(Field.JUDGE, row));
    Map<Long, List<BeforeAfter>> courts = new TreeMap<>();
    for (int i = 0; i < sides.keys().size(); i++) {
      courts
          .computeIfAbsent(sides.keys().get(i) / COURTS, court -> new ArrayList<>())
          .add(sides.values().get(i));
    }
    return courts.values();
  }

  private static JudgeDisparity before(List<BeforeAfter> judges) {
    return JudgeDisparity.of(
        judges.stream().mapToLong(BeforeAfter::x0).toArray(),
        judges.stream().mapToLong(BeforeAfter::n0).toArray());
  }

  private static JudgeDisparity after(List<BeforeAfter> judges) {
    return JudgeDisparity.of(
        judges.stream().mapToLong(BeforeAfter::x1).toArray(),
        judges.stream().mapToLong(BeforeAfter::n1).toArray());
  }

  private static List<EffectRow> rows(
      String window, String period, List<JudgeDisparity> courts, String note) {
    DisparityHeadline found = DisparityHeadline.of(courts);
    return List.of(
        EffectRow.of(
            key(TRUE_SPREAD + period, window), found.medianTrueDeviation(), DEVIATION, note),
        EffectRow.of(
            key(RANGE + period, window),
            found.medianRange(),
            "largest less smallest rate, 0 to 1",
            note + " The range rises with the number of judges and with chance."),
        EffectRow.of(
            key(DEVIATING + period, window),
            found.medianDeviatingShare(),
            "share of judges, 0 to 1",
            note
                + " Share of judges whose rate is more than half the court's rate away from it; chance is in it."),
        EffectRow.of(
            key(GAP + period, window),
            found.medianGap(),
            "gap of two judges' rates, 0 to 1",
            note + " Expected gap between two judges drawn at random; chance is in it."));
  }

  private static EffectRow.Key key(String method, String window) {
    return new EffectRow.Key(method, Population.LEADS.words(), window);
  }
}
