package org.asylumrates.synthesize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asylumrates.job.Progress;
import org.asylumrates.job.UserException;

/**
 * Writes a made-up case release in the exact shape of a real one (EOIR's, or an extract of TRAC's),
 * with labels.csv and truth.json beside it, and with defects also defects.csv. Cases are made one
 * family at a time in the order of their keys, and all tables are written side by side, so memory
 * does not grow with their number.
 */
public final class Synthesize {
  private Synthesize() {}

  /**
   * Writes the release of a plan.
   *
   * @throws UserException if the folder holds something already, or cannot be written
   */
  public static Synthesis write(SynthesisPlan plan) {
    try {
      prepare(plan.out());
      return plan.defects() == SynthesisPlan.Defects.NONE
          ? logged(plan, DefectLog.silent())
          : logged(plan, DefectLog.in(plan.out()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the folder, or finds that it is there and empty. */
  static void prepare(Path out) throws IOException {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new UserException(out + " is a file: give --out a new or empty folder.");
    }
    if (Files.isDirectory(out)) {
      try (Stream<Path> inside = Files.list(out)) {
        if (inside.findAny().isPresent()) {
          throw new UserException(
              "The folder " + out + " is not empty: give --out a new or empty folder.");
        }
      }
    }
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new UserException(
          "The folder " + out + " cannot be made (" + e + "): give --out another one.", e);
    }
  }

  private static Synthesis logged(SynthesisPlan plan, DefectLog log) throws IOException {
    try (log) {
      Bench bench = Bench.of(plan.cases(), Draw.of(plan.seed(), Draw.Stream.BENCH));
      PersonModel people = new PersonModel();
      ClaimModel claims = new ClaimModel();
      Truth truth = new Truth(plan);
      ReleaseWriter writer =
          switch (plan.shape()) {
            case EOIR -> new EoirRelease(plan, log);
            case TRAC -> new ResearchExtract(plan, bench);
          };
      try (writer) {
        writer.lookups(bench);
        FamilyModel families =
            new FamilyModel(bench, people, claims, Draw.of(plan.seed(), Draw.Stream.CASES));
        cases(plan, families, writer, claims, truth);
      }
      truth
          .put("rows", writer.rows())
          .put("defects", log.counts())
          .model(bench, people.nations(), claims.claims())
          .write(plan.out());
      Path release =
          plan.zip() ? ReleaseZip.pack(writer.folder(), plan.out(), writer.zip()) : writer.folder();
      Path labels = plan.out().resolve(LabelFile.FILE);
      return new Synthesis(release, labels, plan.out().resolve(Truth.FILE), writer.rows());
    }
  }

  private static void cases(
      SynthesisPlan plan,
      FamilyModel families,
      ReleaseWriter release,
      ClaimModel claims,
      Truth truth)
      throws IOException {
    ExpectedDecisions decisions = new ExpectedDecisions();
    PlantedEffects effects = new PlantedEffects();
    Draw labelling = Draw.of(plan.seed(), Draw.Stream.LABELS);
    try (LabelFile labels = new LabelFile(plan.out(), claims, labelling);
        Progress progress = Progress.of("Making up cases", plan.cases())) {
      CaseWriter writer = new CaseWriter(release, labels, decisions, effects);
      for (long made = 0; made < plan.cases(); ) {
        List<CaseFile> family = families.next(plan.cases() - made);
        for (CaseFile is : family) {
          writer.write(is);
        }
        made += family.size();
        progress.add(family.size());
      }
      truth
          .put("decisions", decisions.counts())
          .put("effects", effects.report())
          .put("labelled_cases", labels.labelled())
          .put("labels", labels.labels())
          .put("labels_that_err", labels.wrong());
    }
  }
}
