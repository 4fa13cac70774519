package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.asylumrates.model.Column;
import org.asylumrates.model.Table;
import org.asylumrates.model.Tables;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook holds what the CSV files hold, and nothing in it runs. */
class TablesWorkbookTest {
  private static final int ROOM = 1_048_576;

  @TempDir Path temp;
  private Path figures = Path.of("");

  @BeforeEach
  void writeFigures() throws IOException {
    figures = SampleFigures.write(temp.resolve("figures"));
  }

  @Test
  void everyCellIsTheCsvFilesCell() throws IOException {
    Results results = results();
    Map<String, List<Row>> sheets = sheets(TablesWorkbook.of(results, "e"));
    int numbers = 0;
    for (Table table : Tables.PUBLISHED) {
      Optional<byte[]> csv = results.csv(table);
      if (csv.isPresent()) {
        List<List<String>> rows = TableSheet.of(table, csv.get()).rows();
        List<Row> shown = sheets.getOrDefault(table.name(), List.of());
        assertThat(shown).as(table.name()).hasSize(rows.size() + 1);
        for (int row = 0; row < rows.size(); row++) {
          for (int at = 0; at < table.columns().size(); at++) {
            numbers += same(table.columns().get(at), rows.get(row).get(at), shown.get(row + 1), at);
          }
        }
      }
    }
    // The fixture's rates alone have more than so many counts.
    assertThat(numbers).isGreaterThan(1000);
  }

  /** One if a number was compared, else none. */
  private static int same(Column column, String csv, Row row, int at) {
    Optional<Cell> cell = row.getOptionalCell(at).filter(c -> c.getType() != CellType.EMPTY);
    if (csv.isEmpty()) {
      assertThat(cell).as(column.name()).isEmpty();
      return 0;
    }
    Cell there = cell.orElseThrow();
    if (column.type() == Column.Type.STRING || column.type() == Column.Type.BOOLEAN) {
      assertThat(there.getType()).isEqualTo(CellType.STRING);
      assertThat(there.asString()).isEqualTo(ExcelText.of(csv));
      return 0;
    }
    assertThat(there.getType()).as(column.name() + " " + csv).isEqualTo(CellType.NUMBER);
    // Bits, so that the last digit counts too.
    assertThat(Double.doubleToLongBits(there.asNumber().doubleValue()))
        .isEqualTo(Double.doubleToLongBits(Double.parseDouble(csv)));
    return 1;
  }

  @Test
  void whatASpreadsheetMightRunIsHarmlessText() throws IOException {
    List<String> hostile =
        List.of(
            "=1+1", "@SUM(A1)", "-1", "+1", "\tx", "=HYPERLINK(\"x\")", "NA", "01", "1E5", "true");
    flow(hostile);
    byte[] workbook = TablesWorkbook.of(results(), "e");
    List<Row> rows = sheets(workbook).getOrDefault("flow", List.of());
    assertThat(rows.stream().skip(1).map(row -> row.getCell(1)))
        .allMatch(cell -> cell.getType() == CellType.STRING)
        .extracting(Cell::asString)
        .containsExactly(
            "'=1+1",
            "'@SUM(A1)",
            "'-1",
            "'+1",
            "'\tx",
            "'=HYPERLINK(\"x\")",
            "NA",
            "01",
            "1E5",
            "true");
    // No cell of any sheet is a formula.
    parts(workbook).forEach((name, xml) -> assertThat(xml).as(name).doesNotContain("<f>", "<f "));
  }

  @Test
  void whatXmlHasNoPlaceForIsReplaced() {
    assertThat(ExcelText.of("a\u0000b\u001bc\uFFFE")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
    assertThat(ExcelText.of("half \uD83D pair, whole \uD83D\uDE00"))
        .isEqualTo("half \uFFFD pair, whole \uD83D\uDE00");
    assertThat(ExcelText.of("x".repeat(40_000))).hasSize(32_767);
    assertThat(ExcelText.of("x".repeat(32_766) + "\uD83D\uDE00")).hasSize(32_766);
  }

  @Test
  void controlCharactersLeaveTheWorkbookReadable() throws IOException {
    flow(List.of("nul \u0000 and escape \u001b", "<b>&amp;</b> \"quoted\""));
    List<Row> rows = sheets(TablesWorkbook.of(results(), "e")).getOrDefault("flow", List.of());
    assertThat(rows.get(1).getCellText(1)).isEqualTo("nul \uFFFD and escape \uFFFD");
    assertThat(rows.get(2).getCellText(1)).isEqualTo("<b>&amp;</b> \"quoted\"");
  }

  @Test
  void numbersThatADoubleCannotHoldStayText() throws IOException {
    Files.writeString(
        figures.resolve("flow.csv"),
        "step,reason,rows\na,sure,123456789012345\na,unsure,1234567890123456789\n");
    List<Row> rows = sheets(TablesWorkbook.of(results(), "e")).getOrDefault("flow", List.of());
    assertThat(rows.get(1).getCell(2).getType()).isEqualTo(CellType.NUMBER);
    assertThat(rows.get(2).getCell(2).getType()).isEqualTo(CellType.STRING);
    assertThat(rows.get(2).getCellText(2)).isEqualTo("1234567890123456789");
  }

  @Test
  void sameTablesGiveTheSameBytesWhateverTheTime() throws IOException {
    byte[] workbook = TablesWorkbook.of(results(), "e");
    assertThat(TablesWorkbook.of(results(), "e")).isEqualTo(workbook);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        assertThat(part.getTimeLocal()).as(part.getName()).isEqualTo(FixedZip.NO_TIME);
      }
    }
    assertThat(parts(workbook).get("docProps/core.xml")).contains(">1980-01-01T00:00:00Z<");
  }

  @Test
  void aboutComesFirstAndSaysWhatAReaderMustKnow() throws IOException {
    Map<String, List<Row>> sheets = sheets(TablesWorkbook.of(results(), "e"));
    assertThat(sheets.keySet()).startsWith("About", "Acerca de", "grant-rates");
    assertThat(sheets.keySet()).endsWith("codebook", "Dictionary", "Diccionario");
    assertThat(text(sheets, "About"))
        .startsWith("Warning Synthetic data:")
        .contains("Edition e", "the release of 1 August 2026", "0.1.0+test", "CC BY 4.0")
        .contains("Definition eoir-initial", "Definition any-protection")
        .contains("Caution The release lacks tbl_RepsAssigned", "Sheet flow")
        .contains("3 rows.")
        .doesNotContain("fit on a sheet");
    assertThat(text(sheets, "Acerca de")).startsWith("Advertencia Datos ficticios:");
    assertThat(text(sheets, "Dictionary"))
        .contains("grant-rates interval_low double Lower end of the 95% Wilson interval");
  }

  @Test
  void tablesThatASheetHasNoRoomForSaySo() throws IOException {
    flow(List.of("a", "b", "c", "d", "e"));
    Map<String, List<Row>> cut = sheets(TablesWorkbook.of(results(), "e", 5));
    List<Row> rows = cut.getOrDefault("flow", List.of());
    // A header, three of five rows, and the words: five lines.
    assertThat(rows).hasSize(5);
    assertThat(rows.get(3).getCellText(1)).isEqualTo("c");
    assertThat(rows.get(4).getCellText(0))
        .contains("no room for its 5 rows", "flow.csv", "La tabla contin\u00faa");
    assertThat(text(cut, "About")).contains("Only the first 3 fit on a sheet; flow.csv holds all.");
    Map<String, List<Row>> whole = sheets(TablesWorkbook.of(results(), "e", 6));
    assertThat(whole.getOrDefault("flow", List.of()))
        .hasSize(6)
        .last()
        .extracting(r -> r.getCellText(1))
        .isEqualTo("e");
  }

  @Test
  void headersStayInSightAndFilter() throws IOException {
    Map<String, String> parts = parts(TablesWorkbook.of(results(), "e", ROOM));
    // The third sheet is the first table: two sheets About come before it. It has 15 columns.
    assertThat(parts.get("xl/worksheets/sheet3.xml"))
        .contains("state=\"frozen\"", "ySplit=\"1\"", "<autoFilter ref=\"A1:O")
        .contains("customWidth=\"true\"");
    assertThat(parts.get("xl/styles.xml")).contains("0.0%", "#,##0", "0.0000", "<b/>");
  }

  /** Excel's rules: 31 characters, none of []:*?/\, no two alike whatever their case. */
  @Test
  void everyTablesNameMayBeASheetsName() {
    List<String> names = Tables.PUBLISHED.stream().map(Table::name).toList();
    assertThat(names).allMatch(name -> name.matches("[a-z][a-z-]{0,30}"));
    assertThat(names).doesNotContain("about", "acerca de", "dictionary", "diccionario", "history");
  }

  private void flow(List<String> reasons) throws IOException {
    StringBuilder csv = new StringBuilder("step,reason,rows\n");
    reasons.forEach(r -> csv.append("s,\"").append(r.replace("\"", "\"\"")).append("\",1\n"));
    Files.writeString(figures.resolve("flow.csv"), csv);
  }

  private Results results() {
    return ResultsReader.read(figures, figures, Optional.empty(), Optional.empty());
  }

  private static String text(Map<String, List<Row>> sheets, String name) {
    StringBuilder text = new StringBuilder();
    for (Row row : sheets.getOrDefault(name, List.of())) {
      row.forEach(cell -> text.append(cell.asString()).append(' '));
    }
    return text.toString();
  }

  private static Map<String, List<Row>> sheets(byte[] workbook) throws IOException {
    Map<String, List<Row>> sheets = new LinkedHashMap<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : book.getSheets().toList()) {
        sheets.put(sheet.getName(), sheet.read());
      }
    }
    return sheets;
  }

  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
