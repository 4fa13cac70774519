package org.asylumrates.report;

import java.util.Map;

/** What the methods of effects.csv are called on pages. */
final class MethodNames {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("before-after", "Before and after"),
          Map.entry("within-judge-change", "Change within the same judges"),
          Map.entry("adjusted-change", "Change with case and judge held fixed"),
          Map.entry("adjusted-rate-before", "Rate before, same cases and judges"),
          Map.entry("adjusted-rate-after", "Rate after, same cases and judges"),
          Map.entry("adjusted-odds-ratio", "Odds ratio"),
          Map.entry("difference-in-differences", "Exposed against others, same judges and months"),
          Map.entry("difference-of-four-rates", "Exposed against others, nothing held fixed"),
          Map.entry("difference-of-four-log-odds", "The same in log odds"),
          Map.entry("sensitivity", "Exposed against others, other readings"),
          Map.entry("e-value", "What something unmeasured would need"),
          Map.entry("standardised-change", "Change at one mix of nationality and lawyer"),
          Map.entry("stratified-difference-court", "Change within courts"),
          Map.entry("stratified-difference-nationality", "Change within nationalities"),
          Map.entry("stratified-odds-ratio-judge", "Odds ratio within judges"),
          Map.entry("stratified-odds-ratio-court", "Odds ratio within courts"),
          Map.entry("stratified-odds-ratio-nationality", "Odds ratio within nationalities"),
          Map.entry("strata-alike-judge", "Whether judges changed alike (Tarone)"),
          Map.entry("strata-alike-court", "Whether courts changed alike (Tarone)"),
          Map.entry("strata-alike-nationality", "Whether nationalities changed alike (Tarone)"),
          Map.entry("series-level-change", "Jump at the event, log odds"),
          Map.entry("series-slope-change", "Bend at the event, log odds per month"),
          Map.entry("judge-spread-change", "Spread beyond chance, change"),
          Map.entry(
              "judges-deviating-before",
              "Judges more than half the court\u2019s rate away, before"),
          Map.entry(
              "judges-deviating-after", "Judges more than half the court\u2019s rate away, after"),
          Map.entry("judge-gap-before", "Gap of two judges, before"),
          Map.entry("judge-gap-after", "Gap of two judges, after"),
          Map.entry("pre-trend-joint", "All quarters before, together (F test)"),
          Map.entry("pre-trend-slope", "Trend per quarter before"),
          Map.entry("pre-trend-largest", "The quarter before that is furthest off"),
          Map.entry("pre-trend-detectable", "Smallest trend that would have been seen"),
          Map.entry("relative-magnitude-0.5", "If they part by half the largest step before"),
          Map.entry("relative-magnitude-1.0", "If they part by the largest step before"),
          Map.entry("relative-magnitude-2.0", "If they part by twice the largest step before"),
          Map.entry("specification-median", "Median of all"),
          Map.entry("specification-same-sign", "Share of one sign"),
          Map.entry("switch-1", "The ruling comes into force"),
          Map.entry("switch-2", "The ruling is lifted"),
          Map.entry("switch-3", "The ruling comes back"),
          Map.entry("switches-alternate", "Whether each undoes the one before (F test)"),
          Map.entry("bounds-change", "Change of exposed claims, ends"),
          Map.entry("bounds-difference-in-differences", "Exposed against other claims, ends"),
          Map.entry("bounds-rate-before", "Rate of exposed claims before"),
          Map.entry("bounds-rate-after", "Rate of exposed claims after"),
          Map.entry("complete-case-change", "Labelled claims alone"),
          Map.entry("missing-at-random-change", "If labels were missing at random"),
          Map.entry("placebo-dates", "The jump among those at other dates"),
          Map.entry("unknown-break", "Where the data would put a break"),
          Map.entry("nationalities-rates", "Rates of the same nationalities"),
          Map.entry("nationalities-mix", "Mix of nationalities"),
          Map.entry("three-factors-rates", "Rates of the same judge and nationality"),
          Map.entry("three-factors-judges", "Cases between judges"),
          Map.entry("three-factors-nationalities", "Nationalities within a judge"),
          Map.entry("judge-spread-before", "Spread beyond chance, before"),
          Map.entry("judge-spread-after", "Spread beyond chance, after"),
          Map.entry("judge-range-before", "Range, before"),
          Map.entry("judge-range-after", "Range, after"));

  private MethodNames() {}

  /** The name of a method; its code where it has no other. */
  static String of(String method) {
    return NAMES.getOrDefault(method, method.replace('-', ' '));
  }

  /** The name of a row's method. */
  static String of(CsvRow row) {
    return of(row.text("method"));
  }
}
