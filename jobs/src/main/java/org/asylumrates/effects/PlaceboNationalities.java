package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.asylumrates.model.Status;
import org.asylumrates.model.Study;
import org.asylumrates.stats.BeforeAfter;
import org.asylumrates.stats.placebo.Choices;
import org.asylumrates.stats.placebo.Placebo;
import org.asylumrates.stats.placebo.PlaceboUnits;
import org.jspecify.annotations.Nullable;

/**
 * Is the fall of the exposed nationalities unusual among those of every other choice of as many of
 * the largest nationalities (M18)? The p-value of record of H2, because shocks are shared by
 * nationality and judges as clusters would overstate how sure the estimate is.
 *
 * <p>The statistic of record is studentised for each nationality: its difference in differences
 * against the others, with effects of judge and month, over its error by judge; the sum of the
 * chosen ones' (see {@link NationalityPanel}). Each nationality then varies alike, which is what
 * makes choices exchangeable; taken together instead, the largest decide how far a choice can lie.
 * That test stands beside it, and so do the plain four rates, over their binomial error and raw:
 * judges come and go and see other nationalities, which moves the rates of whole nationalities
 * without anyone deciding otherwise.
 */
final class PlaceboNationalities {
  static final String STUDENTISED = "placebo-nationalities";
  static final String TOGETHER = "placebo-nationalities-together";
  static final String BOTH_SIDES = "placebo-nationalities-two-sided";
  static final String FLOOR = "placebo-nationalities-floor";
  static final String FOUR_RATES = "placebo-nationalities-four-rates";
  static final String RAW = "placebo-nationalities-raw";

  /** How many of the largest nationalities are chosen from; the rest are left out. */
  private static final int LARGEST = 15;

  private static final String STATISTIC = "sum of studentised differences, over its error";
  private static final String STUDENTISED_UNIT = "studentised difference";

  private static final long SEED = 20180611L;

  private final Analysis analysis;
  private final String window;
  private final List<String> names = new ArrayList<>();
  private final List<BeforeAfter> units = new ArrayList<>();

  private PlaceboNationalities(Analysis analysis, String window) {
    this.analysis = analysis;
    this.window = window;
    Sample sample = ExposureBy.NATIONALITY.of(analysis.sample(Population.LEADS, window));
    Decided decided = sample.decided();
    Map<String, BeforeAfter> counts = new HashMap<>();
    Sides sides = Sides.of(analysis, sample, row -> decided.get(Field.NATIONALITY, row));
    for (int i = 0; i < sides.keys().size(); i++) {
      int code = (int) (long) sides.keys().get(i);
      counts.put(decided.texts(Field.NATIONALITY).get(code), sides.values().get(i));
    }
    List<String> exposed = analysis.study().exposure().nationalities();
    counts.keySet().stream()
        // The exposed are always among them, however few decisions they have.
        .sorted(
            Comparator.<String, Boolean>comparing(name -> !exposed.contains(name))
                .thenComparing(name -> -decisions(counts, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(LARGEST)
        .sorted()
        .forEach(
            name -> {
              names.add(name);
              units.add(counts.getOrDefault(name, new BeforeAfter(0, 0, 0, 0)));
            });
  }

  private static long decisions(Map<String, BeforeAfter> counts, String name) {
    BeforeAfter unit = counts.getOrDefault(name, new BeforeAfter(0, 0, 0, 0));
    return unit.n0() + unit.n1();
  }

  /** The tests of every window. */
  static List<EffectRow> rows(Analysis analysis) {
    List<EffectRow> rows = new ArrayList<>();
    for (String window : analysis.windows().keySet()) {
      PlaceboNationalities placebo = new PlaceboNationalities(analysis, window);
      PlaceboUnits units = new PlaceboUnits(placebo.units);
      NationalityPanel panel = placebo.panel();
      Placebo record = placebo.test(panel.ofEach());
      rows.add(placebo.row(STUDENTISED, record, STATISTIC));
      rows.add(placebo.twoSided(record));
      rows.add(placebo.floor(record));
      rows.add(placebo.row(TOGETHER, placebo.test(panel::together), STUDENTISED_UNIT));
      rows.add(placebo.row(FOUR_RATES, placebo.test(units::studentised), STUDENTISED_UNIT));
      rows.add(placebo.row(RAW, placebo.test(units::pooled), EffectRow.RATES));
    }
    return rows;
  }

  /** Every choice of the main window with its statistic: rows of EffectTables.PLACEBOS. */
  static List<List<@Nullable Object>> choices(Analysis analysis) {
    PlaceboNationalities placebo = new PlaceboNationalities(analysis, analysis.main());
    PlaceboUnits units = new PlaceboUnits(placebo.units);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    int[] observed = placebo.observed();
    if (!placebo.isTestable(observed)) {
      return rows;
    }
    ToDoubleFunction<int[]> ofEach = placebo.panel().ofEach();
    placebo.test(
        choice -> {
          double studentised = ofEach.applyAsDouble(choice);
          rows.add(
              Arrays.asList(
                  analysis.study().name(),
                  placebo.window,
                  String.join(" ", IntStream.of(choice).mapToObj(placebo.names::get).toList()),
                  Arrays.equals(choice, observed),
                  studentised,
                  units.pooled(choice)));
          return studentised;
        });
    // The observed choice is asked for once more, before the others.
    return rows.subList(1, rows.size());
  }

  private NationalityPanel panel() {
    return NationalityPanel.of(analysis, window, names);
  }

  private Placebo test(ToDoubleFunction<int[]> statistic) {
    return isTestable(observed())
        ? Choices.test(units.size(), observed(), statistic, SEED)
        : new Placebo(Double.NaN, 0, true, 0, 0, 0);
  }

  private int[] observed() {
    return analysis.study().exposure().nationalities().stream()
        .mapToInt(name -> Collections.binarySearch(names, name))
        .filter(place -> place >= 0)
        .sorted()
        .toArray();
  }

  private boolean isTestable(int[] observed) {
    return observed.length > 0
        && observed.length == analysis.study().exposure().nationalities().size()
        && observed.length < units.size();
  }

  private EffectRow.Key key(String method) {
    return new EffectRow.Key(method, "leads, " + ExposureBy.NATIONALITY.words(), window);
  }

  /** The test of record without a planned direction. */
  private EffectRow twoSided(Placebo found) {
    return Double.isNaN(found.statistic())
        ? none(BOTH_SIDES, STATISTIC)
        : EffectRow.test(
            key(BOTH_SIDES),
            found.statistic(),
            found.twoSidedP(),
            EffectRow.Test.TWO_SIDED,
            STATISTIC,
            "%d of %d choices are as far from 0. %s"
                .formatted(found.twoSided(), found.choices(), ExposureBy.NATIONALITY.caution()));
  }

  private EffectRow none(String method, String unit) {
    return EffectRow.none(
        key(method),
        unit,
        Status.NOT_ESTIMABLE,
        "Too few nationalities with decisions in both periods.");
  }

  /** The smallest p-value that the test of record can have here. */
  private EffectRow floor(Placebo found) {
    return EffectRow.of(
        key(FLOOR),
        found.choices() == 0 ? Double.NaN : 1.0 / found.choices(),
        "p-value",
        "No choice of nationalities can stand out by more than being the first of %d."
            .formatted(found.choices()));
  }

  private EffectRow row(String method, Placebo found, String unit) {
    EffectRow.Key key = key(method);
    if (Double.isNaN(found.statistic())) {
      return none(method, unit);
    }
    Optional<Study.Direction> planned = analysis.study().exposure().direction();
    double p =
        planned
            .map(way -> way == Study.Direction.FALL ? found.lessP() : found.greaterP())
            .orElse(found.twoSidedP());
    return EffectRow.test(
        key,
        found.statistic(),
        p,
        planned.isPresent() ? EffectRow.Test.ONE_SIDED : EffectRow.Test.TWO_SIDED,
        unit,
        "%s: of %d choices of %d of the %d largest nationalities %d are as low or lower, %d as high or higher, %d as far from 0. The smallest p-value there can be is 1/%d%s. %s"
            .formatted(
                planned
                    .map(way -> "One-sided for a " + words(way) + ", as planned")
                    .orElse("Two-sided"),
                found.choices(),
                observed().length,
                units.size(),
                found.less(),
                found.greater(),
                found.twoSided(),
                found.choices(),
                found.isExact() ? "" : "; choices drawn with seed " + SEED,
                ExposureBy.NATIONALITY.caution()));
  }

  private static String words(Study.Direction way) {
    return way == Study.Direction.FALL ? "fall" : "rise";
  }
}
