package org.asylumrates.ingest.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.sources.EqualTo;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.sources.In;
import org.apache.spark.sql.sources.IsNotNull;
import org.asylumrates.columns.Batch;
import org.asylumrates.columns.CodeBuffer;
import org.asylumrates.columns.ColumnBuffer;
import org.asylumrates.ingest.scan.Sieve;
import org.asylumrates.model.ReleaseColumn;

/**
 * Filters that pay before the other columns are read: whether a column has a value, and whether a
 * code is one of some. For these a batch has the answer ready: a code is a number whose text is
 * compared once.
 */
final class Judgement {
  private Judgement() {}

  /** Whether the reader judges a filter exactly as Spark would. */
  static boolean can(Filter filter, List<ReleaseColumn> columns) {
    Optional<ReleaseColumn> column =
        column(filter).flatMap(n -> columns.stream().filter(c -> c.name().equals(n)).findFirst());
    return column.isPresent()
        && (filter instanceof IsNotNull
            || (ColumnBuffer.of(column.get()) instanceof CodeBuffer && texts(filter)));
  }

  /** The column that a filter of these kinds looks at. */
  static Optional<String> column(Filter filter) {
    if (filter instanceof IsNotNull notNull) {
      return Optional.of(notNull.attribute());
    }
    if (filter instanceof EqualTo equal) {
      return Optional.of(equal.attribute());
    }
    return filter instanceof In in ? Optional.of(in.attribute()) : Optional.empty();
  }

  /** A test of the rows of a batch's column. */
  static Sieve test(Filter filter, int column) {
    return filter instanceof IsNotNull
        ? (batch, row) -> !batch.columns().get(column).missing(row)
        : new OneOf(column, codes(filter));
  }

  private static boolean texts(Filter filter) {
    return filter instanceof EqualTo equal
        ? equal.value() instanceof String
        // A null among the codes makes no row pass: it equals nothing.
        : filter instanceof In in
            && Arrays.stream(in.values()).allMatch(v -> v == null || v instanceof String);
  }

  private static Set<String> codes(Filter filter) {
    Object[] values =
        filter instanceof In in ? in.values() : new Object[] {((EqualTo) filter).value()};
    return Arrays.stream(values)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.toSet());
  }

  /** Whether a code is one of some; each is compared once, when it is first met. */
  private static final class OneOf implements Sieve {
    private final int column;
    private final Set<String> wanted;
    private boolean[] asked = {};

    OneOf(int column, Set<String> wanted) {
      this.column = column;
      this.wanted = wanted;
    }

    @Override
    public boolean keeps(Batch batch, int row) {
      CodeBuffer buffer = (CodeBuffer) batch.columns().get(column);
      int code = buffer.code(row);
      if (code >= asked.length) {
        learn(buffer);
      }
      return code >= 0 && asked[code];
    }

    private void learn(CodeBuffer buffer) {
      int known = asked.length;
      asked = Arrays.copyOf(asked, buffer.codes().size());
      for (int code = known; code < asked.length; code++) {
        asked[code] = wanted.contains(buffer.codes().text(code));
      }
    }
  }
}
