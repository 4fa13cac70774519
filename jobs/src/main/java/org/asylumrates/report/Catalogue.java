package org.asylumrates.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.report.view.Link;

/** The pages of an edition, in reading order. */
final class Catalogue {
  static final PageEntry INDEX =
      new PageEntry("index", "index.jte", true, Catalogue::always, IndexPage::view);
  static final PageEntry GROUNDS =
      new PageEntry(
          "grounds", true, has(Breakdown.GROUND, Breakdown.SUBGROUND), BreakdownPages::grounds);
  static final PageEntry COUNTRIES =
      new PageEntry("countries", true, has(Breakdown.NATIONALITY), BreakdownPages::countries);
  static final PageEntry COURTS =
      new PageEntry("courts", true, has(Breakdown.COURT), BreakdownPages::courts);
  static final PageEntry JUDGES =
      new PageEntry("judges", true, has(Breakdown.JUDGE), JudgesPage::view);
  static final PageEntry BREAKDOWNS =
      new PageEntry(
          "breakdowns",
          true,
          has(BreakdownPages.MORE.toArray(Breakdown[]::new)),
          BreakdownPages::more);
  static final PageEntry CHANGED =
      new PageEntry("changed", true, results -> !results.effects().isEmpty(), ChangedPage::view);
  static final PageEntry CERTAINTY =
      new PageEntry(
          "certainty", true, results -> !results.effects().isEmpty(), CertaintyPage::view);
  static final PageEntry MECHANISM =
      new PageEntry(
          "mechanism", true, results -> !results.effects().isEmpty(), MechanismPage::view);
  static final PageEntry COMPARISONS =
      new PageEntry(
          "comparisons", true, results -> !results.effects().isEmpty(), ComparisonsPage::view);
  static final PageEntry PEOPLE =
      new PageEntry("people", true, results -> !results.people().isEmpty(), PeoplePage::view);
  static final PageEntry CHARTS =
      new PageEntry("charts", "charts.jte", false, Catalogue::always, ChartsPage::view);
  static final PageEntry FIND =
      new PageEntry(
          "find",
          false,
          has(Breakdown.NATIONALITY, Breakdown.COURT, Breakdown.JUDGE),
          FindPage::view);
  static final PageEntry TIMELINE =
      new PageEntry("timeline", false, Catalogue::always, TimelinePage::view);
  static final PageEntry GLOSSARY =
      new PageEntry("glossary", false, Catalogue::always, GlossaryPage::view);
  static final PageEntry METHODS =
      new PageEntry("methods", "methods.jte", true, Catalogue::always, MethodsPage::view);
  static final PageEntry QUALITY =
      new PageEntry("quality", false, Catalogue::always, QualityPage::view);
  static final PageEntry GATE =
      new PageEntry(
          "gate",
          false,
          results -> results.gate().isPresent() || results.figures().releaseDate().isPresent(),
          GatePage::view);
  static final PageEntry REVISIONS =
      new PageEntry(
          "revisions",
          false,
          results -> results.figures().releaseDate().isPresent(),
          RevisionsPage::view);
  static final PageEntry DOWNLOADS =
      new PageEntry("downloads", "downloads.jte", false, Catalogue::always, DownloadsPage::view);
  static final PageEntry DICTIONARY =
      new PageEntry("dictionary", false, Catalogue::always, DictionaryPage::view);

  /** Pages of results, in reading order. */
  private static final List<PageEntry> RESULTS =
      List.of(
          INDEX,
          CHANGED,
          CERTAINTY,
          MECHANISM,
          PEOPLE,
          GROUNDS,
          COUNTRIES,
          COURTS,
          JUDGES,
          BREAKDOWNS,
          COMPARISONS);

  /** Pages to look something up. */
  private static final List<PageEntry> REFERENCE =
      List.of(
          FIND,
          CHARTS,
          TIMELINE,
          GLOSSARY,
          METHODS,
          QUALITY,
          GATE,
          REVISIONS,
          DOWNLOADS,
          DICTIONARY);

  /** All pages, whether or not an edition has them. */
  static final List<PageEntry> PAGES = Stream.concat(RESULTS.stream(), REFERENCE.stream()).toList();

  private Catalogue() {}

  /** The pages that there is something to show on. */
  static List<PageEntry> of(Results results) {
    return PAGES.stream().filter(entry -> entry.has().test(results)).toList();
  }

  /** The pages of results in the navigation. */
  static List<Link> results(Results results, Words words) {
    return links(RESULTS, results, words);
  }

  /** The pages to look something up in the navigation. */
  static List<Link> reference(Results results, Words words) {
    return links(REFERENCE, results, words);
  }

  private static List<Link> links(List<PageEntry> entries, Results results, Words words) {
    return entries.stream()
        .filter(entry -> entry.has().test(results))
        .map(entry -> entry.link(words))
        .toList();
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
