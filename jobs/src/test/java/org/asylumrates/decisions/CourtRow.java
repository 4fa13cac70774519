package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.model.Tables;

/**
 * One line of a table of proceedings and their applications, with what a definition makes of it.
 *
 * @param cells proceeding, case, date, case type, DEC_CODE, ABSENTIA, applications, what becomes of
 *     it ({@code -} for no decision) and why
 */
record CourtRow(List<String> cells) {
  private static final List<String> PROCEEDINGS =
      List.of(
          "IDNPROCEEDING",
          "IDNCASE",
          "COMP_DATE",
          "CASE_TYPE",
          "DEC_CODE",
          "ABSENTIA",
          "BASE_CITY_CODE",
          "HEARING_LOC_CODE",
          "IJ_CODE",
          "CUSTODY",
          "NAT");

  static List<CourtRow> table(String text) {
    return TypedRelease.cells(text).stream().skip(1).map(CourtRow::new).toList();
  }

  long proceeding() {
    return Long.parseLong(cells.get(0));
  }

  String becomes() {
    return cells.get(7);
  }

  /**
   * What the whole stage stores of the rows under a rule, by proceeding; those that the rule leaves
   * out are absent.
   */
  static Map<Long, String> decide(TypedRelease release, DecisionRule rule, List<CourtRow> rows) {
    List<List<String>> proceedings = new ArrayList<>(List.of(PROCEEDINGS));
    List<List<String>> cases = new ArrayList<>(List.of(List.of("IDNCASE", "NAT", "C_ASY_TYPE")));
    rows.stream()
        .map(row -> row.cells.get(1))
        .filter(id -> !id.isEmpty())
        .distinct()
        .forEach(id -> cases.add(List.of(id, "ES", "I")));
    List<List<String>> applications = new ArrayList<>();
    applications.add(
        List.of("IDNPROCEEDINGAPPLN", "IDNPROCEEDING", "APPL_CODE", "APPL_RECD_DATE", "APPL_DEC"));
    for (CourtRow row : rows) {
      List<String> proceeding = new ArrayList<>(row.cells.subList(0, 6));
      proceeding.addAll(List.of("NYC", "NYC", "ABT", "N", "ES"));
      proceedings.add(proceeding);
      for (String application : row.applications()) {
        String[] code = application.split("=", -1);
        String id = Integer.toString(applications.size());
        applications.add(List.of(id, row.cells.get(0), code[0], "2016-04-01", code[1]));
      }
    }
    return stored(
        release
            .with(ReleaseTable.CASES, cases)
            .with(ReleaseTable.PROCEEDINGS, proceedings)
            .with(ReleaseTable.COURT_APPLICATIONS, applications)
            .decide(),
        rule);
  }

  private static Map<Long, String> stored(TypedRelease release, DecisionRule rule) {
    Map<Long, String> outcomes = new HashMap<>();
    for (Row row :
        release
            .stored(Tables.DECISIONS)
            .where(col("definition").equalTo(rule.definition().id()))
            .select("proceeding_id", "outcome")
            .collectAsList()) {
      if (outcomes.put(row.getLong(0), row.getString(1)) != null) {
        throw new IllegalStateException("Two decisions in one proceeding: " + row);
      }
    }
    return outcomes;
  }

  private List<String> applications() {
    return cells.get(6).isEmpty() ? List.of() : List.of(cells.get(6).split(" +"));
  }

  @Override
  public String toString() {
    return "%s: %s".formatted(cells.get(0), cells.get(8));
  }
}
