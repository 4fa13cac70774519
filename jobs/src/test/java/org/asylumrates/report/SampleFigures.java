package org.asylumrates.report;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asylumrates.job.Json;
import org.asylumrates.model.EffectTables;
import org.asylumrates.model.EntityTables;
import org.asylumrates.model.Figures;
import org.asylumrates.model.Study;
import org.asylumrates.model.Table;
import org.asylumrates.model.Tables;

/**
 * A folder of made-up figures in the exact shape that the rates stage writes, with the names and
 * keys that break careless pages. Counts follow from a formula, so that every run gives the same.
 */
final class SampleFigures {
  static final String HOSTILE = "<script>alert('x')</script>";

  private final Path folder;

  private SampleFigures(Path folder) {
    this.folder = folder;
  }

  /** Writes a full folder under all five definitions. */
  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    SampleFigures sample = new SampleFigures(folder);
    SampleRates rows = new SampleRates();
    sample.table(Tables.GRANT_RATES, rows.rates());
    sample.table(Tables.BEFORE_AFTER, rows.changes());
    sample.table(Tables.MONTHLY, SampleSeries.monthly());
    sample.table(Tables.QUARTERLY, SampleSeries.quarterly());
    sample.table(EntityTables.YEARLY, SampleEntities.yearly());
    sample.table(EntityTables.CASE_MIX, SampleEntities.mix());
    sample.table(EntityTables.PEOPLE, SampleEntities.people());
    sample.table(EffectTables.EFFECTS, SampleSeries.effects());
    sample.table(
        Tables.FLOW,
        List.of("ingest,rows read,150000", "repair,duplicate key,120", "decisions,no date,4321"));
    sample.table(
        Tables.QUALITY,
        List.of(
            "B_TblProceeding,lines read,,150000",
            "B_TblProceeding,typed rows,,149870",
            "B_TblProceeding,kept aside: unreadable-key,,10",
            "B_TblProceeding,kept aside: duplicate-key,,120",
            "B_TblProceeding,issue: implausible-date,COMP_DATE,17"));
    sample.table(
        Tables.RECONCILIATION,
        List.of("\"Decisions, FY2018\",TRAC report 539,trac-merits,42224,40101,-2123"));
    Files.writeString(folder.resolve(Figures.FILE), Json.write(figures()));
    return folder;
  }

  /**
   * The same folder with few rates, so that an edition of it is made quickly: no judge and no
   * court, and of the countries one.
   */
  static Path brief(Path folder) throws IOException {
    write(folder);
    for (Table table : List.of(Tables.GRANT_RATES, Tables.BEFORE_AFTER)) {
      Path file = folder.resolve(CsvFile.name(table));
      List<String> rows = Files.readAllLines(file);
      Files.write(file, rows.stream().filter(SampleFigures::isBrief).toList());
    }
    return folder;
  }

  private static boolean isBrief(String row) {
    return !row.contains(",judge,")
        && !row.contains(",court,")
        && !row.contains(",court-judge,")
        && (!row.contains(",nationality,") || row.contains(",GT,"));
  }

  private void table(Table table, List<String> rows) throws IOException {
    int columns = table.columnNames().size();
    String header = String.join(",", table.columnNames());
    Files.writeString(
        folder.resolve(CsvFile.name(table)),
        header
            + "\n"
            + String.join("\n", rows.stream().map(r -> full(r, columns)).toList())
            + "\n");
  }

  /** A row with all its cells; those that a sample leaves out at its end are empty. */
  private static String full(String row, int columns) {
    int cells =
        CsvReader.builder().ofCsvRecord(row).stream().findFirst().orElseThrow().getFieldCount();
    return row + ",".repeat(Math.max(0, columns - cells));
  }

  static Figures figures() {
    List<Figures.Rule> rules =
        List.of(
            rule(
                "trac-merits",
                "Merits decisions",
                "Each proceeding in which a judge granted or denied asylum. Rate: granted / (granted + other relief + denied)."),
            rule(
                "latest-merits",
                "Latest merits decision of each case",
                "Of each case's merits decisions only the latest."),
            rule(
                "eoir-initial",
                "Initial case completions",
                "Each case's first completed proceeding. Rate: granted / (granted + denied + other)."),
            rule(
                "any-protection",
                "Any protection",
                "Each proceeding in which any protection was granted or denied."),
            rule(
                "trac-merits-present",
                "Merits decisions without denials in absentia",
                "As merits decisions, leaving out denials in absentia."));
    return new Figures(
        "2026-08-01",
        Optional.of(LocalDate.of(2026, 8, 1)),
        true,
        "0.1.0+test",
        study(),
        "ab".repeat(32),
        rules,
        List.of(
            new Figures.SourceFile("EOIR Case Data/A_TblCase.csv", 123_456_789, "cd".repeat(32))),
        false,
        List.of(
            "The release lacks tbl_RepsAssigned; representation comes from the case. " + HOSTILE));
  }

  private static Figures.Rule rule(String id, String title, String rule) {
    return new Figures.Rule(
        id,
        title,
        rule,
        "11 Jun 2016 to 10 Jun 2018",
        "11 Jun 2018 to 29 Feb 2020",
        "EOIR case data, release of 1 August 2026");
  }

  static Study study() {
    return new Study(
        "matter-of-a-b",
        "Before and after Matter of A-B-",
        new Study.Event(
            LocalDate.of(2018, 6, 11),
            "Matter of A-B-",
            "27 I&N Dec. 316 (A.G. 2018)",
            "The Attorney General ruled that claims of domestic violence or gang violence by private actors will generally not qualify for asylum."),
        "trac-merits",
        new Study.Days(LocalDate.of(2016, 6, 11), LocalDate.of(2018, 6, 10)),
        new Study.Days(LocalDate.of(2018, 6, 11), LocalDate.of(2020, 2, 29)),
        Map.of(
            "MAIN",
            new Study.Window(
                new Study.Days(LocalDate.of(2017, 6, 11), LocalDate.of(2018, 6, 10)),
                new Study.Days(LocalDate.of(2018, 6, 11), LocalDate.of(2019, 6, 10)))),
        List.of("all", "nationality", "judge"),
        new Study.Thresholds(SampleRates.RATE_NEEDS, 25, 100),
        new Study.Exposure(
            List.of("ES", "GT", "HO"),
            List.of("gang"),
            Optional.of(Study.Direction.FALL),
            Optional.empty(),
            Optional.empty()),
        List.of("AB0", "CASTRO", "AB1", "QUOTA_EFF", "SHUTDOWN1", "LEA2", "COVID", "AB2", "AB3"),
        Optional.empty(),
        Optional.empty());
  }
}
