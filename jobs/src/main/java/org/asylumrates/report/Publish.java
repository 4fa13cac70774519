package org.asylumrates.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.asylumrates.job.Json;
import org.asylumrates.job.RefusedException;
import org.asylumrates.job.UserException;
import org.asylumrates.language.Words;
import org.asylumrates.model.Figures;
import org.asylumrates.report.PublishPlan.Existing;
import org.asylumrates.report.Published.Done;
import org.asylumrates.report.view.Site;

/** Makes a folder of figures into a static edition. */
public final class Publish {
  private static final List<String> ASSETS = List.of("style.css", "table.js", "search.js");

  private Publish() {}

  /**
   * Writes an edition, or finds that it is there already.
   *
   * <p>The edition appears as a whole or not at all. One of the same name that was made by the same
   * code from the same inputs is left alone.
   *
   * @throws UserException if there are no figures, a table is malformed, the release's files are
   *     others than those that were compared with an earlier release, an edition of that name was
   *     made from other inputs and is to be kept, or another run is writing it
   * @throws RefusedException if the release differs too much from an earlier one and the plan gives
   *     no reason to publish it all the same
   */
  public static Published edition(PublishPlan plan) {
    Path place = plan.folder();
    Optional<GateResult> gate = GateResult.of(plan);
    Results results = ResultsReader.read(plan.figures(), plan.editions(), plan.data(), gate);
    gate.ifPresent(g -> g.requireOf(results.figures()));
    String inputs = EditionRecord.inputs(plan, results);
    recover(place);
    boolean there = Files.exists(place);
    if (there
        && EditionRecord.find(place)
            .map(EditionRecord::inputs)
            .filter(inputs::equals)
            .isPresent()) {
      list(plan);
      return new Published(place, Done.UNCHANGED, 0, 0, 0);
    }
    if (there && plan.existing() == Existing.KEEP) {
      throw new UserException(
          "The edition %s exists and was made from other inputs or by other code; give another name, or --replace to move it aside"
              .formatted(place));
    }
    int errata = EditionRecord.find(place).map(old -> old.errata().size()).orElse(0);
    DrawnBefore charts;
    try (EditionFolder folder = EditionFolder.of(place)) {
      if (!there && Files.exists(place)) {
        throw EditionFolder.busy(place);
      }
      charts = write(folder, plan, results, inputs);
      folder.settle();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    list(plan);
    return new Published(
        place, there ? Done.REPLACED : Done.WRITTEN, charts.drawnNow(), charts.kept(), errata);
  }

  /** The list is written when nothing else is, too: a run may have ended before it came to it. */
  private static void list(PublishPlan plan) {
    try {
      EditionsPage.write(plan.reports());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void recover(Path place) {
    try {
      EditionFolder.recover(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DrawnBefore write(
      EditionFolder folder, PublishPlan plan, Results results, String inputs) throws IOException {
    Downloads downloads = Downloads.write(folder, results, plan.edition());
    DrawnBefore drawn =
        new DrawnBefore(List.of(plan.folder(), folder.unfinished()), plan.codeVersion());
    List<Edition> languages =
        Words.all().stream()
            .map(words -> edition(words, folder, plan, results, downloads, drawn))
            .toList();
    new Pages(folder).write(plan.edition(), languages);
    for (Edition edition : languages) {
      PrintEdition.write(folder, edition);
    }
    for (String asset : ASSETS) {
      folder.write("assets/" + asset, asset(asset));
    }
    EditionRecord made = EditionRecord.of(plan, results, inputs, folder.entries());
    folder.write(EditionRecord.FILE, Json.write(made));
    return drawn;
  }

  private static Edition edition(
      Words words,
      EditionFolder folder,
      PublishPlan plan,
      Results results,
      Downloads downloads,
      DrawnBefore drawn) {
    Results own = results.in(new Names(words));
    Comparisons comparisons = Comparisons.of(own);
    ChartCitation citation = new ChartCitation(words, own.figures(), plan.edition());
    return new Edition(
        words,
        plan.edition(),
        own,
        comparisons,
        Entities.of(comparisons, own.figures().study().thresholds()),
        site(words, plan, own),
        new ChartPrinter(words, folder, citation, drawn),
        downloads);
  }

  private static Site site(Words words, PublishPlan plan, Results results) {
    Figures figures = results.figures();
    Names names = new Names(words);
    return new Site(
        words,
        plan.edition(),
        names.studyTitle(figures.study()),
        figures.synthetic() ? words.say("site.synthetic") : "",
        figures.cautions().stream().map(names::caution).toList(),
        Catalogue.results(results, words),
        Catalogue.reference(results, words),
        Provenance.footer(words, results, plan.edition()));
  }

  private static byte[] asset(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Publish.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }
}
