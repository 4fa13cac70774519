package org.asylumrates.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.asylumrates.ingest.scan.LongestLine;
import org.asylumrates.ingest.scan.RowReader;
import org.asylumrates.ingest.scan.RowScanner;
import org.asylumrates.job.Storage;
import org.asylumrates.job.UserException;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.model.ReleaseTable;

/**
 * One table's file as published, in a folder, a zip, or by itself, whose rows can be read in parts.
 * Knows all 97 tables of the layout and takes any other for text.
 */
public final class RawTable implements Serializable {
  private static final long serialVersionUID = 1L;

  /** How zip files begin; no header line does. */
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final String table;
  private final Member file;
  private final ArrayList<String> names;
  private final long firstRow;

  private RawTable(String table, Member file) {
    FirstLine line = FirstLine.read(file);
    this.table = table;
    this.file = file;
    this.names = new ArrayList<>(line.names(table));
    this.firstRow = line.bytes();
  }

  /**
   * Rows that begin in a range of the file's bytes.
   *
   * @param start first byte of the range
   * @param end byte after it
   */
  public record Part(long start, long end) implements Serializable {}

  /**
   * The table at a path; a UserException if there is none.
   *
   * @param location a folder, a zip or one file of rows
   * @param table its base name in any case; for one file it may be left out, and else says which
   *     table's layout the file has
   */
  public static RawTable open(String location, Optional<String> table) {
    Path path = new Path(location);
    Optional<FileStatus> status = Storage.status(path);
    if (status.isPresent() && status.get().isFile() && !zipped(path)) {
      String name = path.getName();
      String base = Member.tableOf(name);
      Member file = new Member(name, base, location, status.get().getLen());
      return new RawTable(table.orElse(base), file);
    }
    Release release = Release.find(location);
    String wanted =
        table.orElseThrow(
            () ->
                new UserException(
                    "%s holds %d files; name the one to read with the option table"
                        .formatted(location, release.members().size())));
    return release
        .member(wanted)
        .map(file -> new RawTable(wanted, file))
        .orElseThrow(
            () ->
                new UserException(
                    "%s has no file for the table %s; give one that it has"
                        .formatted(location, wanted)));
  }

  /** The table's name. */
  public String table() {
    return table;
  }

  /** The columns in file order, with their types. */
  public List<ReleaseColumn> columns() {
    return FirstLine.typed(table, names);
  }

  /** The column whose value makes a row one, where the table is known to have one. */
  public Optional<String> key() {
    return Arrays.stream(ReleaseTable.values())
        .filter(t -> t.file().equalsIgnoreCase(table))
        .flatMap(t -> t.key().stream())
        .filter(key -> names.stream().anyMatch(key::equalsIgnoreCase))
        .findFirst();
  }

  /** What readers of some columns, given by their place, must know. */
  public RowReader.Shape shape(List<Integer> wanted) {
    return new RowReader.Shape(columns(), wanted, key());
  }

  /** Size of the file, unpacked. */
  public long bytes() {
    return file.bytes();
  }

  /** All rows, in parts of about equal size; a member of a zip has one, read from its beginning. */
  public List<Part> parts(int most) {
    int count = file.plain() ? most : 1;
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new Part(border(i, count), border(i + 1, count)));
    }
    return parts;
  }

  /** The rows that begin in a part. */
  public RowScanner rows(Part part) {
    LongestLine longest = LongestLine.row(file.name());
    try {
      if (!file.plain()) {
        InputStream in = file.open();
        in.skipNBytes(firstRow);
        return new RowScanner(in, longest, firstRow, part.end(), RowScanner.First.A_LINE);
      }
      boolean whole = part.start() == firstRow;
      // A part may begin exactly where a line does, which only the byte before can tell.
      long from = whole ? firstRow : part.start() - 1;
      Path path = new Path(file.location());
      InputStream in = Storage.open(path, from);
      RowScanner.First first = whole ? RowScanner.First.A_LINE : RowScanner.First.UNDER_WAY;
      return new RowScanner(in, longest, from, part.end(), first);
    } catch (IOException e) {
      throw file.damaged(e);
    }
  }

  private long border(int place, int count) {
    return place == count ? Long.MAX_VALUE : firstRow + (file.bytes() - firstRow) / count * place;
  }

  private static boolean zipped(Path path) {
    try (InputStream in = Storage.system(path).open(path)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
