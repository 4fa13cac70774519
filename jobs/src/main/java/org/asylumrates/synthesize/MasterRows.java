package org.asylumrates.synthesize;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes master.csv: a row per proceeding with attributes of its case. What is missing is written
 * in each of the ways that extracts have, in turn, so that a reader meets them all.
 */
final class MasterRows {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("ddMMMuuuu", Locale.ENGLISH);
  private static final List<String> UNKNOWN = List.of("", "??", "UN", "NN", "XX");
  private static final String MISSING_NUMBER = ".";
  private static final int TURNS = 10;

  private final ExtractTable file;
  private final Map<String, String> tracIds;

  /**
   * Rows for a file, whose header is written.
   *
   * @param tracIds TRAC's number of each judge by EOIR's codes
   */
  MasterRows(ExtractTable file, Map<String, String> tracIds) {
    this.file = file;
    this.tracIds = tracIds;
    file.header(
        "idncase idnproceeding osc_date cosc_date input_date cinput_date comp_date ccomp_date"
            .concat(" case_type c_asy_type dec_type dec_code other_comp nat base_city_code")
            .concat(" hearing_loc_code ij_code tracid attorney_flag custody absentia")
            .concat(" nbr_of_appeals nbr_of_charges crim_ind gender lang")
            .split(" ", -1));
  }

  /** Writes the proceedings of a case; a case without one is not in an extract. */
  void write(CaseFile is) {
    for (CaseFile.Proceeding proceeding : is.proceedings()) {
      int turn = (int) (proceeding.id() % TURNS);
      Map<String, String> row = new LinkedHashMap<>();
      row.put("idncase", Long.toString(is.id()));
      row.put("idnproceeding", Long.toString(proceeding.id()));
      days(row, proceeding.step(), turn);
      row.put("case_type", is.person().caseType());
      row.put("c_asy_type", is.person().clock());
      outcome(row, proceeding.step());
      row.put("nat", nationality(is.person()));
      place(row, proceeding.step(), turn);
      person(row, is, proceeding.step(), turn);
      file.row(row.values());
    }
  }

  /** A date stands twice, as a date and as text; either may be missing. */
  private static void days(Map<String, String> row, Step step, int turn) {
    row.put("osc_date", day(step.charged()));
    row.put("cosc_date", day(step.charged()));
    row.put("input_date", day(step.opened()));
    row.put("cinput_date", "");
    row.put("comp_date", turn == 3 ? MISSING_NUMBER : day(step.completed()));
    row.put("ccomp_date", turn == 4 ? "" : day(step.completed()));
  }

  private static void outcome(Map<String, String> row, Step step) {
    row.put("dec_type", step.decision().isEmpty() ? "" : "O");
    row.put("dec_code", step.decision());
    row.put("other_comp", step.otherCompletion());
  }

  private void place(Map<String, String> row, Step step, int turn) {
    String tracId = tracIds.getOrDefault(step.judge(), "");
    row.put("base_city_code", step.court().code());
    row.put("hearing_loc_code", step.location());
    row.put("ij_code", turn == 5 && !tracId.isEmpty() ? "" : step.judge());
    row.put("tracid", tracId.isEmpty() ? MISSING_NUMBER : tracId);
  }

  private static void person(Map<String, String> row, CaseFile is, Step step, int turn) {
    String none = turn % 2 == 0 ? "" : MISSING_NUMBER;
    row.put("attorney_flag", is.person().represented() ? "1" : none);
    row.put("custody", is.person().custody());
    row.put("absentia", step.completed() == null ? "" : step.absentia() ? "Y" : "N");
    row.put("nbr_of_appeals", turn == 6 ? "1" : MISSING_NUMBER);
    row.put("nbr_of_charges", "1");
    row.put("crim_ind", "N");
    row.put("gender", is.person().sex());
    row.put("lang", is.person().language() + (turn == 7 ? " " : ""));
  }

  /** An extract has one nationality where the records have two, the proceeding's and the case's. */
  private static String nationality(Person person) {
    return UNKNOWN.contains(person.proceedingNationality())
        ? person.caseNationality()
        : person.proceedingNationality();
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day).toUpperCase(Locale.ROOT);
  }
}
