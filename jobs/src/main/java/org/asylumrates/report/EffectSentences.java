package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Study;
import org.asylumrates.stats.Interval;

/**
 * What changed, in plain words, as strongly as the checks allow and no stronger (claim levels L1 to
 * L3 of the statistical specification, section 7).
 */
final class EffectSentences {
  private static final String STAND_IN =
      "Nationality is used as a stand-in because the records do not state the ground.";

  private static final String NO_LABELS =
      "By the labels of claims nothing can be said: one of the two periods has none that tells exposed claims from others.";

  private static final double SIGNIFICANT = 0.05;

  private final Edition edition;
  private final EffectResults effects;

  EffectSentences(Edition edition) {
    this.edition = edition;
    this.effects = edition.results().effects();
  }

  /** The answer: who changed, by how much, and how far the sentence may go. */
  List<String> answer() {
    Optional<String> window = effects.mainWindow();
    if (window.isEmpty()) {
      return List.of("This study has no confirmatory comparison.");
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(within(window.get()));
    sentences.add(difference(window.get()));
    sentences.add(byLabel(window.get()));
    return sentences;
  }

  private String within(String window) {
    return effects
        .find("within-judge-change", "leads", window)
        .flatMap(row -> EffectResults.interval(row).map(interval -> within(row, interval)))
        .orElse("Whether the same judges decided otherwise afterwards cannot be estimated.");
  }

  private static String within(CsvRow row, Interval interval) {
    double change = EffectResults.estimate(row).orElseThrow();
    return interval.contains(0)
        ? "Among the same judges no clear change%s: between %s and %s percentage points. %s"
            .formatted(
                of(row),
                English.points(interval.low()),
                English.points(interval.high()),
                detectable(row))
        : "The same judges' grant rate %s by %s percentage points (95%% interval %s)%s."
            .formatted(fell(change), English.size(change), points(interval), of(row));
  }

  /** Of how many decisions, in words. */
  private static String of(CsvRow row) {
    OptionalLong decisions = row.count("decisions");
    return decisions.isPresent()
        ? " in " + English.decisions(decisions.getAsLong()) + " of families\u2019 leads"
        : "";
  }

  private String difference(String window) {
    return effects
        .find("difference-in-differences", EffectResults.BY_NATIONALITY, window)
        .flatMap(
            row -> EffectResults.interval(row).map(interval -> difference(row, interval, window)))
        .orElse(
            "Whether the rate of %s changed by more than that of others cannot be estimated."
                .formatted(exposed()));
  }

  private String difference(CsvRow row, Interval interval, String window) {
    double change = EffectResults.estimate(row).orElseThrow();
    boolean isClear = !interval.contains(0) && standsOut(change, window);
    String said =
        isClear
            ? "Among cases decided by the same judges in the same months%s, the grant rate of people from %s %s than that of others (%s; errors by judge)."
                .formatted(of(row), exposed(), moved(change, window), points(interval))
            : "Among cases decided by the same judges in the same months%s, no clear difference between people from %s and others: between %s and %s points (errors by judge). %s"
                .formatted(
                    of(row),
                    exposed(),
                    English.points(interval.low()),
                    English.points(interval.high()),
                    detectable(row))
                .strip();
    return String.join(" ", said, placebo(window), STAND_IN, claim(isClear));
  }

  /**
   * Whether chance among nationalities leaves little of it; in the planned direction or in both.
   */
  private boolean standsOut(double change, String window) {
    boolean planned =
        edition
            .study()
            .exposure()
            .direction()
            .filter(way -> (way == Study.Direction.FALL) == change < 0)
            .isPresent();
    String method = planned ? "placebo-nationalities" : "placebo-nationalities-two-sided";
    return effects
        .find(method, EffectResults.BY_NATIONALITY, window)
        .filter(row -> row.number("p_value").orElse(1) <= SIGNIFICANT)
        .isPresent();
  }

  /** Falling more and rising less are the same difference, and not the same thing. */
  private String moved(double change, String window) {
    double own =
        effects
            .find("within-judge-change", "leads, exposed nationalities", window)
            .map(row -> EffectResults.estimate(row).orElse(change))
            .orElse(change);
    return "%s %s points %s"
        .formatted(fell(own), English.size(change), own < 0 == change < 0 ? "more" : "less");
  }

  /** How the exposed stand among other choices: the p-value of record. */
  private String placebo(String window) {
    return effects
        .find("placebo-nationalities", EffectResults.BY_NATIONALITY, window)
        .filter(row -> row.number("p_value").isPresent())
        .map(
            row ->
                "Held against every other choice of as many large nationalities: p = %s, %s."
                    .formatted(English.pValue(row.number("p_value")), row.text("test")))
        .orElse("How they stand among other nationalities cannot be told.");
  }

  /** An effect is spoken of only if every check is met, with the assumption beside it. */
  private String claim(boolean isClear) {
    List<CsvRow> checks = effects.of("gate");
    long met = checks.stream().filter(row -> is(row, 1)).count();
    boolean mayClaim = isClear && effects.of("claim-level").stream().anyMatch(row -> is(row, 3));
    String checked = "%d of %d checks were met; see How sure.".formatted(met, checks.size());
    return mayClaim
        ? "If, without the ruling, the two would have moved in parallel, this is an estimate of the"
            + " ruling\u2019s effect. "
            + checked
        : checked + " The figure describes what happened and says nothing of its cause.";
  }

  private String byLabel(String window) {
    Optional<CsvRow> bounds =
        effects.find("bounds-difference-in-differences", "leads, labelled exposed", window);
    if (bounds.isEmpty()) {
      return NO_LABELS;
    }
    return EffectResults.interval(bounds.get())
        .map(
            ends ->
                ends.contains(0)
                    ? "By the labels of claims the answer is not identified without assumptions: whatever the missing labels are, the difference lies between %s and %s points."
                        .formatted(English.points(ends.low()), English.points(ends.high()))
                    : "Whatever the missing labels are, labelled claims of the exposed kind %s by %s to %s points more than others."
                        .formatted(
                            fell(ends.low()),
                            English.size(ends.high() < 0 ? ends.high() : ends.low()),
                            English.size(ends.high() < 0 ? ends.low() : ends.high())))
        .orElse(NO_LABELS);
  }

  /** The nationalities that stand in, by name where the rates have them. */
  String exposed() {
    List<String> names =
        edition.study().exposure().nationalities().stream()
            .map(code -> edition.results().name(Breakdown.NATIONALITY, code))
            .toList();
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : names.subList(0, last).stream().collect(Collectors.joining(", "))
            + " and "
            + names.get(last);
  }

  /** What could have been seen, as a sentence. */
  private static String detectable(CsvRow row) {
    OptionalDouble change = row.number("detectable");
    return change.isPresent()
        ? "This comparison could have detected a change of %s points (in 80%% of cases)."
            .formatted(English.size(change.getAsDouble()))
        : "";
  }

  private static boolean is(CsvRow row, double value) {
    OptionalDouble estimate = EffectResults.estimate(row);
    return estimate.isPresent() && estimate.getAsDouble() == value;
  }

  private static String fell(double change) {
    return change < 0 ? "fell" : "rose";
  }

  /** The ends of an interval by size, whichever way it points. */
  private static String points(Interval interval) {
    return interval.high() < 0
        ? English.size(interval.high()) + " to " + English.size(interval.low())
        : English.size(interval.low()) + " to " + English.size(interval.high());
  }
}
