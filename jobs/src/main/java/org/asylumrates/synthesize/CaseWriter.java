package org.asylumrates.synthesize;

import java.io.IOException;
import java.time.LocalDate;

/**
 * Writes everything of one case into every file that has rows of it, and counts it for the truth.
 */
final class CaseWriter {
  private final CaseRows cases;
  private final ProceedingRows proceedings;
  private final RepresentationRows counsel;
  private final FamilyRows families;
  private final LabelFile labels;
  private final ExpectedDecisions decisions;
  private final PlantedEffects effects;
  private final OtherTables others;
  private final boolean all;

  CaseWriter(
      SynthesisPlan plan,
      ReleaseFiles files,
      LabelFile labels,
      ExpectedDecisions decisions,
      PlantedEffects effects)
      throws IOException {
    Looks looks = new Looks(Draw.of(plan.seed(), Draw.Stream.LOOKS));
    this.cases = new CaseRows(files, looks);
    this.proceedings = new ProceedingRows(files, looks);
    this.counsel = new RepresentationRows(files, Draw.of(plan.seed(), Draw.Stream.REPRESENTATION));
    this.families = new FamilyRows(files);
    this.labels = labels;
    this.decisions = decisions;
    this.effects = effects;
    this.others = new OtherTables(files, Draw.of(plan.seed(), Draw.Stream.OTHER_TABLES));
    this.all = plan.tables() == SynthesisPlan.Tables.ALL;
    if (all) {
      others.start();
    }
  }

  void write(CaseFile is) throws IOException {
    LocalDate appeared = counsel.write(is);
    cases.write(is, appeared);
    proceedings.write(is);
    families.write(is);
    labels.write(is);
    decisions.add(is);
    effects.add(is);
    if (all) {
      others.write(is);
    }
  }
}
