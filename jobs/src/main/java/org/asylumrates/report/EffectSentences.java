package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.asylumrates.language.Words;
import org.asylumrates.model.Study;
import org.asylumrates.stats.Interval;

/**
 * What changed, in plain words, as strongly as the checks allow and no stronger (claim levels L1 to
 * L3 of the statistical specification, section 7).
 */
final class EffectSentences {
  private static final double SIGNIFICANT = 0.05;

  private final Edition edition;
  private final EffectResults effects;
  private final Words words;

  EffectSentences(Edition edition) {
    this.edition = edition;
    this.effects = edition.results().effects();
    this.words = edition.words();
  }

  /** The answer: who changed, by how much, and how far the sentence may go. */
  List<String> answer() {
    Optional<String> window = effects.mainWindow();
    if (window.isEmpty()) {
      return List.of(words.say("answer.none"));
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
        .orElseGet(() -> words.say("answer.within-unknown"));
  }

  private String within(CsvRow row, Interval interval) {
    double change = EffectResults.estimate(row).orElseThrow();
    if (interval.contains(0)) {
      return words.say(
          "answer.within-unclear",
          of(row),
          words.points(interval.low()),
          words.points(interval.high()),
          detectable(row));
    }
    return change < 0
        ? words.say("answer.within-fell", words.size(change), points(interval), of(row))
        : words.say("answer.within-rose", words.size(change), points(interval), of(row));
  }

  /** Of how many decisions, with a blank before it; empty where that is not known. */
  private String of(CsvRow row) {
    OptionalLong decisions = row.count("decisions");
    return decisions.isPresent()
        ? " " + words.many("answer.of-decisions", decisions.getAsLong())
        : "";
  }

  private String difference(String window) {
    return effects
        .find("difference-in-differences", EffectResults.BY_NATIONALITY, window)
        .flatMap(
            row -> EffectResults.interval(row).map(interval -> difference(row, interval, window)))
        .orElseGet(() -> words.say("answer.difference-unknown", edition.exposed()));
  }

  private String difference(CsvRow row, Interval interval, String window) {
    double change = EffectResults.estimate(row).orElseThrow();
    boolean isClear = !interval.contains(0) && standsOut(change, window);
    String said =
        isClear
            ? moved(row, change, window, interval)
            : words
                .say(
                    "answer.difference-unclear",
                    of(row),
                    edition.exposed(),
                    words.points(interval.low()),
                    words.points(interval.high()),
                    detectable(row))
                .strip();
    return String.join(" ", said, placebo(window), words.say("answer.stand-in"), claim(isClear));
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
  private String moved(CsvRow row, double change, String window, Interval interval) {
    double own =
        effects
            .find("within-judge-change", "leads, exposed nationalities", window)
            .map(found -> EffectResults.estimate(found).orElse(change))
            .orElse(change);
    String[] told = {of(row), edition.exposed(), words.size(change), points(interval)};
    if (own < 0) {
      return change < 0 ? words.say("answer.fell-more", told) : words.say("answer.fell-less", told);
    }
    return change < 0 ? words.say("answer.rose-less", told) : words.say("answer.rose-more", told);
  }

  /** How the exposed stand among other choices: the p-value of record. */
  private String placebo(String window) {
    return effects
        .find("placebo-nationalities", EffectResults.BY_NATIONALITY, window)
        .filter(row -> row.number("p_value").isPresent())
        .map(
            row ->
                words.say(
                    "answer.placebo",
                    words.pValue(row.number("p_value")),
                    new EffectWords(words).test(row)))
        .orElseGet(() -> words.say("answer.placebo-unknown"));
  }

  /** An effect is spoken of only if every check is met, with the assumption beside it. */
  private String claim(boolean isClear) {
    List<CsvRow> checks = effects.of("gate");
    long met = checks.stream().filter(row -> is(row, 1)).count();
    boolean mayClaim = isClear && effects.of("claim-level").stream().anyMatch(row -> is(row, 3));
    String[] checked = {Long.toString(met), Integer.toString(checks.size())};
    return mayClaim ? words.say("answer.claim", checked) : words.say("answer.describes", checked);
  }

  private String byLabel(String window) {
    return effects
        .find("bounds-difference-in-differences", "leads, labelled exposed", window)
        .flatMap(EffectResults::interval)
        .map(this::byLabel)
        .orElseGet(() -> words.say("answer.no-labels"));
  }

  private String byLabel(Interval ends) {
    if (ends.contains(0)) {
      return words.say("answer.label-unclear", words.points(ends.low()), words.points(ends.high()));
    }
    return ends.high() < 0
        ? words.say("answer.label-fell", words.size(ends.high()), words.size(ends.low()))
        : words.say("answer.label-rose", words.size(ends.low()), words.size(ends.high()));
  }

  /** What could have been seen, as a sentence. */
  private String detectable(CsvRow row) {
    OptionalDouble change = row.number("detectable");
    return change.isPresent()
        ? words.say("answer.detectable", words.size(change.getAsDouble()))
        : "";
  }

  private static boolean is(CsvRow row, double value) {
    OptionalDouble estimate = EffectResults.estimate(row);
    return estimate.isPresent() && estimate.getAsDouble() == value;
  }

  /** The ends of an interval by size, whichever way it points. */
  private String points(Interval interval) {
    return interval.high() < 0
        ? words.range(words.size(interval.high()), words.size(interval.low()))
        : words.range(words.size(interval.low()), words.size(interval.high()));
  }
}
