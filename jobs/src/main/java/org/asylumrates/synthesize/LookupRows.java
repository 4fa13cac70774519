package org.asylumrates.synthesize;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.model.ReleaseLayout;

/**
 * Writes the code tables. Where a code has an older, inactive row with another label, that row
 * stands first, as it may in the real files. Tables whose codes nothing here needs get three
 * invented rows.
 */
final class LookupRows {
  /** When most rows of the real code tables were entered. */
  static final LocalDate CREATED = LocalDate.of(2003, 8, 7);

  private static final int INVENTED_ROWS = 3;

  private final ReleaseFiles files;
  private final Map<String, List<Codes.Code>> codes =
      Codes.lookups().stream().collect(Collectors.groupingBy(Codes.Code::table));

  LookupRows(ReleaseFiles files) {
    this.files = files;
  }

  /** Writes every code table of the plan. */
  void write(Bench bench) throws IOException {
    CourtLookups courts = new CourtLookups(files);
    for (String table : files.tables()) {
      if (!ReleaseLayout.isLookup(table)) {
        continue;
      }
      switch (table) {
        case "tblLookupJudge" -> courts.judges(bench.judges());
        case "tblLookupJudgeBaseCity" -> courts.stints(bench.judges());
        case "tblLookupBaseCity" -> courts.baseCities(bench.courts());
        case "tblLookupHloc" -> courts.locations(bench.courts());
        case "tblLookupCourtDecision" -> courts.decisions();
        case "tblLookupNationality" -> nationalities();
        default -> plain(table);
      }
    }
  }

  private void nationalities() throws IOException {
    TableFile file = files.file("tblLookupNationality");
    long id = 1;
    for (Codes.Code code : codes.getOrDefault("tblLookupNationality", List.of())) {
      file.row()
          .put("ID", id++)
          .put("NAT_CODE", code.code())
          .put("NAT_NAME", code.label())
          .put("NAT_COUNTRY_NAME", code.label())
          .put("NAT_NACARA_COUNTRY", "N")
          .put("datCreatedOn", CREATED)
          .put("blnActive", code.active() ? "1" : "0");
      file.write();
    }
  }

  private void plain(String table) throws IOException {
    TableFile file = files.file(table);
    List<Codes.Code> rows = codes.getOrDefault(table, List.of());
    for (int i = 0; i < Math.max(rows.size(), rows.isEmpty() ? INVENTED_ROWS : 0); i++) {
      Codes.Code code =
          rows.isEmpty()
              ? new Codes.Code(table, "X" + (i + 1), "EXAMPLE " + (i + 1), true)
              : rows.get(i);
      fill(file.row(), code, i + 1);
      file.write();
    }
  }

  /** Finds the columns of key, code and label by their names, which vary from table to table. */
  private static void fill(Row row, Codes.Code code, int id) {
    boolean coded = false;
    boolean labelled = false;
    for (ReleaseColumn column : row.columns()) {
      String name = column.name().toLowerCase(Locale.ROOT);
      if (name.equals("id") || (name.startsWith("idn") && column.name().equals(key(row)))) {
        row.put(column.name(), id);
      } else if (!coded && (name.endsWith("code") || name.endsWith("category"))) {
        row.put(column.name(), code.code());
        coded = true;
      } else if (!labelled && isLabel(name)) {
        row.put(column.name(), code.label());
        labelled = true;
      } else if (name.startsWith("datcreated")) {
        row.put(column.name(), CREATED);
      } else if (name.equals("blnactive")) {
        row.put(column.name(), code.active() ? "1" : "0");
      } else if (column.type() == ReleaseColumn.Type.BOOLEAN) {
        row.put(column.name(), "0");
      }
    }
  }

  private static String key(Row row) {
    return row.columns().stream()
        .map(ReleaseColumn::name)
        .filter(n -> n.toLowerCase(Locale.ROOT).startsWith("idn"))
        .findFirst()
        .orElse("");
  }

  private static boolean isLabel(String name) {
    return name.contains("desc")
        || name.contains("disp")
        || name.contains("name")
        || name.contains("reason");
  }
}
