package org.asylumrates.effects;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.asylumrates.model.Outcome;
import org.asylumrates.model.Status;
import org.asylumrates.model.Study;
import org.asylumrates.stats.ProportionDifference;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two grant rates, after minus before, in each window of a study and for each
 * population (M4: Newcombe's interval, pooled z test, on persons). A description, no effect.
 */
final class WindowContrast {
  private static final String NOTE =
      "Plain difference of two rates on persons; families and judges are not accounted for.";
  private static final String STAND_IN =
      " Nationality is used as a stand-in because the records do not state the ground.";

  private final Study study;

  WindowContrast(Study study) {
    this.study = study;
  }

  /** Rows of Tables.EFFECTS. */
  List<List<@Nullable Object>> rows(Dataset<Row> decisions) {
    Dataset<Row> primary = decisions.where(col("definition").equalTo(study.definition()));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    new TreeMap<>(study.windows())
        .forEach(
            (name, window) ->
                populations()
                    .forEach(
                        (population, members) ->
                            rows.add(row(primary.where(members), population, name, window))));
    return rows;
  }

  private Map<String, Column> populations() {
    Column exposed = col("nationality_code").isin(study.exposure().nationalities().toArray());
    Map<String, Column> populations = new LinkedHashMap<>();
    populations.put("all", lit(true));
    populations.put("exposed nationalities", exposed);
    populations.put("other nationalities", not(exposed));
    return populations;
  }

  private List<@Nullable Object> row(
      Dataset<Row> decisions, String population, String name, Study.Window window) {
    Row n =
        decisions
            .agg(
                count_if(in(window.after()).and(granted())),
                count_if(in(window.after())),
                count_if(in(window.before()).and(granted())),
                count_if(in(window.before())))
            .head();
    long fewest = Math.max(1, study.thresholds().rate());
    boolean enough = n.getLong(1) >= fewest && n.getLong(3) >= fewest;
    ProportionDifference change =
        ProportionDifference.of(n.getLong(0), n.getLong(1), n.getLong(2), n.getLong(3));
    return Arrays.asList(
        study.name(),
        "before-after",
        population,
        name,
        enough ? change.difference() : Double.NaN,
        enough ? change.interval().low() : Double.NaN,
        enough ? change.interval().high() : Double.NaN,
        enough ? change.pValue() : Double.NaN,
        "difference of rates, -1 to 1",
        enough ? Status.NONE.code() : Status.TOO_FEW.code(),
        "%d of %d after, %d of %d before. %s%s"
            .formatted(
                n.getLong(0),
                n.getLong(1),
                n.getLong(2),
                n.getLong(3),
                NOTE,
                population.equals("all") ? "" : STAND_IN));
  }

  private static Column granted() {
    return col("outcome").equalTo(Outcome.GRANTED.code());
  }

  private static Column in(Study.Days days) {
    return col("decision_date").between(lit(days.first()), lit(days.last()));
  }
}
