package org.asylumrates.synthesize;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asylumrates.model.ReleaseLayout;

/**
 * The files of a release, written side by side. They lie in folders as the published zip has them:
 * {@code EOIR Case Data 2026-0801/EOIR Case Data/}, with code tables in {@code Lookup}.
 */
final class ReleaseFiles implements AutoCloseable {
  /** The folder that the published zip unpacks to. */
  static final String FOLDER = "EOIR Case Data 2026-0801";

  private static final String TABLES = "EOIR Case Data";
  private static final String LOOKUPS = "Lookup";
  private static final String COUNT = "Count.txt";

  /** The files that the jobs read. */
  static final Set<String> CORE =
      Set.of(
          "A_TblCase",
          "B_TblProceeding",
          "tbl_Court_Appln",
          "tbl_RepsAssigned",
          "tbl_Lead_Rider",
          "tblLookupJudge",
          "tblLookupBaseCity",
          "tblLookupHloc",
          "tblLookupNationality",
          "tblLookUp_Appln",
          "tblLookupCourtAppDecisions",
          "tblLookupCourtDecision",
          "tblLookupCaseType",
          "tblLookupCustodyStatus",
          "tblLookupSex");

  private final Path folder;
  private final DefectPlanter planter;
  private final Map<String, TableFile> files = new LinkedHashMap<>();

  ReleaseFiles(Path out, SynthesisPlan.Tables tables, DefectPlanter planter) throws IOException {
    this.folder = out.resolve(FOLDER);
    this.planter = planter;
    Path data = folder.resolve(TABLES);
    Files.createDirectories(data.resolve(LOOKUPS));
    for (String table : ReleaseLayout.tables()) {
      if (tables == SynthesisPlan.Tables.ALL || CORE.contains(table)) {
        Path parent = ReleaseLayout.isLookup(table) ? data.resolve(LOOKUPS) : data;
        files.put(
            table,
            new TableFile(
                parent.resolve(table + ".csv"),
                table,
                ReleaseLayout.columns(table).orElseThrow(),
                planter));
      }
    }
  }

  /** The release's own folder. */
  Path folder() {
    return folder;
  }

  /** The names of the files, in the layout's order. */
  List<String> tables() {
    return List.copyOf(files.keySet());
  }

  boolean has(String table) {
    return files.containsKey(table);
  }

  TableFile file(String table) {
    TableFile file = files.get(table);
    if (file == null) {
      throw new IllegalArgumentException("The plan does not write " + table);
    }
    return file;
  }

  /** Rows written so far, by table. */
  Map<String, Long> rows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    files.forEach((table, file) -> rows.put(table, file.rows()));
    return rows;
  }

  /** Ends every file and writes how many rows each has. */
  @Override
  public void close() throws IOException {
    StringBuilder count = new StringBuilder("TableName\tContent\r\n");
    for (TableFile file : files.values()) {
      file.close();
      long rows = planter.count(file.table(), file.rows());
      count.append(file.table()).append('\t').append(rows).append("\r\n");
    }
    Files.writeString(
        folder.resolve(TABLES).resolve(COUNT), count.toString(), StandardCharsets.US_ASCII);
  }
}
