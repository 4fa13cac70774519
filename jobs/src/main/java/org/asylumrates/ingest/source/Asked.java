package org.asylumrates.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.types.StructType;
import org.asylumrates.ingest.RawTable;
import org.asylumrates.ingest.scan.RowReader;
import org.asylumrates.ingest.scan.Sieve;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.repair.Decoding;

/**
 * What of a file is asked for: the columns of a schema and those that filters look at. The key is
 * always read, because a line without one is no row.
 */
final class Asked {
  private final RowReader.Shape shape;
  private final List<String> names;
  private final Decoding decoding;
  private final List<String> given;
  private final List<Filter> filters;

  Asked(RawTable raw, Decoding decoding, StructType schema, List<Filter> filters) {
    this.decoding = decoding;
    this.given = List.of(schema.fieldNames());
    this.filters = filters;
    Set<String> wanted = new TreeSet<>(given);
    filters.forEach(f -> Judgement.column(f).ifPresent(wanted::add));
    List<ReleaseColumn> columns = raw.columns();
    List<Integer> places =
        IntStream.range(0, columns.size())
            .filter(
                i ->
                    wanted.contains(columns.get(i).name())
                        || raw.key().filter(columns.get(i).name()::equalsIgnoreCase).isPresent())
            .boxed()
            .toList();
    this.shape = raw.shape(places);
    this.names = shape.wantedColumns().stream().map(ReleaseColumn::name).toList();
  }

  RowReader reader() {
    List<Sieve> tests = new ArrayList<>();
    for (Filter filter : filters) {
      tests.add(Judgement.test(filter, names.indexOf(Judgement.column(filter).orElseThrow())));
    }
    Sieve sieve =
        (batch, row) -> {
          for (Sieve test : tests) {
            if (!test.keeps(batch, row)) {
              return false;
            }
          }
          return true;
        };
    return new RowReader(shape, decoding, tests.isEmpty() ? Sieve.ALL : sieve);
  }

  /** The names of the columns that are given, in order. */
  List<String> given() {
    return given;
  }

  /** The place of a column in the reader's batches. */
  int place(String name) {
    return names.indexOf(name);
  }
}
