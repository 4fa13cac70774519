package org.asylumrates.gate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.model.FiscalYear;
import org.asylumrates.model.Outcome;

/** How each fiscal year's decisions and grant rate were revised, under each definition. */
final class Revisions {
  private Revisions() {}

  /** A definition's fiscal year. */
  private record Year(String definition, int year) {}

  /**
   * Decisions of one fiscal year and how many of them were grants.
   *
   * @param decisions the rate's denominator; every row of a definition is in it
   */
  record Count(long decisions, long granted) {
    static final Count NONE = new Count(0, 0);

    /** The grant rate; NaN without decisions. */
    double rate() {
      return decisions == 0 ? Double.NaN : (double) granted / decisions;
    }
  }

  /** One fiscal year of one definition in both releases. */
  record Revision(String definition, int year, Count old, Count now) {
    /** New rate minus old; NaN if one of them has no decisions. */
    double difference() {
      return now.rate() - old.rate();
    }

    /** Share of the earlier release's decisions that are gone; 0 if there are more now. */
    double lost() {
      return old.decisions() == 0
          ? 0
          : Math.max(0, (double) (old.decisions() - now.decisions()) / old.decisions());
    }

    boolean differs() {
      return !old.equals(now);
    }

    /** Whether the year had ended when the earlier release was made, so that it should stand. */
    boolean wasOver(LocalDate oldRelease) {
      return LocalDate.of(year, FiscalYear.FIRST_MONTH, 1).isBefore(oldRelease);
    }
  }

  /** Every fiscal year with a decision in either release, by definition and year. */
  static List<Revision> of(Dataset<Row> older, Dataset<Row> newer) {
    Map<Year, Count> was = counts(older);
    Map<Year, Count> is = counts(newer);
    Comparator<Year> order = Comparator.comparing(Year::definition).thenComparingInt(Year::year);
    TreeSet<Year> years = new TreeSet<>(order);
    years.addAll(was.keySet());
    years.addAll(is.keySet());
    List<Revision> revisions = new ArrayList<>();
    for (Year year : years) {
      revisions.add(
          new Revision(
              year.definition(),
              year.year(),
              was.getOrDefault(year, Count.NONE),
              is.getOrDefault(year, Count.NONE)));
    }
    return revisions;
  }

  private static Map<Year, Count> counts(Dataset<Row> decisions) {
    Map<Year, Count> counts = new HashMap<>();
    for (Row row :
        decisions
            .groupBy("definition", "fiscal_year")
            .agg(count(lit(1)), count_if(col("outcome").equalTo(Outcome.GRANTED.code())))
            .collectAsList()) {
      counts.put(
          new Year(row.getString(0), row.getInt(1)), new Count(row.getLong(2), row.getLong(3)));
    }
    return counts;
  }
}
