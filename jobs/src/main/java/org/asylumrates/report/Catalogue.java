package org.asylumrates.report;

import java.util.List;
import java.util.function.Predicate;
import org.asylumrates.model.Breakdown;

/** The pages of an edition, in reading order. */
final class Catalogue {
  static final PageEntry INDEX =
      new PageEntry(
          "index",
          "Overview",
          "Asylum grant rates in US immigration courts",
          "The national grant rate before and after, month by month, and where to find the rest.",
          true,
          Catalogue::always,
          IndexPage::view);
  static final PageEntry GROUNDS =
      new PageEntry(
          "grounds",
          "Grounds",
          "Grant rates by ground of the claim",
          "Grant rates by ground and particular social group, where a label says what they were.",
          true,
          has(Breakdown.GROUND, Breakdown.SUBGROUND),
          BreakdownPages::grounds);
  static final PageEntry COUNTRIES =
      new PageEntry(
          "countries",
          "Countries",
          "Grant rates by country of nationality",
          "Grant rates of every nationality before and after, and the largest ones by quarter.",
          true,
          has(Breakdown.NATIONALITY),
          BreakdownPages::countries);
  static final PageEntry COURTS =
      new PageEntry(
          "courts",
          "Courts",
          "Grant rates by court",
          "Grant rates of every immigration court before and after.",
          true,
          has(Breakdown.COURT),
          BreakdownPages::courts);
  static final PageEntry JUDGES =
      new PageEntry(
          "judges",
          "Judges",
          "Grant rates by judge",
          "How far judges' grant rates lie from the national one, and a table to look up a judge.",
          true,
          has(Breakdown.JUDGE),
          JudgesPage::view);
  static final PageEntry BREAKDOWNS =
      new PageEntry(
          "breakdowns",
          "More breakdowns",
          "More breakdowns",
          "Region, sex, age, representation, custody, kind of claim, circuit and fiscal year.",
          true,
          has(BreakdownPages.MORE.toArray(Breakdown[]::new)),
          BreakdownPages::more);
  static final PageEntry CHANGED =
      new PageEntry(
          "changed",
          "What changed",
          "What changed",
          "The answer in plain words, the questions fixed in advance, and who was heard.",
          true,
          results -> !results.effects().isEmpty(),
          ChangedPage::view);
  static final PageEntry CERTAINTY =
      new PageEntry(
          "certainty",
          "How sure",
          "How sure one can be",
          "The time before, other nationalities, other choices, missing labels and other dates.",
          true,
          results -> !results.effects().isEmpty(),
          CertaintyPage::view);
  static final PageEntry MECHANISM =
      new PageEntry(
          "mechanism",
          "Through whom",
          "Through whom the rate changed",
          "The same judges, other judges or other cases; and how far judges lie apart.",
          true,
          results -> !results.effects().isEmpty(),
          MechanismPage::view);
  static final PageEntry COMPARISONS =
      new PageEntry(
          "comparisons",
          "Comparisons",
          "Comparisons over several windows and populations",
          "The same change measured over other windows, for other groups and by other methods.",
          true,
          results -> !results.effects().isEmpty(),
          ComparisonsPage::view);
  static final PageEntry METHODS =
      new PageEntry(
          "methods",
          "Methods",
          "How the figures were made",
          "Definitions, intervals and thresholds, and what these figures cannot say.",
          true,
          Catalogue::always,
          MethodsPage::view);
  static final PageEntry QUALITY =
      new PageEntry(
          "quality",
          "Data quality",
          "What was read and what was left out",
          "The release, its files and checksums, where rows went, and figures others published.",
          false,
          Catalogue::always,
          QualityPage::view);
  static final PageEntry GATE =
      new PageEntry(
          "gate",
          "Since the last release",
          "Compared with the release before",
          "What came, went and changed since an earlier release, and how rates were revised.",
          false,
          results -> results.gate().isPresent() || results.figures().releaseDate().isPresent(),
          GatePage::view);
  static final PageEntry DOWNLOADS =
      new PageEntry(
          "downloads",
          "Downloads",
          "Downloads",
          "Every table behind this edition as CSV, with a data package and checksums.",
          false,
          Catalogue::always,
          DownloadsPage::view);
  static final PageEntry DICTIONARY =
      new PageEntry(
          "dictionary",
          "Data dictionary",
          "Data dictionary",
          "Every table and column, with its type and its meaning.",
          false,
          Catalogue::always,
          DictionaryPage::view);

  /** All pages, whether or not an edition has them. */
  static final List<PageEntry> PAGES =
      List.of(
          INDEX,
          CHANGED,
          CERTAINTY,
          MECHANISM,
          GROUNDS,
          COUNTRIES,
          COURTS,
          JUDGES,
          BREAKDOWNS,
          COMPARISONS,
          METHODS,
          QUALITY,
          GATE,
          DOWNLOADS,
          DICTIONARY);

  private Catalogue() {}

  /** The pages that there is something to show on. */
  static List<PageEntry> of(Results results) {
    return PAGES.stream().filter(entry -> entry.has().test(results)).toList();
  }

  /** The pages that are left out, because the tables hold nothing for them. */
  static List<PageEntry> absent(Results results) {
    return PAGES.stream().filter(entry -> !entry.has().test(results)).toList();
  }

  private static boolean always(Results results) {
    return !results.figures().definitions().isEmpty();
  }

  private static Predicate<Results> has(Breakdown... any) {
    List<String> ids = List.of(any).stream().map(Breakdown::id).toList();
    return results -> results.rates().stream().anyMatch(rate -> ids.contains(rate.breakdown()));
  }
}
