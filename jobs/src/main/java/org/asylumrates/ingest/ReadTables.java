package org.asylumrates.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.java.JavaSparkContext;
import org.asylumrates.job.Progress;
import org.asylumrates.model.ReleaseTable;

/**
 * Reads all tables of a release at the same time: each has a thread that waits for its tasks, and
 * the cores work on whatever is ready. The largest comes first, so that none is left for the end.
 */
final class ReadTables {
  private static final long LOOK_EVERY_MILLIS = 200;

  private final JavaSparkContext spark;

  ReadTables(JavaSparkContext spark) {
    this.spark = spark;
  }

  /** A file and how to read it. */
  record Source(Header header, Member file) {}

  /** Reads the sources; gives the record of each table, in the order of their declaration. */
  Map<ReleaseTable, TableRecord> run(List<Source> sources, ReadTable.Places places) {
    long bytes = sources.stream().mapToLong(s -> s.file().bytes()).sum();
    Map<ReleaseTable, TableRecord> results = new ConcurrentHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(sources.size());
    CompletionService<TableRecord> done = new ExecutorCompletionService<>(threads);
    try (BytesRead read = new BytesRead(spark);
        Progress progress = Progress.of("Reading the release (bytes)", bytes)) {
      int running = 0;
      List<Source> largestFirst = new ArrayList<>(sources);
      largestFirst.sort(Comparator.comparingLong((Source s) -> s.file().bytes()).reversed());
      for (Source source : largestFirst) {
        long most =
            ReadTable.mostForOneTask(source.file(), running, bytes, spark.defaultParallelism());
        ReadTable table = new ReadTable(spark, source, places, most, read);
        done.submit(
            () -> {
              TableRecord record = table.run();
              results.put(source.header().table(), record);
              return record;
            });
        running++;
      }
      for (int left = running; left > 0; ) {
        left -= finished(done);
        progress.upTo(read.value());
      }
    } finally {
      threads.shutdownNow();
    }
    return new TreeMap<>(results);
  }

  /** One if a table has ended meanwhile; the first that fails, of whatever size, ends reading. */
  private int finished(CompletionService<TableRecord> done) {
    try {
      Future<TableRecord> table = done.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
      if (table == null) {
        return 0;
      }
      table.get();
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Reading was interrupted", e);
    } catch (ExecutionException e) {
      // What the other tables' tasks still do would be of no use.
      spark.cancelAllJobs();
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}
