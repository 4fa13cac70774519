package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.asylumrates.stats.models.ExposureCell;

/** Which decisions count as exposed to the ruling and which as not; others take no part. */
enum ExposureBy {
  /** By nationality, a stand-in (X2). */
  NATIONALITY(
      "exposed against other nationalities",
      Trait.NATIONALITY_EXPOSED,
      Trait.NATIONALITY_OTHER,
      "Nationality is used as a stand-in because the records do not state the ground."),
  /** By the labels of claims (X1). */
  LABEL(
      "labelled exposed against other labelled claims",
      Trait.CLAIM_EXPOSED,
      Trait.CLAIM_OTHER,
      "Labelled claims only; see the bounds for what the missing labels could change.");

  /**
   * What each cell holds fixed: whether it is after the event. Effects of the months say it but for
   * the month that the event parts, where a change of all claims would else pass for one of the
   * exposed.
   */
  static final int COVARIATES = 1;

  private static final int TIMES = 1 << 20;
  private static final int AFTER = 1;
  private static final int EXPOSED = 2;
  private static final int FLAGS = 2;

  private final String words;
  private final Trait exposed;
  private final Trait other;
  private final String caution;

  ExposureBy(String words, Trait exposed, Trait other, String caution) {
    this.words = words;
    this.exposed = exposed;
    this.other = other;
    this.caution = caution;
  }

  /** How result tables name the comparison. */
  String words() {
    return words;
  }

  /** What must be said with every figure of it. */
  String caution() {
    return caution;
  }

  /** Those of a sample that are one or the other. */
  Sample of(Sample sample) {
    Decided decided = sample.decided();
    return sample.where(row -> decided.has(exposed, row) || decided.has(other, row));
  }

  /** Whether a decision is of the exposed. */
  boolean isExposed(Decided decided, int row) {
    return decided.has(exposed, row);
  }

  /** The cells of judge, month, exposure and side of the event of a sample. */
  List<ExposureCell> cells(Analysis analysis, Sample sample) {
    return cells(analysis, sample, analysis::month);
  }

  /**
   * The same with other times than months.
   *
   * @param timeOf the time of a decision, from 0 to 2^20
   */
  List<ExposureCell> cells(Analysis analysis, Sample sample, IntUnaryOperator timeOf) {
    Decided decided = sample.decided();
    CellCounts counts =
        CellCounts.of(
            of(sample).withJudge(),
            row ->
                ((long) decided.get(Field.JUDGE, row) * TIMES + timeOf.applyAsInt(row)) << FLAGS
                    | (isExposed(decided, row) ? EXPOSED : 0)
                    | (analysis.isAfter(row) ? AFTER : 0));
    List<ExposureCell> cells = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      long key = counts.key(i);
      cells.add(
          new ExposureCell(
              (int) ((key >> FLAGS) / TIMES),
              (int) ((key >> FLAGS) % TIMES),
              (key & EXPOSED) != 0 ? ExposureCell.Claim.EXPOSED : ExposureCell.Claim.UNEXPOSED,
              (key & AFTER) != 0 ? ExposureCell.Period.AFTER : ExposureCell.Period.BEFORE,
              new double[] {key & AFTER},
              counts.granted(i),
              counts.decisions(i)));
    }
    return cells;
  }
}
