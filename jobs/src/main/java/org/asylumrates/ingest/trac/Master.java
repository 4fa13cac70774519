package org.asylumrates.ingest.trac;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.Progress;
import org.asylumrates.model.ReleaseTable;

/**
 * Translates {@code master.csv}, which has one row per proceeding with attributes of its case. Each
 * line becomes one of B_TblProceeding; the first of each case also becomes the case's in A_TblCase.
 */
final class Master {
  private final CsvTable table;
  private final Map<String, String> judges;
  private final Tally caseTally = new Tally(ReleaseTable.CASES);
  private final Tally tally = new Tally(ReleaseTable.PROCEEDINGS);
  private final List<Values> proceeding;
  private final List<Values> ofCase;
  private final List<Integer> agreeing;
  private final int tracId;
  private final CaseLedger ledger = new CaseLedger();
  private long lines;
  private long met;

  /**
   * A UserException if the file has no rows or lacks a column that the definitions need.
   *
   * @param table the file, at its first line
   * @param judges EOIR's code of each judge by TRAC's number
   */
  Master(CsvTable table, Map<String, String> judges) {
    this.judges = judges;
    this.table = table;
    List<Origin> columns = new ArrayList<>(MasterColumns.PROCEEDING);
    MasterColumns.others(table.names()).forEach(n -> columns.add(MasterColumns.carried(n)));
    this.proceeding = columns.stream().map(o -> new Values(o, table, tally)).toList();
    this.ofCase =
        MasterColumns.CASE.stream()
            .map(o -> new Values(o, table, caseTally))
            .filter(Values::present)
            .toList();
    List<String> ofCaseNames = names(ofCase);
    this.agreeing =
        MasterColumns.OF_THE_CASE.stream()
            .map(ofCaseNames::indexOf)
            .filter(place -> place >= 0)
            .toList();
    this.tracId = table.names().indexOf(MasterColumns.TRAC_JUDGE);
    table.requireRows();
  }

  /** Writes both tables; gives what was counted. */
  List<Translation.Note> translate(Path casesTo, Path proceedingsTo, Progress progress) {
    try (TabFile cases = new TabFile(casesTo, names(ofCase));
        TabFile proceedings = new TabFile(proceedingsTo, names(proceeding))) {
      while (table.next(progress)) {
        line(cases, proceedings);
        lines++;
      }
      return notes(cases, proceedings);
    }
  }

  private void line(TabFile cases, TabFile proceedings) {
    if (!table.readable()) {
      proceedings.aside(table);
      tally.add(TabFile.NOT_SPLIT, "", 1);
      return;
    }
    List<String> values = new ArrayList<>(proceeding.size());
    proceeding.forEach(v -> values.add(v.column().equals("IJ_CODE") ? judge(v) : v.value()));
    proceedings.row(values);
    List<String> ofThisCase = ofCase.stream().map(Values::value).toList();
    if (!ofThisCase.get(0).isEmpty()) {
      met++;
      if (ledger.enter(ofThisCase.get(0), agreeing(ofThisCase))) {
        cases.row(ofThisCase);
      }
    }
  }

  private List<String> agreeing(List<String> ofThisCase) {
    return agreeing.stream().map(ofThisCase::get).toList();
  }

  /** EOIR's code; where it is missing, the one that TRAC's number of the judge stands for. */
  private String judge(Values eoir) {
    String code = eoir.value();
    String known = tracId < 0 ? "" : judges.getOrDefault(table.value(tracId), "");
    if (code.isEmpty() && !known.isEmpty()) {
      tally.add("judge-by-tracid", "IJ_CODE", 1);
      return known;
    }
    return code;
  }

  private List<Translation.Note> notes(TabFile cases, TabFile proceedings) {
    proceedings.require(lines);
    for (int i = 0; i < agreeing.size(); i++) {
      caseTally.add(
          "rows-of-a-case-differ", ofCase.get(agreeing.get(i)).column(), ledger.differing(i));
    }
    caseTally.add(TabFile.BLANKED, "", cases.blanked());
    tally.add(TabFile.BLANKED, "", proceedings.blanked());
    List<Translation.Note> notes = new ArrayList<>(caseTally.notes(table.file(), met));
    notes.addAll(tally.notes(table.file(), lines));
    return notes;
  }

  private static List<String> names(List<Values> values) {
    return values.stream().map(Values::column).toList();
  }
}
