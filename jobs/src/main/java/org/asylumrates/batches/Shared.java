package org.asylumrates.batches;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Something that every task needs and none changes. On a cluster it is broadcast. Where tasks run
 * in this process, they use the very thing: Spark would write it out as bytes all the same, which
 * for hundreds of megabytes takes seconds and as much memory again.
 */
public interface Shared<T> extends Serializable, AutoCloseable {
  /** Shares something with the tasks of a context. */
  static <T> Shared<T> of(SparkContext context, T value) {
    return context.isLocal()
        ? InProcess.put(value)
        : new Sent<>(JavaSparkContext.fromSparkContext(context).broadcast(value));
  }

  /** The thing itself, for tasks. */
  T value();

  /** Ends sharing; no task may ask for it any more. */
  @Override
  void close();

  /** A ticket for something that stands in a table of this process. */
  record InProcess<T>(long ticket) implements Shared<T> {
    private static final Map<Long, Object> THINGS = new ConcurrentHashMap<>();
    private static final AtomicLong TICKETS = new AtomicLong();

    private static <T> InProcess<T> put(T value) {
      long ticket = TICKETS.incrementAndGet();
      THINGS.put(ticket, value);
      return new InProcess<>(ticket);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T value() {
      Object value = THINGS.get(ticket);
      if (value == null) {
        throw new IllegalStateException("No longer shared");
      }
      return (T) value;
    }

    @Override
    public void close() {
      THINGS.remove(ticket);
    }
  }

  /** A broadcast. */
  record Sent<T>(Broadcast<T> broadcast) implements Shared<T> {
    @Override
    public T value() {
      return broadcast.value();
    }

    @Override
    public void close() {
      broadcast.destroy();
    }
  }
}
