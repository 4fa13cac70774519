package org.asylumrates.stats;

import java.util.function.DoubleUnaryOperator;

/** Where a rising function passes 0, by halving a range: no derivative, and no way to go astray. */
final class Root {
  /** After which a range of a few units within doubles near 1 can be halved no more. */
  private static final int HALVINGS = 60;

  private Root() {}

  /**
   * The place within the range where the function rises past 0; an end of the range if it does so
   * nowhere.
   */
  static double ofRising(DoubleUnaryOperator rising, double from, double to) {
    double low = from;
    double high = to;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (rising.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
