package org.asylumrates.ingest;

import java.io.Serializable;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;
import org.asylumrates.batches.Shared;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes of a release have been read. Tasks in this process say it as they go; what others
 * have read is known when they have ended.
 */
final class BytesRead implements Serializable, AutoCloseable {
  private static final long serialVersionUID = 1L;

  private final LongAccumulator ofEndedTasks;
  private final @Nullable Shared<LongAdder> here;

  BytesRead(JavaSparkContext spark) {
    ofEndedTasks = spark.sc().longAccumulator("bytes read");
    here = spark.sc().isLocal() ? Shared.of(spark.sc(), new LongAdder()) : null;
  }

  /** Says that more has been read, or less, if some must be read again. */
  void add(long bytes) {
    if (here == null) {
      ofEndedTasks.add(bytes);
    } else {
      here.value().add(bytes);
    }
  }

  long value() {
    return here == null ? ofEndedTasks.value() : here.value().sum();
  }

  @Override
  public void close() {
    if (here != null) {
      here.close();
    }
  }
}
