package org.asylumrates.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.asylumrates.model.Figures;
import org.asylumrates.report.PublishPlan.Existing;
import org.asylumrates.support.Kept;

/** An edition of figures whose names try to be markup, to turn the page round, or to break it. */
public final class HostileEdition {
  /** A script that would leave a trace, if it ran. */
  public static final String SCRIPT = "<script>window.hit = 1; alert('x')</script>";

  public static final String PICTURE = "\"><img src=x onerror=\"window.hit = 1\">";
  public static final String QUOTES = "\"A\" & 'B' &lt;C&gt; `${1 + 1}` {{2}}";
  public static final String ARABIC =
      "\u0645\u062d\u0643\u0645\u0629 \u0645\u064a\u0627\u0645\u064a";

  /** A right-to-left override that nothing ends would turn round what stands after it. */
  public static final String OVERRIDE = "\u202e\u0633\u0648\u0631\u064a\u0627 (abc";

  public static final String LONG = "Llanfairpwllgwyngyll".repeat(12);

  private static final Map<String, String> NAMES =
      Map.of(
          "Honduras", SCRIPT,
          "China", QUOTES,
          "Haiti", OVERRIDE,
          "India", LONG,
          "Houston", PICTURE,
          "Miami", ARABIC,
          "Example, Judge 9", "Example, </td></table>" + SCRIPT,
          "Example, Judge 10", ARABIC + ", Judge",
          "Example, Judge 11", LONG,
          "Example, Judge 12", QUOTES);

  private HostileEdition() {}

  public static Path folder() {
    return Kept.folder("hostile", HostileEdition::make);
  }

  private static Path make(Path folder) {
    try {
      Path figures = SampleFigures.write(folder.resolve("figures"));
      SampleGate.write(figures);
      for (String table : List.of("grant-rates", "before-after", "quarterly")) {
        rename(figures.resolve(table + ".csv"));
      }
      Path words = figures.resolve(Figures.FILE);
      Files.writeString(
          words,
          Files.readString(words)
              .replace("\"Matter of A-B-\"", "\"Matter of <b>A-B-</b> & others\"")
              .replace("Before and after Matter of A-B-", "Before <i>and</i> after '&amp;'"));
      PublishPlan plan = new PublishPlan(figures, folder, "hostile", Existing.KEEP, "code-1");
      return Publish.edition(plan).folder();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void rename(Path file) throws IOException {
    List<CsvRecord> rows;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().allowMissingFields(true).allowExtraFields(true).ofCsvRecord(file)) {
      rows = csv.stream().toList();
    }
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      for (CsvRecord row : rows) {
        csv.writeRecord(
            row.getFields().stream().map(cell -> NAMES.getOrDefault(cell, cell)).toList());
      }
    }
  }
}
