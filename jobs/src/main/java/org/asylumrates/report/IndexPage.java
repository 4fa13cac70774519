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
    Words words = edition.words();
    Names names = edition.names();
    Optional<Section> monthly = MonthlySection.of(edition);
    List<Section> sections =
        Stream.concat(monthly.stream(), Stream.of(DefinitionsSection.table(edition))).toList();
    Study.Event event = edition.study().event();
    String what =
        words.say(
            "index.event",
            names.eventLabel(edition.study()),
            event.citation(),
            words.day(event.date()),
            names.eventSays(edition.study()));
    return new IndexView(
        Catalogue.INDEX.page(
            edition, List.of(words.of("page.intro", Catalogue.INDEX.name()), what), sections),
        lead(edition),
        keys(edition),
        contents(edition),
        absent(edition, monthly),
        Provenance.citation(edition));
  }

  private static List<String> absent(Edition edition, Optional<Section> monthly) {
    Words words = edition.words();
    List<String> titles = new ArrayList<>();
    if (monthly.isEmpty()) {
      titles.add(MonthlySection.title(words));
    }
    Catalogue.absent(edition.results()).forEach(entry -> titles.add(entry.title(words)));
    return titles.stream().map(title -> words.say("index.absent.says", title)).toList();
  }

  private static List<IndexView.Contents> contents(Edition edition) {
    Words words = edition.words();
    return Catalogue.of(edition.results()).stream()
        .filter(entry -> !entry.equals(Catalogue.INDEX))
        .map(entry -> new IndexView.Contents(entry.link(words), entry.says(words)))
        .toList();
  }

  /** The result in sentences; a definition that moved the other way is named at once. */
  private static List<String> lead(Edition edition) {
    Words words = edition.words();
    Optional<Comparison> whole = edition.whole();
    if (whole.isEmpty()) {
      return List.of(words.say("index.none"));
    }
    List<String> lead = new ArrayList<>();
    for (Period period : Period.values()) {
      Sentences.side(words, whole.get(), period, edition.primary()).ifPresent(lead::add);
    }
    Sentences.change(words, whole.get()).ifPresent(lead::add);
    lead.add(words.say("index.counted", edition.names().definitionTitle(edition.primary())));
    lead.addAll(opposite(edition, whole.get()));
    if (!edition.results().effects().isEmpty()) {
      lead.add(words.say("index.intervals"));
    }
    return List.of(String.join(" ", lead));
  }

  private static List<String> opposite(Edition edition, Comparison whole) {
    Words words = edition.words();
    List<String> sentences = new ArrayList<>();
    for (Rule rule : edition.comparisons().rules()) {
      Optional<Change> other = edition.comparisons().whole(rule).flatMap(Comparison::change);
      Optional<Change> own = whole.change().filter(Change::isClear);
      if (own.isPresent() && other.filter(Change::isClear).isPresent()) {
        double product = other.get().difference() * own.get().difference();
        if (product < 0) {
          sentences.add(
              words.say(
                  "index.opposite",
                  edition.names().definitionTitle(rule),
                  words.points(other.get().difference()),
                  words.points(other.get().low()),
                  words.points(other.get().high())));
        }
      }
    }
    return sentences;
  }

  private static List<KeyFigure> keys(Edition edition) {
    Words words = edition.words();
    List<KeyFigure> keys = new ArrayList<>();
    for (Comparison whole : edition.whole().stream().toList()) {
      for (Period period : Period.values()) {
        whole.side(period).map(side -> key(edition, period, side)).ifPresent(keys::add);
      }
      whole.change().map(change -> key(words, change)).ifPresent(keys::add);
    }
    return keys;
  }

  private static KeyFigure key(Words words, Change change) {
    String interval = words.range(words.points(change.low()), words.points(change.high()));
    return new KeyFigure(
        words.say("index.change"),
        words.points(change.difference()),
        List.of(words.say("index.interval", interval)));
  }

  private static KeyFigure key(Edition edition, Period period, Rate side) {
    Words words = edition.words();
    String label = period == Period.BEFORE ? words.say("index.before") : words.say("index.after");
    String days = edition.names().days(Sentences.days(words, edition.primary(), period));
    String decisions = words.decisions(side.decisions().orElse(0));
    return side.estimate()
        .map(
            e ->
                new KeyFigure(
                    label,
                    words.percent(e.rate()),
                    List.of(
                        days,
                        decisions,
                        words.say("index.interval", words.interval(e.low(), e.high())))))
        .orElseGet(
            () -> new KeyFigure(label, Cells.whyMissing(words, side), List.of(days, decisions)));
  }
}
