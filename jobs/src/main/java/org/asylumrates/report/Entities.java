package org.asylumrates.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;
import org.asylumrates.model.Study.Thresholds;

/**
 * The judges, courts and countries that have a page of their own, in the order of the tables.
 *
 * @param all by kind and key
 * @param courts of each judge the court with most of the judge's decisions, as the court's own row
 */
record Entities(Map<Kind, Map<String, Entity>> all, Map<String, Comparison> courts) {
  /** What may have a page of its own. */
  enum Kind {
    COUNTRY(Breakdown.NATIONALITY, "country", "countries"),
    COURT(Breakdown.COURT, "court", "courts"),
    JUDGE(Breakdown.JUDGE, "judge", "judges");

    private final Breakdown breakdown;
    private final String word;
    private final String folder;

    Kind(Breakdown breakdown, String word, String folder) {
      this.breakdown = breakdown;
      this.word = word;
      this.folder = folder;
    }

    Breakdown breakdown() {
      return breakdown;
    }

    /** Its word in keys of strings and in ids. */
    String word() {
      return word;
    }

    /** The folder of its pages. */
    String folder() {
      return folder;
    }
  }

  /** Judges with enough decisions, and every court and country that has any. */
  static Entities of(Comparisons comparisons, Thresholds thresholds) {
    Map<Kind, Map<String, Entity>> all = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      Map<String, Entity> some = new LinkedHashMap<>();
      comparisons
          .ruleFor(kind.breakdown())
          .ifPresent(
              rule -> {
                List<Comparison> rows = rows(comparisons, rule, kind, thresholds);
                Map<String, String> slugs = Slugs.of(rows.stream().map(Comparison::key).toList());
                for (Comparison row : rows) {
                  String slug = Objects.requireNonNull(slugs.get(row.key()), row.key());
                  some.put(row.key(), new Entity(kind, slug, row));
                }
              });
      all.put(kind, some);
    }
    return new Entities(
        all,
        comparisons
            .ruleFor(Breakdown.JUDGE)
            .map(rule -> JudgeCourts.of(comparisons, rule))
            .orElse(Map.of()));
  }

  private static List<Comparison> rows(
      Comparisons comparisons, Rule rule, Kind kind, Thresholds thresholds) {
    List<Comparison> rows = comparisons.of(rule, kind.breakdown());
    if (kind == Kind.JUDGE) {
      List<Period> periods = comparisons.periods(rule, kind.breakdown());
      return JudgesPage.enough(rows, periods, thresholds);
    }
    return rows.stream()
        .filter(row -> !row.isUnknown() && (row.isWithheld() || row.decisions() > 0))
        .toList();
  }

  /** All of one kind. */
  List<Entity> of(Kind kind) {
    return List.copyOf(all.getOrDefault(kind, Map.of()).values());
  }

  /** All of them. */
  List<Entity> list() {
    List<Entity> list = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      list.addAll(of(kind));
    }
    return list;
  }

  /** The one with this key, if it has a page. */
  Optional<Entity> find(Breakdown breakdown, String key) {
    return all.values().stream()
        .flatMap(some -> Optional.ofNullable(some.get(key)).stream())
        .filter(entity -> entity.breakdown() == breakdown)
        .findFirst();
  }

  /** The court with most of a judge's decisions. */
  Optional<Comparison> courtOf(String judge) {
    return Optional.ofNullable(courts.get(judge));
  }

  /** The page of a key, relative to the folder of a language; empty if it has none. */
  String page(Breakdown breakdown, String key) {
    return find(breakdown, key).map(Entity::file).orElse("");
  }
}
