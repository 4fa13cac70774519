package org.asylumrates.rates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.job.LookupFiles;
import org.asylumrates.model.FiscalYear;
import org.asylumrates.model.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * National figures by fiscal year that others have published ({@code data/published/figures.csv}),
 * beside ours. Years that the release does not cover are left out.
 */
final class Reconciliation {
  private Reconciliation() {}

  private record Year(String definition, String fiscalYear) {}

  /** Rows of Tables.RECONCILIATION. */
  static List<List<@Nullable Object>> rows(Dataset<Row> decisions) {
    Map<Year, Cell.Counts> ours = byFiscalYear(decisions);
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

  private static Map<Year, Cell.Counts> byFiscalYear(Dataset<Row> decisions) {
    Map<Year, Cell.Counts> years = new HashMap<>();
    for (Row row :
        decisions
            .groupBy("definition", "fiscal_year")
            .agg(
                of(Outcome.GRANTED),
                of(Outcome.OTHER_RELIEF),
                of(Outcome.DENIED),
                of(Outcome.OTHER))
            .collectAsList()) {
      years.put(
          new Year(row.getString(0), FiscalYear.key(row.getInt(1))),
          new Cell.Counts(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
    }
    return years;
  }

  private static Column of(Outcome outcome) {
    return count_if(col("outcome").equalTo(outcome.code()));
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
