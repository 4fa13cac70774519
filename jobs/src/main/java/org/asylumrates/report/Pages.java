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
import org.asylumrates.report.view.Page;
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
  void write(String name, List<Edition> languages) throws IOException {
    List<Task> tasks = new ArrayList<>();
    for (Edition edition : languages) {
      for (PageEntry entry : Catalogue.of(edition.results())) {
        if (!entry.equals(Catalogue.CHARTS)) {
          tasks.add(new Task(entry.template(), () -> entry.view().apply(edition)));
        }
      }
      for (Entity entity : edition.entities().list()) {
        tasks.add(new Task(PageEntry.PLAIN, () -> EntityPage.view(edition, entity)));
      }
    }
    try (Progress progress = Progress.of("Edition " + name, tasks.size())) {
      List<Page> pages = run(tasks, progress);
      for (Edition edition : languages) {
        write(Catalogue.CHARTS.template(), ChartsPage.view(edition).of(main(pages, edition)));
        folder.write(SearchIndex.file(edition), SearchIndex.script(edition));
      }
    }
  }

  /** The pages of a language that are not about one judge, court or country, in reading order. */
  private static List<Page> main(List<Page> pages, Edition edition) {
    return pages.stream()
        .filter(page -> page.words().equals(edition.words()) && page.home().isEmpty())
        .toList();
  }

  /** Makes pages, in any order, and gives them in the order of the tasks. */
  private List<Page> run(List<Task> tasks, Progress progress) {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Callable<Page>> calls = new ArrayList<>();
      for (Task task : tasks) {
        calls.add(
            () -> {
              View view = task.view().get();
              write(task.template(), view);
              progress.add(1);
              return view.page();
            });
      }
      List<Page> pages = new ArrayList<>();
      for (Future<Page> done : workers.invokeAll(calls)) {
        pages.add(done.get());
      }
      return pages;
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

  private void write(String template, View view) {
    Page page = view.page();
    try {
      folder.write(Site.folder(page.words()) + page.file(), templates.fill(template, view));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
