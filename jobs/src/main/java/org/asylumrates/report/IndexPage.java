package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asylumrates.language.Words;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;
import org.asylumrates.model.Study;
import org.asylumrates.report.view.IndexView;
import org.asylumrates.report.view.KeyFigure;
import org.asylumrates.report.view.Section;

/** The first page: what this is, the result in a few numbers, and the way to everything else. */
final class IndexPage {
  private IndexPage() {}

  static IndexView view(Edition edition) {
    Optional<Section> monthly = MonthlySection.of(edition);
    List<Section> sections =
        Stream.concat(monthly.stream(), Stream.of(DefinitionsSection.table(edition))).toList();
    Study.Event event = edition.study().event();
    return new IndexView(
        Catalogue.INDEX.page(edition, sections),
        "%s (%s, %s). %s"
            .formatted(event.label(), event.citation(), English.day(event.date()), event.says()),
        lead(edition),
        keys(edition),
        contents(edition),
        absent(edition, monthly),
        Provenance.citation(edition));
  }

  private static List<String> absent(Edition edition, Optional<Section> monthly) {
    List<String> titles = new ArrayList<>();
    if (monthly.isEmpty()) {
      titles.add(MonthlySection.title(edition.words()));
    }
    Catalogue.absent(edition.results()).forEach(entry -> titles.add(entry.title()));
    return titles.stream()
        .map(title -> title + ": the tables it was made from hold no such figures.")
        .toList();
  }

  private static List<IndexView.Contents> contents(Edition edition) {
    return Catalogue.of(edition.results()).stream()
        .filter(entry -> !entry.equals(Catalogue.INDEX))
        .map(entry -> new IndexView.Contents(entry.link(), entry.says()))
        .toList();
  }

  /** The result in sentences; a definition that moved the other way is named at once. */
  private static List<String> lead(Edition edition) {
    Optional<Comparison> whole = edition.whole();
    if (whole.isEmpty()) {
      return List.of(
          "These tables hold no national figure; see the pages below for what they hold.");
    }
    List<String> lead = new ArrayList<>();
    for (Period period : Period.values()) {
      Sentences.side(edition.words(), whole.get(), period, edition.primary()).ifPresent(lead::add);
    }
    Sentences.change(edition.words(), whole.get()).ifPresent(lead::add);
    lead.add("Counted as \u201c%s\u201d.".formatted(edition.primary().title()));
    lead.addAll(opposite(edition, whole.get()));
    return List.of(String.join(" ", lead));
  }

  private static List<String> opposite(Edition edition, Comparison whole) {
    List<String> sentences = new ArrayList<>();
    for (Rule rule : edition.comparisons().rules()) {
      Optional<Change> other = edition.comparisons().whole(rule).flatMap(Comparison::change);
      if (other.isPresent() && whole.change().isPresent()) {
        double product = other.get().difference() * whole.change().get().difference();
        if (product < 0) {
          sentences.add(
              "Counted as \u201c%s\u201d, the rate moved the other way: %s percentage points (95%% interval %s to %s)."
                  .formatted(
                      rule.title(),
                      English.points(other.get().difference()),
                      English.points(other.get().low()),
                      English.points(other.get().high())));
        }
      }
    }
    return sentences;
  }

  private static List<KeyFigure> keys(Edition edition) {
    List<KeyFigure> keys = new ArrayList<>();
    edition.whole().ifPresent(whole -> keys(edition.primary(), whole, keys));
    return keys;
  }

  private static void keys(Rule rule, Comparison whole, List<KeyFigure> keys) {
    for (Period period : Period.values()) {
      whole.side(period).map(side -> key(rule, period, side)).ifPresent(keys::add);
    }
    whole
        .change()
        .map(
            c ->
                new KeyFigure(
                    "Change in percentage points",
                    English.points(c.difference()),
                    List.of(
                        "95%% interval %s to %s"
                            .formatted(English.points(c.low()), English.points(c.high())))))
        .ifPresent(keys::add);
  }

  private static KeyFigure key(Rule rule, Period period, Rate side) {
    String label = period == Period.BEFORE ? "Granted before" : "Granted after";
    String days = Sentences.days(Words.ENGLISH, rule, period);
    String decisions = English.decisions(side.decisions().orElse(0));
    return side.estimate()
        .map(
            e ->
                new KeyFigure(
                    label,
                    English.percent(e.rate()),
                    List.of(days, decisions, "95% interval " + English.interval(e))))
        .orElseGet(
            () ->
                new KeyFigure(
                    label, Cells.whyMissing(Words.ENGLISH, side), List.of(days, decisions)));
  }
}
