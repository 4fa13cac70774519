package org.asylumrates.batches;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.spark.SparkContext;
import org.apache.spark.rdd.RDD;
import org.asylumrates.job.Tasks;

/**
 * Passes over a table once. What is needed of tens of millions of rows is far less than they are,
 * so each task hands back a summary of its part.
 */
public final class Scan {
  private Scan() {}

  /** What a task makes of its part of a table. */
  @FunctionalInterface
  public interface Summary<T> extends Serializable {
    /**
     * Reads all rows of a part.
     *
     * @param part which part it is
     * @param rows its batches, each of which is there until the next one is asked for
     */
    T of(int part, Iterator<Chosen> rows);
  }

  /** The summaries of all parts, in their order; none of a table without files. */
  public static <T> List<T> collect(Batches table, Summary<T> summary) {
    RDD<Batch> all = table.all();
    String[] names = table.columns();
    if (table.isEmpty()) {
      return List.of();
    }
    SparkContext context = all.context();
    if (!context.isLocal()) {
      return Tasks.run(all, (part, rows) -> summary.of(part, chosen(rows, names)));
    }
    // In one process a summary need not become bytes for the driver to have it.
    ConcurrentSkipListMap<Integer, T> summaries = new ConcurrentSkipListMap<>();
    try (Shared<ConcurrentSkipListMap<Integer, T>> shared = Shared.of(context, summaries)) {
      Tasks.run(
          all,
          (part, rows) -> {
            shared.value().put(part, summary.of(part, chosen(rows, names)));
            return part;
          });
    }
    return List.copyOf(summaries.values());
  }

  private static Iterator<Chosen> chosen(Iterator<Batch> batches, String[] names) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return batches.hasNext();
      }

      @Override
      public Chosen next() {
        return Chosen.all(batches.next(), names);
      }
    };
  }
}
