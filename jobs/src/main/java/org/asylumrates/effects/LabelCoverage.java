package org.asylumrates.effects;

/** How many of the decisions say on what ground the claim rests. */
final class LabelCoverage {
  private LabelCoverage() {}

  /** The smaller share of labelled leads of the two sides of the event; 0 without decisions. */
  static double least(Analysis analysis, String window) {
    Sample both = analysis.sample(Population.LEADS, window);
    return Math.min(
        share(both.where(analysis::isAfter)), share(both.where(row -> !analysis.isAfter(row))));
  }

  private static double share(Sample sample) {
    return sample.size() == 0 ? 0 : (double) ExposureBy.LABEL.of(sample).size() / sample.size();
  }
}
