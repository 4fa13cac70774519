package org.asylumrates.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Period;

/**
 * Rates and changes joined by definition, breakdown and key. Definitions are those that the figures
 * name, whatever they are called: editions are also made from tables that others have published.
 */
final class Comparisons {
  private final List<Rule> rules;
  private final Map<String, List<Rate>> rates;
  private final Map<List<String>, Change> changes;
  private final Map<String, Map<String, Comparison>> joined = new ConcurrentHashMap<>();

  private Comparisons(
      List<Rule> rules, Map<String, List<Rate>> rates, Map<List<String>, Change> changes) {
    this.rules = rules;
    this.rates = rates;
    this.changes = changes;
  }

  static Comparisons of(Results results) {
    return new Comparisons(
        results.figures().definitions(),
        results.rates().stream()
            .collect(Collectors.groupingBy(r -> group(r.definition(), r.breakdown()))),
        results.changes().stream()
            .collect(
                Collectors.toMap(
                    c -> List.of(c.definition(), c.breakdown(), c.key()),
                    Function.identity(),
                    (first, second) -> first)));
  }

  /** The rules, primary first. */
  List<Rule> rules() {
    return rules;
  }

  /** The first rule under which a breakdown has rows: the primary one wherever it has any. */
  Optional<Rule> ruleFor(Breakdown breakdown) {
    return rules.stream()
        .filter(rule -> rates.containsKey(group(rule.id(), breakdown.id())))
        .findFirst();
  }

  /** The periods in which a breakdown has any row under a rule. */
  List<Period> periods(Rule rule, Breakdown breakdown) {
    List<Rate> rows = rates.getOrDefault(group(rule.id(), breakdown.id()), List.of());
    return List.of(Period.values()).stream()
        .filter(period -> rows.stream().anyMatch(rate -> rate.isIn(period)))
        .toList();
  }

  /** All keys of a breakdown under a rule, in the order of the table, the unknown one last. */
  List<Comparison> of(Rule rule, Breakdown breakdown) {
    return List.copyOf(byKey(rule, breakdown).values());
  }

  /** One key of a breakdown under a rule. */
  Optional<Comparison> find(Rule rule, Breakdown breakdown, String key) {
    return Optional.ofNullable(byKey(rule, breakdown).get(key));
  }

  private Map<String, Comparison> byKey(Rule rule, Breakdown breakdown) {
    return joined.computeIfAbsent(
        group(rule.id(), breakdown.id()),
        group -> {
          Map<String, Comparison> some = new LinkedHashMap<>();
          joined(rule, breakdown).forEach(row -> some.put(row.key(), row));
          return some;
        });
  }

  private List<Comparison> joined(Rule rule, Breakdown breakdown) {
    Map<String, List<Rate>> byKey =
        rates.getOrDefault(group(rule.id(), breakdown.id()), List.of()).stream()
            .collect(Collectors.groupingBy(Rate::key, LinkedHashMap::new, Collectors.toList()));
    List<Comparison> all = new ArrayList<>();
    byKey.forEach((key, sides) -> all.add(comparison(rule, breakdown, key, sides)));
    all.sort(Comparator.comparing(Comparison::isUnknown));
    return all;
  }

  /** The whole country under a rule. */
  Optional<Comparison> whole(Rule rule) {
    return of(rule, Breakdown.ALL).stream().findFirst();
  }

  private Comparison comparison(Rule rule, Breakdown breakdown, String key, List<Rate> sides) {
    return new Comparison(
        key,
        name(breakdown, key, sides.get(0).name()),
        sides.stream().filter(r -> r.isIn(Period.BEFORE)).findFirst(),
        sides.stream().filter(r -> r.isIn(Period.AFTER)).findFirst(),
        Optional.ofNullable(changes.get(List.of(rule.id(), breakdown.id(), key))));
  }

  /** The name for people: the key where there is none; cities in capitals as one writes them. */
  private static String name(Breakdown breakdown, String key, String name) {
    if (name.isBlank()) {
      return key;
    }
    return breakdown == Breakdown.COURT && !name.equals(key) ? Words.city(name) : name;
  }

  private static String group(String definition, String breakdown) {
    return definition + '\n' + breakdown;
  }
}
