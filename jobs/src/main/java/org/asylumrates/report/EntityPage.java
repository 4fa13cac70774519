package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asylumrates.charts.DumbbellChart;
import org.asylumrates.charts.Frame;
import org.asylumrates.language.Words;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;
import org.asylumrates.report.view.Figure;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/**
 * The page of a judge, court or country: its rates in words, year by year and before and after,
 * each beside what they can be compared with, and whose cases they are.
 */
final class EntityPage {
  private final Edition edition;
  private final Words words;
  private final Entity entity;
  private final Rule rule;
  private final Comparators comparators;
  private final EntityWords says;

  private EntityPage(Edition edition, Entity entity) {
    this.edition = edition;
    this.words = edition.words();
    this.entity = entity;
    this.rule = edition.comparisons().ruleFor(entity.breakdown()).orElseThrow();
    this.comparators = Comparators.of(edition, entity, rule);
    this.says = new EntityWords(edition, entity, rule, comparators);
  }

  static Page view(Edition edition, Entity entity) {
    EntityPage page = new EntityPage(edition, entity);
    return new Page(
        edition.site(),
        entity.file(),
        page.says.title(),
        page.says.summary(),
        page.says.intro(),
        true,
        page.sections());
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(overview());
    EntityTrend.of(edition, entity, comparators, says).ifPresent(sections::add);
    EntityMix.of(edition, entity, comparators, says).ifPresent(sections::add);
    EntityRelations.of(edition, entity, rule).ifPresent(sections::add);
    return sections;
  }

  private Section overview() {
    List<Period> periods = edition.comparisons().periods(rule, entity.breakdown());
    return new Section(
        "before-after",
        words.say("entity.before-after"),
        says.sentences(),
        List.of(Sentences.terms(words, rule, periods, edition.study().thresholds().rate())),
        periods.size() == 2 ? figure().stream().toList() : List.of(),
        List.of(
            BreakdownTable.of(
                words,
                "rates",
                words.say("entity.rates.heading"),
                words.say("entity.rates.caption", edition.names().definitionTitle(rule)),
                comparators.withSelf(says.name()),
                periods)));
  }

  /** Before and after, beside the comparators; empty if it has no rate on either side. */
  private Optional<Figure> figure() {
    if (!entity.row().hasRate()) {
      return Optional.empty();
    }
    List<Comparison> rows = comparators.withSelf(says.name());
    Frame frame =
        new Frame(
            words,
            entity.id() + "-before-after",
            words.say("entity.before-after.headline", says.name()),
            words.say("entity.before-after.subtitle", edition.names().definitionTitle(rule)),
            edition.source(rule),
            words.say("entity.before-after.alt", Sentences.listed(words, rows)));
    return Optional.of(
        edition
            .charts()
            .printForOne(
                new DumbbellChart(
                    frame,
                    edition.names().days(rule.beforeLabel()),
                    edition.names().days(rule.afterLabel()),
                    rows.stream().map(Comparison::drawn).toList(),
                    List.of())));
  }
}
