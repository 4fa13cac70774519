package org.asylumrates.ingest.trac;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.Storage;
import org.asylumrates.model.ReleaseTable;

/**
 * Translates the lookups of an extract, and reads which judge each of TRAC's numbers stands for.
 */
final class Lookups {
  private static final String CIRCUIT = "CircuitCourt";
  private static final List<String> EOIR_JUDGE = List.of("eoirid", "ij_code");

  private final List<ExtractFile> files;
  private final Circuits circuits = new Circuits();

  Lookups(List<ExtractFile> files) {
    this.files = files;
  }

  /** The file of a lookup: the first of its names that says what codes mean. */
  Optional<ExtractFile> file(Lookup lookup) {
    return lookup.files().stream()
        .flatMap(name -> files.stream().filter(f -> f.baseName().equals(name)))
        .filter(f -> new LookupLines(lookup, firstLine(f)).hasMeanings())
        .findFirst();
  }

  /** EOIR's code of each judge by TRAC's number; of several codes the first in the file. */
  Map<String, String> judges() {
    Map<String, String> judges = new LinkedHashMap<>();
    files.stream()
        .filter(f -> f.baseName().equals(Lookup.JUDGE_MAP))
        .findFirst()
        .ifPresent(file -> judges(file, judges));
    return judges;
  }

  /** Writes a lookup; gives what was counted. */
  List<Translation.Note> translate(Lookup lookup, ExtractFile file, Path to) {
    Tally tally = new Tally(lookup.table());
    String first = firstLine(file);
    if (first.indexOf('\t') >= 0) {
      return tally.notes(file, copy(file, to));
    }
    LookupLines shape = new LookupLines(lookup, first);
    List<String> columns = new ArrayList<>(lookup.columns());
    if (lookup.table() == ReleaseTable.HEARING_LOCATIONS) {
      columns.add(CIRCUIT);
    }
    long read = 0;
    try (TextLines lines = new TextLines(file);
        TabFile table = new TabFile(to, columns)) {
      if (shape.hasHeader()) {
        lines.next();
      }
      for (; lines.hasNext(); read++) {
        Optional<LookupLines.Entry> entry = shape.entry(lines.next());
        entry.ifPresent(e -> table.row(row(lookup, e, tally)));
        tally.add(TabFile.NOT_SPLIT, "", entry.isPresent() ? 0 : 1);
      }
      tally.add(TabFile.BLANKED, "", table.blanked());
    }
    return tally.notes(file, read);
  }

  private List<String> row(Lookup lookup, LookupLines.Entry entry, Tally tally) {
    if (lookup.table() != ReleaseTable.HEARING_LOCATIONS) {
      return List.of(entry.code(), entry.meaning());
    }
    String circuit = circuits.of(entry.meaning());
    tally.add("no-circuit-by-statute", "HEARING_STATE", circuit.isEmpty() ? 1 : 0);
    return List.of(entry.code(), entry.meaning(), circuit);
  }

  private static void judges(ExtractFile file, Map<String, String> judges) {
    try (CsvTable table = new CsvTable(file)) {
      if (!table.has(EOIR_JUDGE) || !table.has(List.of(MasterColumns.TRAC_JUDGE))) {
        return;
      }
      Tally none = new Tally(ReleaseTable.JUDGES);
      Origin code = new Origin("IJ_CODE", EOIR_JUDGE, Origin.Kind.CODE, true);
      Values codes = new Values(code, table, none);
      Values numbers = new Values(Origin.code(MasterColumns.TRAC_JUDGE), table, none);
      while (table.next()) {
        if (table.readable() && !numbers.value().isEmpty() && !codes.value().isEmpty()) {
          judges.putIfAbsent(numbers.value(), codes.value());
        }
      }
    }
  }

  /**
   * A lookup that is EOIR's own, tabs and all, stays as it is; gives the rows behind its header.
   */
  private static long copy(ExtractFile file, Path to) {
    try (InputStream in = file.opening().open();
        OutputStream out = Storage.system(to).create(to, true)) {
      in.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long rows = -1;
    try (TextLines lines = new TextLines(file)) {
      for (; lines.hasNext(); rows++) {
        lines.next();
      }
    }
    return rows;
  }

  private static String firstLine(ExtractFile file) {
    file.requireBytes();
    try (TextLines lines = new TextLines(file)) {
      return lines.hasNext() ? lines.next() : "";
    }
  }
}
