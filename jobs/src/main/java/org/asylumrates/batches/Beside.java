package org.asylumrates.batches;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Steps that do not wait for one another, each in a thread of its own: Spark runs their tasks side
 * by side, so that no core waits for another step's last task.
 */
public final class Beside implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<CompletableFuture<?>> steps = new ArrayList<>();

  /** Starts a step. What is given back waits for its end, and throws what it threw. */
  public <T> Supplier<T> start(Supplier<T> step) {
    CompletableFuture<T> running = CompletableFuture.supplyAsync(step, threads);
    steps.add(running);
    return () -> result(running);
  }

  /** Starts a step of which nothing is to be had but its end, for which the runnable waits. */
  public Runnable begin(Runnable step) {
    CompletableFuture<Void> running = CompletableFuture.runAsync(step, threads);
    steps.add(running);
    return () -> result(running);
  }

  private static <T> T result(CompletableFuture<T> step) {
    try {
      return step.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Waits for all steps, so that none goes on behind the back of one that failed. */
  @Override
  public void close() {
    steps.forEach(step -> step.exceptionally(failure -> null).join());
    threads.shutdown();
  }
}
