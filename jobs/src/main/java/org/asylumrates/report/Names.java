package org.asylumrates.report;

import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Column;
import org.asylumrates.model.Figures;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Ground;
import org.asylumrates.model.Issue;
import org.asylumrates.model.Keys;
import org.asylumrates.model.PolicyEvent;
import org.asylumrates.model.QualityMeasure;
import org.asylumrates.model.Study;
import org.asylumrates.model.Subground;
import org.asylumrates.model.Table;

/**
 * What the model, the studies and the tables call things, in the language of the pages. In the
 * first language that is what they say themselves; judges and courts keep their names in all.
 *
 * @param words the language
 */
record Names(Words words) {
  /** A breakdown's title. */
  String breakdownTitle(Breakdown breakdown) {
    return words.named("breakdown.title", breakdown.id(), breakdown.title());
  }

  /** Why a reader would want a breakdown. */
  String breakdownWhy(Breakdown breakdown) {
    return words.named("breakdown.why", breakdown.id(), breakdown.why());
  }

  /** A band of ages without the zero that keeps codes in order: 5–11. */
  private static String band(String code) {
    return code.replaceFirst("^0(?=\\d)", "").replace('-', '\u2013');
  }

  /**
   * The name of a key of a breakdown.
   *
   * @param key the key in the tables
   * @param original its name in the tables, or as the page would write it in the first language
   */
  String key(Breakdown breakdown, String key, String original) {
    if (words.isFirst()) {
      return breakdown == Breakdown.AGE ? band(original) : original;
    }
    if (Keys.isUnknown(key)) {
      return words.say("key.unknown");
    }
    return switch (breakdown) {
      case ALL -> words.named("all", original, original);
      case GROUND -> words.named("ground", key, original);
      case SUBGROUND -> words.named("subground", key, original);
      case NATIONALITY -> country(key, original);
      case REGION -> words.named("region", key, original);
      case NATIONALITY_SEX -> countryAndSex(key, original);
      case CIRCUIT -> words.named("circuit", key, original);
      case SEX -> words.named("sex", key, original);
      case AGE -> words.named("age", key, original);
      case REPRESENTED -> words.named("represented", key, original);
      case CUSTODY -> words.named("custody", key, original);
      case CLAIM_TYPE -> words.named("claim-type", key, original);
      case FISCAL_YEAR -> fiscalYear(key, original);
      case MONTH -> words.month(YearMonth.parse(key));
      case JUDGE, COURT, COURT_JUDGE -> original;
    };
  }

  /** A country by its code in the records. */
  String country(String code, String original) {
    return words.named("country", code, original);
  }

  private String countryAndSex(String key, String original) {
    int slash = key.lastIndexOf(Keys.PAIR);
    int comma = original.lastIndexOf(", ");
    if (slash < 0 || comma < 0) {
      return original;
    }
    return words.say(
        "key.country-and-sex",
        key(Breakdown.NATIONALITY, key.substring(0, slash), original.substring(0, comma)),
        key(Breakdown.SEX, key.substring(slash + 1), original.substring(comma + 2)));
  }

  /** A fiscal year, by its key such as {@code FY2018}. */
  String fiscalYear(String key, String original) {
    return !words.isFirst() && key.matches("FY\\d{4}")
        ? words.say("key.fiscal-year", key.substring(2))
        : original;
  }

  /** A definition in all its words. */
  Rule definition(Rule rule) {
    return new Rule(
        rule.id(),
        definitionTitle(rule),
        definitionRule(rule),
        days(rule.beforeLabel()),
        days(rule.afterLabel()),
        definitionSource(rule));
  }

  /** What figures say about themselves. */
  Figures figures(Figures figures) {
    return new Figures(
        figures.release(),
        figures.releaseDate(),
        figures.synthetic(),
        figures.codeVersion(),
        study(figures.study()),
        figures.studyHash(),
        figures.definitions().stream().map(this::definition).toList(),
        figures.files(),
        figures.extract(),
        figures.cautions().stream().map(this::caution).toList());
  }

  /** A study in all its words. */
  Study study(Study study) {
    return new Study(
        study.name(),
        studyTitle(study),
        new Study.Event(
            study.event().date(), eventLabel(study), study.event().citation(), eventSays(study)),
        study.definition(),
        study.before(),
        study.after(),
        study.windows(),
        study.breakdowns(),
        study.thresholds(),
        study.exposure(),
        study.events(),
        study.seriesFrom(),
        study.switches());
  }

  /** A rate of a key, under the key's name. */
  Rate rate(Rate rate) {
    return Breakdown.byId(rate.breakdown())
        .map(breakdown -> rate.named(key(breakdown, rate.key(), rate.name())))
        .orElse(rate);
  }

  /** A definition's title. */
  String definitionTitle(Rule rule) {
    return words.named("definition.title", rule.id(), rule.title());
  }

  /** A definition's rule, in a sentence or two. */
  String definitionRule(Rule rule) {
    return words.named("definition.rule", rule.id(), rule.rule());
  }

  /** Where a definition's numbers come from, with its day. */
  String definitionSource(Rule rule) {
    return Stream.of(rule.source().split("; ", -1))
        .map(PatternText::of)
        .map(t -> t.in(words, words.named("definition.source", t.pattern(), t.pattern())))
        .collect(Collectors.joining("; "));
  }

  /** The days of one side, such as {@code 11 Jun 2016 to 10 Jun 2018} or {@code FY2018}. */
  String days(String label) {
    PatternText text = PatternText.of(label);
    return text.in(words, words.named("days", text.pattern(), text.pattern()));
  }

  /** A sentence that must stand on every page of figures. */
  String caution(String caution) {
    PatternText text = PatternText.of(caution);
    return text.in(words, words.named("caution", text.pattern(), text.pattern()));
  }

  /** A study's title. */
  String studyTitle(Study study) {
    return words.named("study.title", study.name(), study.title());
  }

  /** A few words for the event of a study. */
  String eventLabel(Study study) {
    return words.named("study.event-label", study.name(), study.event().label());
  }

  /** What the event of a study says. */
  String eventSays(Study study) {
    return words.named("study.event-says", study.name(), study.event().says());
  }

  /** A few words for a policy event, for charts. */
  String eventLabel(PolicyEvent event) {
    return words.named("event.label", event.id(), event.label());
  }

  /** What happened. */
  String eventTitle(PolicyEvent event) {
    return words.named("event.title", event.id(), event.title());
  }

  /** Whom a policy event concerned. */
  String eventScope(PolicyEvent event) {
    return words.named("event.scope", event.id(), event.scope());
  }

  /** A ground of a claim. */
  String ground(Ground ground) {
    return words.named("ground", ground.code(), ground.title());
  }

  /** A kind of particular social group. */
  String subground(Subground subground) {
    return words.named("subground", subground.code(), subground.title());
  }

  /** What one row of a table is. */
  String table(Table table) {
    return words.named("table", table.name(), table.description());
  }

  /** What a column of a table holds. */
  String column(Table table, Column column) {
    return words.named("column", table.name() + "." + column.name(), column.description());
  }

  /** How well a table could be read: what is measured. */
  String measure(QualityMeasure measure) {
    return words.named("measure", measure.code(), measure.title());
  }

  /** A repair or doubt, in a sentence without a full stop. */
  String issue(Issue issue) {
    return words.named("issue", issue.code(), issue.description());
  }

  /** What was counted while a release was read, as {@code quality.csv} and the gate say it. */
  String item(String item) {
    PatternText text = PatternText.of(item);
    return text.in(words, words.named("item", text.pattern(), text.pattern()));
  }

  /** A step of {@code flow.csv}. */
  String step(String step) {
    PatternText text = PatternText.of(step);
    return text.in(words, words.named("step", text.pattern(), text.pattern()));
  }

  /** What happened to the rows of a step of {@code flow.csv}. */
  String reason(String reason) {
    PatternText text = PatternText.of(reason);
    return text.in(words, words.named("reason", text.pattern(), text.pattern()));
  }
}
