package org.asylumrates.report;

import java.util.Optional;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Study;
import org.asylumrates.report.view.Site;

/**
 * All that a page is made from.
 *
 * @param words the language of its pages
 * @param name the edition's name
 * @param results the figures and their tables
 * @param comparisons the rates and changes, joined
 * @param entities the judges, courts and countries with pages of their own
 * @param site what surrounds every page
 * @param charts where charts are drawn and written
 * @param downloads the files that readers may take
 */
record Edition(
    Words words,
    String name,
    Results results,
    Comparisons comparisons,
    Entities entities,
    Site site,
    ChartPrinter charts,
    Downloads downloads) {

  /** What the model and the tables call things, in the language of the pages. */
  Names names() {
    return new Names(words);
  }

  Figures figures() {
    return results.figures();
  }

  Study study() {
    return figures().study();
  }

  /** The rule that comes first. */
  Rule primary() {
    return figures().definitions().get(0);
  }

  /** The whole country under the primary rule. */
  Optional<Comparison> whole() {
    return comparisons.whole(primary());
  }

  /** The nationalities that a study takes as exposed, by name where the rates have them. */
  String exposed() {
    return words.listed(
        study().exposure().nationalities().stream()
            .map(code -> names().country(code, results.name(Breakdown.NATIONALITY, code)))
            .toList());
  }

  /** The source line of a chart, which may be seen away from its page. */
  String source(Rule rule) {
    String source = names().definitionSource(rule);
    return figures().synthetic()
        ? words.say("chart.source.synthetic", source, name)
        : words.say("chart.source", source, name);
  }
}
