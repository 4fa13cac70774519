package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.asylumrates.model.ReleaseTable;

/**
 * One line of a table of proceedings and their applications, with what a definition makes of it.
 *
 * @param cells proceeding, case, date, case type, DEC_CODE, ABSENTIA, applications, what becomes of
 *     it ({@code -} for no decision) and why
 */
record CourtRow(List<String> cells) {
  private static final LocalDate RELEASE = LocalDate.parse(TypedRelease.ID);
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

  /** What a rule makes of the rows, by proceeding; those it leaves out are absent. */
  static Map<Long, String> decide(TypedRelease release, DecisionRule rule, List<CourtRow> rows) {
    List<List<String>> proceedings = new ArrayList<>(List.of(PROCEEDINGS));
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
    TypedTables tables =
        release
            .with(ReleaseTable.PROCEEDINGS, proceedings)
            .with(ReleaseTable.COURT_APPLICATIONS, applications)
            .tables();
    Map<Long, String> outcomes = new HashMap<>();
    for (Row row :
        rule.choose(
                Completions.all(tables)
                    .where(Completions.isCompleted().and(not(Completions.isAfter(RELEASE)))))
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
