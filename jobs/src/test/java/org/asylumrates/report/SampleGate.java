package org.asylumrates.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.asylumrates.job.Json;
import org.asylumrates.model.GateRecord;
import org.asylumrates.model.GateTables;
import org.asylumrates.model.Table;

/** A made-up comparison of the release of {@link SampleFigures} with an earlier one. */
final class SampleGate {
  private SampleGate() {}

  /** Writes it beside the figures, where an edition looks for it. */
  static void write(Path figures) throws IOException {
    table(
        figures,
        GateTables.CHECKS,
        "rows-lost,A_TblCase,,0,0,0,rows,no,Releases grow",
        "keys-removed,A_TblCase,,20,0.0001,0.001,share,no,Some cases go without a reason",
        "blanks,B_TblProceeding,COMP_DATE,300,0.002,0.01,difference of shares,no,"
            + "\"Blanks & \"\"quotes\"\" <i>here</i>\"");
    table(
        figures,
        GateTables.TABLES,
        "A_TblCase,20000,20010,20,10,20,0,0",
        "B_TblProceeding,25935,25945,20,10,20,0,60",
        "tbl_Court_Appln,36587,36597,20,10,20,0,40",
        "tbl_RepsAssigned,,120,120,0,0,0,0");
    table(
        figures,
        GateTables.COLUMNS,
        "A_TblCase,NAT,both,0.0067,0.0066,2,2,0,0,0",
        "B_TblProceeding,COMP_DATE,both,0.2,0.21,,,,,40");
    table(figures, GateTables.REMOVED, "ASYL,D,FY2013,ORL,1", "ASYL,G,UNKNOWN,MIA,2");
    table(
        figures,
        GateTables.CHANGES,
        "date-to-after,B_TblProceeding,3000361,2018-04-30,2018-07-14,",
        "grant-to-denial,tbl_Court_Appln,77,G,D,ASYL");
    table(
        figures,
        GateTables.REVISIONS,
        "trac-merits,2017,9000,3600,0.4,9010,3610,0.400666,0.000666",
        "trac-merits,2018,9100,3300,0.362637,9100,3290,0.361538,-0.001099",
        "any-protection,2018,9500,3700,0.389474,9500,3700,0.389474,0");
    table(figures, GateTables.QUALITY, "A_TblCase,issue: shift-mended,,20,40");
    Files.writeString(figures.resolve(GateRecord.FILE), Json.write(record()));
  }

  private static void table(Path folder, Table table, String... rows) throws IOException {
    String header = String.join(",", table.columnNames());
    Files.writeString(
        folder.resolve(CsvFile.name(table)), header + "\n" + String.join("\n", rows) + "\n");
  }

  private static GateRecord record() {
    LocalDate old = LocalDate.of(2026, 7, 1);
    LocalDate young = LocalDate.of(2026, 8, 1);
    return new GateRecord(
        old.toString(),
        old,
        young.toString(),
        young,
        SampleFigures.figures().files(),
        false,
        List.of(),
        List.of("A_TblCase: 20 keys added, 10 restored, 20 removed, 0 changed"),
        Map.of("date-to-after", 1L, "grant-to-denial", 1L),
        "a test",
        "",
        "");
  }
}
