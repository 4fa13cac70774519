package org.asylumrates.rates;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asylumrates.job.LookupFiles;
import org.asylumrates.model.Definition;
import org.jspecify.annotations.Nullable;

/**
 * National figures by fiscal year that others have published ({@code data/published/figures.csv}),
 * beside ours. Years that the release does not cover are left out.
 */
final class Reconciliation {
  private Reconciliation() {}

  private record Year(String definition, String fiscalYear) {}

  /** Rows of Tables.RECONCILIATION. */
  static List<List<@Nullable Object>> rows(Counted counted) {
    Map<Year, Cell.Counts> ours = byFiscalYear(counted.throughout().get(CountPlan.FISCAL_YEAR));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (NamedCsvRecord figure : LookupFiles.published("figures.csv")) {
      Year year = new Year(figure.getField("definition"), figure.getField("period"));
      Optional.ofNullable(ours.get(year))
          .flatMap(counts -> measure(figure.getField("measure"), counts))
          .ifPresent(value -> rows.add(row(figure, value)));
    }
    return rows;
  }

  private static List<@Nullable Object> row(NamedCsvRecord figure, double ours) {
    double theirs = Double.parseDouble(figure.getField("value"));
    String what =
        "%s: %s %s"
            .formatted(
                figure.getField("publisher"),
                figure.getField("measure").replace('_', ' '),
                figure.getField("period"));
    return Arrays.asList(
        what,
        figure.getField("source"),
        figure.getField("definition"),
        theirs,
        ours,
        ours - theirs);
  }

  private static Map<Year, Cell.Counts> byFiscalYear(KeyCounts decisions) {
    Map<Year, Cell.Counts> years = new HashMap<>();
    for (int year = 0; year < decisions.size(); year++) {
      for (Definition definition : Definition.values()) {
        Cell.Counts n = decisions.under(year, definition);
        if (n.decisions() > 0) {
          years.put(new Year(definition.id(), decisions.key(year).get(0)), n);
        }
      }
    }
    return years;
  }

  private static Optional<Double> measure(String measure, Cell.Counts n) {
    return switch (measure) {
      case "decisions" -> Optional.of((double) n.decisions());
      case "granted" -> Optional.of((double) n.granted());
      case "other_relief" -> Optional.of((double) n.otherRelief());
      case "denied" -> Optional.of((double) n.denied());
      case "denied_share" -> Optional.of((double) n.denied() / n.decisions());
      case "granted_share" -> Optional.of((double) n.granted() / n.decisions());
      default -> Optional.empty();
    };
  }
}
