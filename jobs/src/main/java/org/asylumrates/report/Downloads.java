package org.asylumrates.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.asylumrates.job.Json;
import org.asylumrates.language.Words;
import org.asylumrates.model.Figures;
import org.asylumrates.model.GateRecord;
import org.asylumrates.model.Table;
import org.asylumrates.model.Tables;
import org.asylumrates.report.DataPackage.Kind;
import org.asylumrates.report.view.Download;

/**
 * The download folder: copies of the tables to the last byte, what describes them, and checksums.
 * With {@code figures.json} in it an edition can be made again from the downloads alone.
 *
 * @param tables the tables
 * @param others what describes them
 */
record Downloads(List<Item> tables, List<Item> others) {
  private static final String FOLDER = "downloads/";
  private static final String SUMS = "SHA256SUMS";
  private static final String ALL = "all.zip";

  /**
   * A file.
   *
   * @param entry where it lies, its size and its checksum
   * @param rows how many rows it has; empty if it is no table
   * @param says what it holds, in a language
   */
  record Item(EditionFolder.Entry entry, OptionalInt rows, Function<Words, String> says) {
    /** As a page shows it. */
    Download in(Words words) {
      return new Download(
          entry.path(),
          entry.path().substring(FOLDER.length()),
          says.apply(words),
          rows.isPresent() ? words.count(rows.getAsInt()) : "",
          words.bytes(entry.bytes()),
          entry.sha256());
    }
  }

  Downloads {
    tables = List.copyOf(tables);
    others = List.copyOf(others);
  }

  static Downloads write(EditionFolder folder, Results results, String edition) throws IOException {
    List<EditionFolder.Entry> entries = new ArrayList<>();
    List<Item> tables = new ArrayList<>();
    List<DataPackage.Resource> resources = new ArrayList<>();
    for (Table table : Tables.PUBLISHED) {
      Optional<byte[]> csv = results.csv(table);
      if (csv.isPresent()) {
        OptionalInt rows = OptionalInt.of(results.rows().getOrDefault(table.name(), 0));
        EditionFolder.Entry entry = folder.write(FOLDER + CsvFile.name(table), csv.get());
        entries.add(entry);
        resources.add(DataPackage.Resource.of(table, entry));
        tables.add(new Item(entry, rows, words -> new Names(words).table(table)));
        Optional<byte[]> parquet = results.parquet(table);
        if (parquet.isPresent()) {
          EditionFolder.Entry same =
              folder.write(FOLDER + Results.parquetName(table), parquet.get());
          entries.add(same);
          resources.add(DataPackage.Resource.of(Kind.PARQUET, table.name() + "-parquet", same));
          tables.add(new Item(same, rows, words -> words.say("downloads.parquet")));
        }
      }
    }
    EditionFolder.Entry workbook =
        folder.write(FOLDER + TablesWorkbook.FILE, TablesWorkbook.of(results, edition));
    entries.add(workbook);
    resources.add(DataPackage.Resource.of(Kind.WORKBOOK, "tables-xlsx", workbook));
    tables.add(plain(workbook, words -> words.say("downloads.workbook")));
    List<Item> others = new ArrayList<>();
    EditionFolder.Entry figures =
        folder.write(
            FOLDER + Figures.FILE, Files.readAllBytes(results.folder().resolve(Figures.FILE)));
    entries.add(figures);
    others.add(plain(figures, words -> words.say("downloads.figures")));
    if (results.gate().isPresent()) {
      byte[] json = Files.readAllBytes(results.gate().get().folder().resolve(GateRecord.FILE));
      EditionFolder.Entry gate = folder.write(FOLDER + GateRecord.FILE, json);
      entries.add(gate);
      others.add(plain(gate, words -> words.say("downloads.gate")));
    }
    EditionFolder.Entry descriptor =
        folder.write(
            FOLDER + DataPackage.FILE,
            Json.write(DataPackage.of(results.figures(), edition, resources)));
    entries.add(descriptor);
    others.add(plain(descriptor, words -> words.say("downloads.package")));
    others.add(
        plain(folder.write(FOLDER + SUMS, sums(entries)), words -> words.say("downloads.sums")));
    others.add(
        plain(
            folder.write(FOLDER + ALL, zip(folder, entries)), words -> words.say("downloads.all")));
    return new Downloads(tables, others);
  }

  private static Item plain(EditionFolder.Entry entry, Function<Words, String> says) {
    return new Item(entry, OptionalInt.empty(), says);
  }

  private static byte[] zip(EditionFolder folder, List<EditionFolder.Entry> entries)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (EditionFolder.Entry entry : entries) {
        ZipEntry file = new ZipEntry(entry.path().substring(FOLDER.length()));
        file.setTimeLocal(FixedZip.NO_TIME);
        zip.putNextEntry(file);
        zip.write(folder.read(entry));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** In the form that {@code sha256sum --check} reads. */
  private static String sums(List<EditionFolder.Entry> entries) {
    StringBuilder sums = new StringBuilder();
    entries.forEach(
        entry ->
            sums.append(entry.sha256())
                .append("  ")
                .append(entry.path().substring(FOLDER.length()))
                .append('\n'));
    return sums.toString();
  }
}
