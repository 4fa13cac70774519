package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asylumrates.language.Words;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;

/** What the page of a judge, court or country says, made by rules from its numbers. */
record EntityWords(Edition edition, Entity entity, Rule rule, Comparators comparators) {
  private Words words() {
    return edition.words();
  }

  /** Its name for people. */
  String name() {
    return edition.names().key(entity.breakdown(), entity.key(), entity.row().name());
  }

  String title() {
    return switch (entity.kind()) {
      case JUDGE -> words().say("entity.title.judge", name());
      case COURT -> words().say("entity.title.court", name());
      case COUNTRY -> words().say("entity.title.country", name());
    };
  }

  String summary() {
    return entity.kind() == Entities.Kind.JUDGE
        ? words().say("entity.summary.judge", name())
        : words().say("entity.summary", name());
  }

  List<String> intro() {
    return switch (entity.kind()) {
      case JUDGE -> List.of(words().of("page.intro", "judges"));
      case COURT -> List.of(words().of("page.intro", "courts"));
      case COUNTRY -> List.of(words().of("page.intro", "countries"));
    };
  }

  /** How many decisions, the rates before and after, the change, and the same of the others. */
  List<String> sentences() {
    Words words = words();
    List<String> said = new ArrayList<>();
    if (!entity.row().isWithheld()) {
      said.add(words.many("entity.decisions", entity.row().decisions(), name()));
    }
    for (Period period : Period.values()) {
      Sentences.side(words, entity.row(), period, rule).ifPresent(said::add);
    }
    Sentences.change(words, entity.row()).ifPresent(said::add);
    List<String> beside = new ArrayList<>();
    comparators.others().forEach(other -> beside(other).ifPresent(beside::add));
    List<String> paragraphs = new ArrayList<>(List.of(String.join(" ", said)));
    if (!beside.isEmpty()) {
      paragraphs.add(String.join(" ", beside));
    }
    return paragraphs;
  }

  private Optional<String> beside(Comparison other) {
    Words words = words();
    Optional<String> before = rate(other, Period.BEFORE);
    Optional<String> after = rate(other, Period.AFTER);
    if (before.isPresent() && after.isPresent()) {
      return Optional.of(words.say("entity.beside.both", other.name(), before.get(), after.get()));
    }
    return before
        .map(rate -> words.say("entity.beside.before", other.name(), rate))
        .or(() -> after.map(rate -> words.say("entity.beside.after", other.name(), rate)));
  }

  private Optional<String> rate(Comparison row, Period period) {
    return row.side(period).flatMap(Rate::estimate).map(e -> words().percent(e.rate()));
  }
}
