package org.asylumrates.stats.models;

/** Which errors of a logistic regression, by what is believed of its decisions. */
public enum LogitErrors {
  /** The model holds and decisions are independent: the inverse information. */
  MODEL,
  /** Decisions are independent (HC0 of White). */
  HC0,
  /** HC0 times n / (n - K), K all coefficients. */
  HC1,
  /** Decisions of a cluster depend on each other; no factor. */
  CLUSTER_CR0,
  /** The same times G / (G - 1), G clusters. */
  CLUSTER_CR0_ADJUSTED,
  /**
   * The same times (n - 1) / (n - K), K all coefficients: the errors of record, as R's sandwich
   * names HC1.
   */
  CLUSTER_CR1,
  /**
   * The same with absorbed effects counted as one coefficient, because they are nested in the
   * clusters: as fixest and Stata's reghdfe.
   */
  CLUSTER_CR1_NESTED;

  /** What the bare covariance is multiplied with. */
  double factor(long decided, int clusters, int terms, int effects) {
    double g = (double) clusters / (clusters - 1);
    double n = decided;
    return switch (this) {
      case MODEL, HC0, CLUSTER_CR0 -> 1;
      case HC1 -> n / (n - terms - effects);
      case CLUSTER_CR0_ADJUSTED -> g;
      case CLUSTER_CR1 -> g * (n - 1) / (n - terms - effects);
      case CLUSTER_CR1_NESTED -> g * (n - 1) / (n - terms - Math.min(1, effects));
    };
  }

  boolean byCluster() {
    return compareTo(CLUSTER_CR0) >= 0;
  }
}
