package org.asylumrates.synthesize;

/**
 * What the model expects of one decision.
 *
 * @param exposed whether the ruling aims at such claims
 * @param logit of a grant, with the ruling's effect if it is law on that day
 * @param without the same without any effect
 */
record Odds(boolean exposed, double logit, double without) {
  double grant() {
    return GrantModel.probability(logit);
  }

  double grantWithout() {
    return GrantModel.probability(without);
  }

  /** The odds of a case that the Board sent back. */
  Odds remanded() {
    return new Odds(exposed, logit + GrantModel.REMAND, without + GrantModel.REMAND);
  }
}
