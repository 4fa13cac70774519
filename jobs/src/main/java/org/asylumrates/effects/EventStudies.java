package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.asylumrates.model.Status;
import org.asylumrates.stats.linear.Estimate;
import org.asylumrates.stats.models.DifferenceInDifferences;
import org.asylumrates.stats.models.EventStudy;
import org.asylumrates.stats.models.ExposureCell;
import org.asylumrates.stats.models.PreTrend;

/**
 * How exposed claims ran against others, quarter by quarter, and whether they parted before the
 * event (M17). The window's column names the quarter. Reported beside the estimate, never used to
 * show or hide it.
 */
final class EventStudies {
  static final String METHOD = "event-study";
  static final String JOINT = "pre-trend-joint";
  static final String SLOPE = "pre-trend-slope";
  static final String LARGEST = "pre-trend-largest";
  static final String DETECTABLE = "pre-trend-detectable";
  static final String RELATIVE = "relative-magnitude-";

  private static final double POWER = 0.80;
  private static final double[] MAGNITUDES = {0.5, 1, 2};

  private final Analysis analysis;
  private final ExposureBy exposure;
  private final String window;

  private EventStudies(Analysis analysis, ExposureBy exposure, String window) {
    this.analysis = analysis;
    this.exposure = exposure;
    this.window = window;
  }

  /** Over the widest window, by nationality and by label. */
  static List<EffectRow> rows(Analysis analysis) {
    List<EffectRow> rows = new ArrayList<>();
    for (ExposureBy exposure : ExposureBy.values()) {
      rows.addAll(new EventStudies(analysis, exposure, analysis.widest()).rows());
    }
    return rows;
  }

  private List<EffectRow> rows() {
    Quarters quarters = Quarters.of(analysis.window(window), analysis.study().event().date());
    List<ExposureCell> cells = exposure.cells(analysis, analysis.sample(Population.LEADS, window));
    if (quarters.reference() < 0 || cells.isEmpty()) {
      String why =
          cells.isEmpty() ? "No such decisions." : "No quarter ends before that of the event.";
      return List.of(
          EffectRow.none(key(METHOD, window), EffectRow.RATES, Status.NOT_ESTIMABLE, why));
    }
    EventStudy found =
        EventStudy.of(
            ExposureBy.COVARIATES,
            cells,
            quarters.count(),
            quarters::ofMonth,
            quarters.reference());
    List<EffectRow> rows = new ArrayList<>();
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      rows.add(quarter(quarters, quarter, found.spans().get(quarter)));
    }
    rows.addAll(preTrend(found.preTrend()));
    rows.addAll(relative(found.preTrend()));
    return rows;
  }

  private EffectRow quarter(Quarters quarters, int quarter, Estimate estimate) {
    String name = quarters.name(quarter);
    String note =
        (quarter == quarters.reference()
                ? "The quarter that the others are held against."
                : "Against %s; errors by judge (CR1)."
                    .formatted(quarters.name(quarters.reference())))
            + (quarter == quarters.event() ? " The event falls into this quarter." : "")
            + " "
            + exposure.caution();
    return quarter == quarters.reference()
        ? EffectRow.of(key(METHOD, name), estimate.value(), EffectRow.RATES, note)
        : EffectRow.of(key(METHOD, name), estimate, EffectRow.RATES, note);
  }

  private List<EffectRow> preTrend(PreTrend trend) {
    List<EffectRow> rows = new ArrayList<>();
    rows.add(
        EffectRow.test(
            key(JOINT, window),
            trend.joint().chiSquare() / trend.joint().tested(),
            trend.joint().p(),
            EffectRow.Test.JOINT,
            "F",
            "Whether all quarters before the reference could be 0. Little power; not a gate. "
                + exposure.caution()));
    rows.add(
        EffectRow.of(
            key(SLOPE, window),
            trend.slope(),
            EffectRow.RATES + ", per quarter",
            "Trend of the quarters before the reference. " + exposure.caution()));
    rows.add(
        EffectRow.of(
            key(LARGEST, window),
            trend.largest(),
            EffectRow.RATES,
            "The quarter before the reference that is furthest from 0. " + exposure.caution()));
    rows.add(
        EffectRow.of(
            key(DETECTABLE, window),
            trend.detectableSlope(POWER),
            EffectRow.RATES + ", per quarter",
            "The smallest straight trend before the event that would have been seen in 80% of cases. "
                + exposure.caution()));
    return rows;
  }

  /** Around the estimate of the main window, which is the one that is spoken of. */
  private List<EffectRow> relative(PreTrend trend) {
    String main = analysis.main();
    List<ExposureCell> cells = exposure.cells(analysis, analysis.sample(Population.LEADS, main));
    double estimate =
        cells.isEmpty()
            ? Double.NaN
            : DifferenceInDifferences.of(ExposureBy.COVARIATES, cells).headline().value();
    List<EffectRow> rows = new ArrayList<>();
    for (double m : MAGNITUDES) {
      rows.add(
          EffectRow.of(
                  key(RELATIVE + String.format(Locale.ROOT, "%.1f", m), main),
                  estimate,
                  trend.relativeMagnitude(estimate, m),
                  EffectRow.RATES,
                  "Where the difference of %s lies if the two part after the event by at most %.1f times the largest step between quarters before it; no sampling error. %s"
                      .formatted(main, m, exposure.caution()))
              .asRange());
    }
    return rows;
  }

  private EffectRow.Key key(String method, String when) {
    return new EffectRow.Key(method, "leads, " + exposure.words(), when);
  }
}
