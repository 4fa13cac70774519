package org.asylumrates.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.asylumrates.job.Progress;
import org.asylumrates.report.view.Site;
import org.asylumrates.report.view.View;

/**
 * Writes the pages of an edition, as many at a time as there are processors. What a page holds does
 * not depend on the order.
 */
final class Pages {
  /** A page to be made. */
  private record Task(String template, Supplier<View> view) {}

  private final Templates templates = new Templates();
  private final EditionFolder folder;

  Pages(EditionFolder folder) {
    this.folder = folder;
  }

  /** Writes all pages of the edition in each language. */
  void write(String name, List<Edition> languages) {
    List<Task> tasks = new ArrayList<>();
    for (Edition edition : languages) {
      for (PageEntry entry : Catalogue.of(edition.results())) {
        tasks.add(new Task(entry.template(), () -> entry.view().apply(edition)));
      }
    }
    try (Progress progress = Progress.of("Edition " + name, tasks.size())) {
      run(tasks, progress);
    }
  }

  private void run(List<Task> tasks, Progress progress) {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Callable<String>> calls = new ArrayList<>();
      for (Task task : tasks) {
        calls.add(
            () -> {
              String file = write(task);
              progress.add(1);
              return file;
            });
      }
      for (Future<String> done : workers.invokeAll(calls)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while writing pages", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private String write(Task task) {
    View view = task.view().get();
    String file = Site.folder(view.page().words()) + view.page().file();
    try {
      folder.write(file, templates.fill(task.template(), view));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
