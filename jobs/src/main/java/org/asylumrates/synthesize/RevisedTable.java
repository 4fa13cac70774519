package org.asylumrates.synthesize;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes one table of the next release. It is read twice: once to count the rows that lend
 * themselves to each kind of change, once to change those that are drawn.
 */
final class RevisedTable {
  private final String table;
  private final Path file;
  private final Draw draw;
  private final RevisionLog log;
  private final Map<RevisionKind, Long> fitting = new EnumMap<>(RevisionKind.class);
  private final Set<String> judges = new TreeSet<>();
  private long highestKey;

  RevisedTable(String table, Path file, Draw draw, RevisionLog log) throws IOException {
    this.table = table;
    this.file = file;
    this.draw = draw;
    this.log = log;
    count();
  }

  private void count() throws IOException {
    try (TextLines lines = new TextLines(file)) {
      TextRow.Header header = header(lines);
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        TextRow row = header.row(line.get());
        if (row.whole()) {
          highestKey = Math.max(highestKey, Long.parseLong(row.key()));
          RevisionKind.of(table).stream()
              .filter(kind -> kind.fits(row))
              .forEach(kind -> fitting.merge(kind, 1L, Long::sum));
          if (RevisionKind.JUDGE.fits(row)) {
            judges.add(row.value(RevisionKind.JUDGE.column()));
          }
        }
      }
    }
  }

  /**
   * Writes the table.
   *
   * @param each how many changes of each kind
   * @param back rows to restore
   * @return by how many rows the table grew, which may be negative
   */
  long write(Path target, int each, List<RevisionLog.Lost> back) throws IOException {
    List<Drawn> drawn = new ArrayList<>();
    for (RevisionKind kind : RevisionKind.of(table)) {
      drawn.add(new Drawn(kind, Drawn.places(draw, each, fitting.getOrDefault(kind, 0L))));
    }
    long grown = 0;
    List<String> added = new ArrayList<>();
    try (TextLines lines = new TextLines(file);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      TextRow.Header header = header(lines);
      line(out, header.line());
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        TextRow row = header.row(line.get());
        Optional<RevisionKind> kind = row.whole() ? due(drawn, row) : Optional.empty();
        if (kind.isEmpty()) {
          line(out, line.get());
        } else {
          grown += revise(out, kind.get(), row, added);
        }
      }
      for (RevisionLog.Lost row : back) {
        line(out, row.line());
        log.row(RevisionKind.RESTORED, table, row.key(), "");
      }
      for (String row : added) {
        line(out, row);
      }
    }
    return grown + back.size() + added.size();
  }

  private long revise(OutputStream out, RevisionKind kind, TextRow row, List<String> added)
      throws IOException {
    switch (kind) {
      case REMOVED -> {
        log.row(kind, table, row.key(), row.line());
        return -1;
      }
      case ADDED -> {
        long key = ++highestKey;
        added.add(row.withKey(key));
        log.row(kind, table, Long.toString(key), "");
        line(out, row.line());
      }
      default -> {
        String is = kind.value(row, draw, List.copyOf(judges));
        log.changed(kind, table, row, is);
        line(out, row.with(kind.column(), is));
      }
    }
    return 0;
  }

  /** The first kind whose turn it is; the others wait for the next row that fits. */
  private static Optional<RevisionKind> due(List<Drawn> drawn, TextRow row) {
    Optional<RevisionKind> due = Optional.empty();
    for (Drawn each : drawn) {
      if (each.kind.fits(row)) {
        each.pass();
        if (due.isEmpty() && each.take()) {
          due = Optional.of(each.kind);
        }
      }
    }
    return due;
  }

  private static TextRow.Header header(TextLines lines) throws IOException {
    return new TextRow.Header(lines.next().orElse(""));
  }

  private static void line(OutputStream out, String line) throws IOException {
    out.write(line.getBytes(TextLines.BYTES));
    out.write('\r');
    out.write('\n');
  }

  /** Which of the rows that fit a kind are drawn. */
  private static final class Drawn {
    private final RevisionKind kind;
    private final NavigableSet<Long> places;
    private long at = -1;

    Drawn(RevisionKind kind, NavigableSet<Long> places) {
      this.kind = kind;
      this.places = places;
    }

    static NavigableSet<Long> places(Draw draw, int each, long fitting) {
      NavigableSet<Long> places = new TreeSet<>();
      long most = Math.min(each, fitting);
      while (places.size() < most) {
        places.add((long) (draw.uniform() * fitting));
      }
      return places;
    }

    void pass() {
      at++;
    }

    /** Takes the row if one is due; one that another kind took makes this wait for the next. */
    boolean take() {
      boolean due = !places.isEmpty() && places.first() <= at;
      if (due) {
        places.pollFirst();
      }
      return due;
    }
  }
}
