package org.asylumrates.rates.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asylumrates.model.Figures;
import org.asylumrates.model.Period;

/** The rules under which publishers counted, and the rate that can be worked out beside theirs. */
final class PublishedRules {
  /** EOIR's own: other dispositions stand in the denominator. */
  static final String EOIR = "eoir-published";

  /** The same table without other dispositions: granted / (granted + denied). */
  static final String EOIR_MERITS = "eoir-published-merits";

  static final String TRAC_DENIAL = "trac-denial";
  static final String TRAC_JUDGES = "trac-judges";

  private static final Map<String, String[]> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put(
        EOIR_MERITS,
        new String[] {
          "EOIR's grants and denials",
          "Grants and denials of EOIR's table by nationality, initial case completions. Rate:"
              + " granted / (granted + denied), worked out here."
        });
    KNOWN.put(
        EOIR,
        new String[] {
          "EOIR's own rate",
          "EOIR's table by nationality, initial case completions. Rate: granted / all completions;"
              + " withdrawn, abandoned, not adjudicated and administratively closed cases stand in"
              + " the denominator."
        });
    KNOWN.put(
        TRAC_DENIAL,
        new String[] {
          "TRAC's decisions",
          "Grants and denials of asylum as TRAC counts them. Rate: (decisions - denials) /"
              + " decisions."
        });
    KNOWN.put(
        TRAC_JUDGES,
        new String[] {
          "TRAC's decisions by judge",
          "Decisions of judges with 100 or more, as TRAC counts them. Rate: asylum granted / all;"
              + " counts are worked out from percentages and rounded."
        });
  }

  private PublishedRules() {}

  /** The rows, and for each of EOIR's the one without other dispositions. */
  static List<PublishedRow> withMerits(List<PublishedRow> rows) {
    List<PublishedRow> all = new ArrayList<>(rows);
    for (PublishedRow row : rows) {
      if (row.definition().equals(EOIR)) {
        all.add(merits(row));
      }
    }
    return all;
  }

  private static PublishedRow merits(PublishedRow row) {
    PublishedRow.Numbers n = row.numbers();
    OptionalLong decisions =
        n.granted().isPresent() && n.denied().isPresent()
            ? OptionalLong.of(n.granted().getAsLong() + n.denied().getAsLong())
            : OptionalLong.empty();
    return new PublishedRow(
        row.source(),
        row.date(),
        EOIR_MERITS,
        row.breakdown(),
        row.key(),
        row.name(),
        row.period(),
        row.periodLabel(),
        new PublishedRow.Numbers(
            decisions, n.granted(), OptionalLong.empty(), n.denied(), OptionalLong.empty()),
        "");
  }

  /** The rules of these rows, known ones first. */
  static List<Figures.Rule> of(List<PublishedRow> rows) {
    List<String> ids = new ArrayList<>(KNOWN.keySet());
    new TreeSet<>(rows.stream().map(PublishedRow::definition).toList())
        .stream().filter(id -> !KNOWN.containsKey(id)).forEach(ids::add);
    return ids.stream()
        .map(id -> rows.stream().filter(r -> r.definition().equals(id)).toList())
        .filter(of -> !of.isEmpty())
        .map(PublishedRules::rule)
        .toList();
  }

  private static Figures.Rule rule(List<PublishedRow> rows) {
    String id = rows.get(0).definition();
    String[] texts =
        KNOWN.getOrDefault(
            id, new String[] {id, "As its publisher counted. Rate: granted / decisions."});
    return new Figures.Rule(
        id,
        texts[0],
        texts[1],
        labels(rows, Period.BEFORE),
        labels(rows, Period.AFTER),
        sources(rows));
  }

  private static String labels(List<PublishedRow> rows, Period period) {
    return rows.stream()
        .filter(r -> r.period() == period)
        .map(PublishedRow::periodLabel)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String sources(List<PublishedRow> rows) {
    return rows.stream()
        .map(r -> r.date().isEmpty() ? r.source() : r.source() + " (" + r.date() + ")")
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
