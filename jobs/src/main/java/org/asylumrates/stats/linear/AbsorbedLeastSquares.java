package org.asylumrates.stats.linear;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The linear probability model of a panel, with an effect of every unit and of every time: by how
 * much does the chance of a grant change with each regressor, among the decisions of the same unit
 * and with the same time's change taken off?
 *
 * <p>Ordinary least squares. Unit effects are eliminated exactly by taking off unit means (Frisch,
 * Waugh and Lovell), time effects are columns of the equations that remain; nothing is iterated. A
 * column that those before it explain is dropped: times first, then regressors in their order.
 *
 * <p>Coefficients are changes of a probability, so 0.01 is one percentage point. A regressor that
 * was dropped has the coefficient NaN and says why in {@link #state}.
 */
public final class AbsorbedLeastSquares {
  /** What became of a regressor. */
  public enum State {
    /** It has a coefficient. */
    ESTIMATED,
    /** It does not vary beyond unit and time, so that nothing else is lost by its absence. */
    ABSORBED,
    /** Earlier regressors explain it, and theirs are the coefficients that remain. */
    COLLINEAR
  }

  /** Symmetry is ours to keep, and what is not positive has been dropped before. */
  private static final double ANY_ASYMMETRY = 1e-8;

  /** A mean squared residual below this is rounding. */
  private static final double NO_RESIDUAL = 1e-12;

  /** A millionth of the textbook's standard error, squared. */
  private static final double DEGENERATE = 1e-12;

  private static final RealMatrix NOTHING = new Array2DRowRealMatrix();

  private final Panel panel;
  private final UnitMoments moments;
  private final int first;
  private final int[] kept;
  private final double[] coefficients;
  private final RealMatrix inverse;
  private final RealMatrix root;

  private AbsorbedLeastSquares(Panel panel, UnitMoments moments) {
    this.panel = panel;
    this.moments = moments;
    this.first = Math.max(0, panel.times() - 1);
    this.kept = Elimination.independent(moments);
    this.root = kept.length == 0 ? NOTHING : root(products(moments));
    this.inverse = kept.length == 0 ? NOTHING : root.multiply(root.transpose());
    this.coefficients = kept.length == 0 ? new double[0] : inverse.operate(withOutcome(moments));
  }

  /**
   * Fits the model. A panel in which nothing varies has no coefficient, and every regressor says
   * so.
   */
  public static AbsorbedLeastSquares fit(Panel panel) {
    return new AbsorbedLeastSquares(panel, UnitMoments.total(panel));
  }

  /** The same model without the decisions of one unit; only its coefficients are of use. */
  AbsorbedLeastSquares without(int unit) {
    return new AbsorbedLeastSquares(panel, moments.without(UnitMoments.of(panel, unit)));
  }

  /** The coefficient of a regressor; NaN if it was dropped. */
  public double coefficient(int regressor) {
    int at = place(regressor);
    return at < 0 ? Double.NaN : coefficients[at];
  }

  /** What became of a regressor. */
  public State state(int regressor) {
    if (place(regressor) >= 0) {
      return State.ESTIMATED;
    }
    return Elimination.partial(moments, first).isExplained(first + regressor)
        ? State.ABSORBED
        : State.COLLINEAR;
  }

  /** How many parameters were estimated, every unit and time effect counted. */
  public int parameters() {
    return panel.units() + kept.length;
  }

  /** The panel that was fitted. */
  public Panel panel() {
    return panel;
  }

  /** The sum of the squared residuals of all decisions. */
  public double residualSumOfSquares() {
    double explained = 0;
    double[] outcome = withOutcome(moments);
    for (int i = 0; i < kept.length; i++) {
      explained += outcome[i] * coefficients[i];
    }
    int last = moments.squares().length - 1;
    return moments.products()[last][last] - explained;
  }

  /** The share of the variance of the outcome that the model explains, effects counted. */
  public double rSquared() {
    double granted = moments.squares()[moments.squares().length - 1];
    double total = granted - granted * granted / panel.decisions();
    return 1 - residualSumOfSquares() / total;
  }

  /** The share that the regressors explain of what the effects of units and times leave over. */
  public double withinRSquared() {
    int last = moments.squares().length - 1;
    return 1 - residualSumOfSquares() / Elimination.partial(moments, first).left(last);
  }

  /**
   * The textbook's variance of a coefficient; NaN without a coefficient, with as many parameters as
   * decisions, or if the model explains every decision, so that there is no chance left to measure.
   */
  double classicalVariance(int regressor) {
    int at = place(regressor);
    double freedom = panel.decisions() - parameters();
    double squares = residualSumOfSquares();
    boolean none = at < 0 || freedom <= 0 || squares <= NO_RESIDUAL * panel.decisions();
    return none ? Double.NaN : squares / freedom * inverse.getEntry(at, at);
  }

  /**
   * A variance by clusters, or NaN if it is nothing but rounding: a coefficient that one unit alone
   * decides has residuals that cancel within that unit, and would look certain.
   */
  double usable(int regressor, double variance) {
    return variance > DEGENERATE * classicalVariance(regressor) ? variance : Double.NaN;
  }

  /** Where a regressor stands among the columns that were kept; negative if it was dropped. */
  int place(int regressor) {
    return Arrays.binarySearch(kept, first + regressor);
  }

  /** Where the indicator of a time stands among the columns that were kept. */
  int placeOfTime(int time) {
    return time == 0 ? -1 : Arrays.binarySearch(kept, time - 1);
  }

  /** The coefficients of the columns that were kept. */
  double[] kept() {
    return coefficients;
  }

  /** The inverse of the products of the columns that were kept. */
  RealMatrix inverse() {
    return inverse;
  }

  /** The matrix L with LL' equal to {@link #inverse}. */
  RealMatrix root() {
    return root;
  }

  /** The products of the columns that were kept, of one unit or of all. */
  double[][] products(UnitMoments of) {
    double[][] products = new double[kept.length][kept.length];
    for (int i = 0; i < kept.length; i++) {
      for (int j = 0; j < kept.length; j++) {
        products[i][j] = of.products()[kept[i]][kept[j]];
      }
    }
    return products;
  }

  /** The products of the columns that were kept with the outcome. */
  double[] withOutcome(UnitMoments of) {
    double[][] products = of.products();
    return Arrays.stream(kept).mapToDouble(i -> products[i][products.length - 1]).toArray();
  }

  /**
   * The inverse of the upper triangular factor R in R'R, so that it times its transpose inverts
   * R'R.
   */
  private static RealMatrix root(double[][] products) {
    RealMatrix upper =
        new CholeskyDecomposition(
                new Array2DRowRealMatrix(products, false), ANY_ASYMMETRY, Double.MIN_NORMAL)
            .getLT();
    int size = upper.getRowDimension();
    double[][] inverse = new double[size][size];
    for (int column = 0; column < size; column++) {
      inverse[column][column] = 1 / upper.getEntry(column, column);
      for (int row = column - 1; row >= 0; row--) {
        double sum = 0;
        for (int k = row + 1; k <= column; k++) {
          sum += upper.getEntry(row, k) * inverse[k][column];
        }
        inverse[row][column] = -sum / upper.getEntry(row, row);
      }
    }
    return new Array2DRowRealMatrix(inverse, false);
  }
}
