package org.asylumrates.effects;

import java.util.ArrayList;
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

  private static final int COURTS = 1 << 16;

  private Disparity() {}

  static List<EffectRow> rows(Analysis analysis) {
    List<EffectRow> rows = new ArrayList<>();
    for (String window : analysis.windows().keySet()) {
      Sample sample = analysis.sample(Population.LEADS, window).withJudge();
      Map<Long, List<BeforeAfter>> courts = courts(analysis, sample);
      rows.addAll(rows(window, "before", courts.values().stream().map(Disparity::before).toList()));
      rows.addAll(rows(window, "after", courts.values().stream().map(Disparity::after).toList()));
    }
    return rows;
  }

  private static Map<Long, List<BeforeAfter>> courts(Analysis analysis, Sample sample) {
    Decided decided = sample.decided();
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
    return courts;
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

  private static List<EffectRow> rows(String window, String period, List<JudgeDisparity> courts) {
    DisparityHeadline found = DisparityHeadline.of(courts);
    String note =
        "Median of %d courts with two judges or more of %d decisions or more in the period. A judge's rate depends on the cases assigned."
            .formatted(found.courts(), JudgeDisparity.ENOUGH);
    return List.of(
        EffectRow.of(
            key(TRUE_SPREAD + period, window),
            found.medianTrueDeviation(),
            "standard deviation of rates, 0 to 1",
            note),
        EffectRow.of(
            key(RANGE + period, window),
            found.medianRange(),
            "largest less smallest rate, 0 to 1",
            note + " The range rises with the number of judges and with chance."));
  }

  private static EffectRow.Key key(String method, String window) {
    return new EffectRow.Key(method, Population.LEADS.words(), window);
  }
}
