package org.asylumrates;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.asylumrates.batches.Beside;
import org.asylumrates.decisions.Decide;
import org.asylumrates.effects.EstimateEffects;
import org.asylumrates.grounds.LabelOptions;
import org.asylumrates.grounds.Labels;
import org.asylumrates.ingest.Ingest;
import org.asylumrates.job.CodeVersion;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Sessions;
import org.asylumrates.job.Studies;
import org.asylumrates.job.UserException;
import org.asylumrates.model.Definition;
import org.asylumrates.model.ReleaseRecord;
import org.asylumrates.model.Study;
import org.asylumrates.rates.ComputeRates;
import org.asylumrates.report.Publish;
import org.asylumrates.report.PublishPlan;
import org.asylumrates.report.Published;

/**
 * The whole chain, stage by stage. A stage whose inputs and code have not changed is passed over,
 * so running it again costs next to nothing.
 */
final class Chain {
  private static final long STOP_EVERY_NANOS = 100_000_000L;

  private final DataFolder data;
  private final Studies.Loaded study;
  private final LabelOptions labels;

  /** A chain of these options; what can be checked without reading a release is checked here. */
  Chain(RunOptions options) {
    Optional.ofNullable(options.edition).ifPresent(name -> DataFolder.safe("edition", name));
    PublishPlan.requireReason(Optional.ofNullable(options.overrideGate));
    this.data = options.dataFolder();
    this.study = ofReleases(Studies.load(options.study));
    this.labels = options.labels();
  }

  /** A study of tables that others have published has no decisions to count. */
  private static Studies.Loaded ofReleases(Studies.Loaded loaded) {
    Study study = loaded.study();
    if (Definition.byId(study.definition()).isEmpty()) {
      throw new UserException(
          "Study %s is about published tables (definition %s), not about a release; run ./asylum published, or give another --study"
              .formatted(study.name(), study.definition()));
    }
    return loaded;
  }

  /** Release to figures, up to and including a stage before publishing; gives the release. */
  ReleaseRecord figures(RunOptions options, Stage last) {
    boolean labelled = !labels.files().isEmpty() && last.compareTo(Stage.DECISIONS) >= 0;
    ReleaseRecord release = labelled ? ingestBesideLabels(options) : ingest(options);
    say("Release %s (date from %s)".formatted(release.release(), release.dateFrom()));
    if (last.compareTo(Stage.DECISIONS) >= 0) {
      Decide.run(data, release);
      Labels.run(data, release.release(), labels);
    }
    if (last.compareTo(Stage.RATES) >= 0) {
      ComputeRates.run(data, release, study);
      LocalDate end = study.study().after().last();
      if (release.date().isBefore(end)) {
        say("Note: the release ends before the study's last day, " + end);
      }
      say("Figures: " + data.rates(release.release(), study.study().name()));
    }
    if (last.compareTo(Stage.EFFECTS) >= 0) {
      EstimateEffects.run(data, release, study);
    }
    return release;
  }

  private ReleaseRecord ingest(RunOptions options) {
    return Ingest.run(data, options.release, options.givenDate(), options.columns());
  }

  /** A wrong word in a label file stops the run while the release is read, not after. */
  private ReleaseRecord ingestBesideLabels(RunOptions options) {
    Labels.require(labels);
    String id = Ingest.id(options.release, options.givenDate());
    AtomicBoolean reading = new AtomicBoolean(true);
    try (Beside beside = new Beside()) {
      Runnable labelled = beside.begin(() -> label(id, reading));
      try {
        ReleaseRecord release = ingest(options);
        reading.set(false);
        labelled.run();
        return release;
      } catch (RuntimeException e) {
        // Either stops the other's tasks when it fails; the reason is what the user can mend.
        if (reading.getAndSet(false) && !(e instanceof UserException)) {
          labelled.run();
        }
        throw e;
      }
    }
  }

  private void label(String id, AtomicBoolean reading) {
    try {
      Labels.run(data, id, labels);
    } catch (RuntimeException e) {
      // Reading may be between two of Spark's jobs, so that nothing can be stopped just now.
      while (reading.get()) {
        Sessions.cancel();
        LockSupport.parkNanos(STOP_EVERY_NANOS);
      }
      throw e;
    }
  }

  /** Figures to an edition. */
  Published edition(RunOptions options, ReleaseRecord release) {
    Published published =
        Publish.edition(
            new PublishPlan(
                    Path.of(data.rates(release.release(), study.study().name()).toString()),
                    Path.of(options.reports),
                    Optional.ofNullable(options.edition).orElse(release.release()),
                    options.replace ? PublishPlan.Existing.REPLACE : PublishPlan.Existing.KEEP,
                    CodeVersion.current())
                .gated(
                    Path.of(data.root()),
                    release.release(),
                    Optional.ofNullable(options.overrideGate)));
    String done = published.done() == Published.Done.UNCHANGED ? "(nothing to do)" : "written";
    published.warning().ifPresent(System.err::println);
    say("Edition %s: %s".formatted(done, published.folder().resolve("index.html")));
    return published;
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
