package org.asylumrates.ingest.trac;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asylumrates.job.Progress;
import org.asylumrates.job.UserException;

/**
 * A file of an extract with a header, read line by line. Columns are found by name, whatever their
 * case; a blank and SAS's lone full stop are missing values.
 */
final class CsvTable implements AutoCloseable {
  private static final int SHOWN = 60;
  private static final int SHOW_EVERY = 10_000;
  private static final String MISSING = ".";

  private final ExtractFile file;
  private final TextLines lines;
  private final List<String> names = new ArrayList<>();
  private String raw;
  private List<String> fields = List.of();
  private boolean readable;
  private long number = 1;
  private long shown;

  /** Opens a file and reads its header; a UserException if it has none. */
  CsvTable(ExtractFile file) {
    this.file = file;
    file.requireBytes();
    this.lines = new TextLines(file);
    this.raw = lines.hasNext() ? lines.next() : "";
    for (String name : CsvLine.fields(raw).orElse(List.of())) {
      names.add(name.strip().toLowerCase(Locale.ROOT));
    }
  }

  ExtractFile file() {
    return file;
  }

  /** The names of the columns in lower case, in file order; some may be blank or stand twice. */
  List<String> names() {
    return names;
  }

  /** Whether the file has one of these columns. */
  boolean has(List<String> either) {
    return either.stream().anyMatch(names::contains);
  }

  /** A UserException if the file has none of these columns. */
  void require(List<String> either) {
    if (!has(either)) {
      throw new UserException(
          "%s has no column %s; its first line is '%s'; take it from the extract again"
              .formatted(
                  file.name(),
                  String.join(" or ", either),
                  raw.substring(0, Math.min(SHOWN, raw.length()))));
    }
  }

  /** A UserException if nothing stands behind the header. */
  void requireRows() {
    if (!lines.hasNext()) {
      throw new UserException(
          "%s has a header and no rows; take it from the extract again".formatted(file.name()));
    }
  }

  /** Moves to the next line and shows, now and then, how far it is; false at the end. */
  boolean next(Progress progress) {
    boolean more = next();
    if (!more || number % SHOW_EVERY == 0) {
      progress.add(lines.bytes() - shown);
      shown = lines.bytes();
    }
    return more;
  }

  /** Moves to the next line; false at the end. */
  boolean next() {
    if (!lines.hasNext()) {
      return false;
    }
    raw = lines.next();
    number++;
    Optional<List<String>> split = CsvLine.fields(raw);
    readable = split.isPresent() && split.get().size() == names.size();
    fields = split.orElse(List.of());
    return true;
  }

  /** Whether the line was split into as many fields as the header has. */
  boolean readable() {
    return readable;
  }

  /** The line as it stands. */
  String raw() {
    return raw;
  }

  /** Where the line is, for people. */
  String place() {
    return "line " + number + " of " + file.baseFile();
  }

  /** The line's number in the file; the header is 1. */
  long number() {
    return number;
  }

  /** A field of the line; empty if it is missing. */
  String value(int column) {
    String value = fields.get(column).strip();
    return value.equals(MISSING) ? "" : value;
  }

  @Override
  public void close() {
    lines.close();
  }
}
