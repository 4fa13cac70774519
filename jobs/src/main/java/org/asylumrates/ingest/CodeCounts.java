package org.asylumrates.ingest;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.asylumrates.columns.Batch;
import org.asylumrates.columns.CodeBuffer;
import org.asylumrates.columns.ColumnBuffer;
import org.asylumrates.columns.TextBuffer;
import org.asylumrates.model.CodeLookup;
import org.asylumrates.model.ReleaseTable;

/** Counts the codes of columns that a lookup table explains, and the codes of lookup tables. */
final class CodeCounts {
  private final Batch batch;
  private final Map<String, Counter> counters = new TreeMap<>();

  /** Counts of one column. */
  private interface Counter {
    void add(int rows);

    Map<String, Long> byCode();
  }

  /** Of a column of short codes, by the number that the reader gave each. */
  private static final class ByNumber implements Counter {
    private final CodeBuffer buffer;
    private long[] counts = new long[1 << 8];

    ByNumber(CodeBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public void add(int rows) {
      if (buffer.codes().size() > counts.length) {
        counts = Arrays.copyOf(counts, 2 * buffer.codes().size());
      }
      for (int row = 0; row < rows; row++) {
        int code = buffer.code(row);
        if (code >= 0) {
          counts[code]++;
        }
      }
    }

    @Override
    public Map<String, Long> byCode() {
      Map<String, Long> byCode = new TreeMap<>();
      for (int i = 0; i < buffer.codes().size(); i++) {
        if (counts[i] > 0) {
          byCode.put(buffer.codes().text(i), counts[i]);
        }
      }
      return byCode;
    }
  }

  /** Of a column of any text, as lookup tables have them; these are small. */
  private static final class ByText implements Counter {
    private final TextBuffer buffer;
    private final Map<String, Long> counts = new TreeMap<>();

    ByText(TextBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public void add(int rows) {
      for (int row = 0; row < rows; row++) {
        if (!buffer.missing(row)) {
          counts.merge(buffer.text(row), 1L, Long::sum);
        }
      }
    }

    @Override
    public Map<String, Long> byCode() {
      return counts;
    }
  }

  CodeCounts(ReleaseTable table, Batch batch) {
    this.batch = batch;
    for (ColumnBuffer buffer : batch.columns()) {
      String name = buffer.column().name();
      if (CodeLookup.counts(table, name) && buffer instanceof CodeBuffer codes) {
        counters.put(name, new ByNumber(codes));
      } else if (CodeLookup.counts(table, name) && buffer instanceof TextBuffer texts) {
        counters.put(name, new ByText(texts));
      }
    }
  }

  /** Counts the batch's rows. */
  void add() {
    counters.values().forEach(c -> c.add(batch.rows()));
  }

  /** How often each code was met, by column, then code. */
  Map<String, Map<String, Long>> byColumn() {
    Map<String, Map<String, Long>> byColumn = new TreeMap<>();
    counters.forEach((column, counter) -> byColumn.put(column, counter.byCode()));
    return byColumn;
  }
}
