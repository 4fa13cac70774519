package org.asylumrates.stats.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The regressors of a model: one column for each term, one row for each cell. A term is a variable
 * or the product of several, so that a variable can be set to another value in every row and its
 * products follow, as a counterfactual needs.
 *
 * <p>Terms are named as R names them: {@code (Intercept)}, {@code post}, {@code natgrpGT} for a
 * level of a factor, {@code post:represented} for a product. The first level of a factor in byte
 * order is the reference and has no term.
 */
public final class Design {
  /** The term that is 1 in every row. */
  public static final String INTERCEPT = "(Intercept)";

  private final int rows;
  private final Map<String, double[]> variables;
  private final Map<String, List<String>> terms;
  private final double[][] columns;

  private Design(int rows, Map<String, double[]> variables, Map<String, List<String>> terms) {
    this.rows = rows;
    this.variables = variables;
    this.terms = terms;
    this.columns = terms.values().stream().map(this::product).toArray(double[][]::new);
  }

  /** A design of so many rows, with no term yet. */
  public static Builder rows(int rows) {
    return new Builder(rows);
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** How many terms there are. */
  public int size() {
    return columns.length;
  }

  /** The names of the terms, in order. */
  public List<String> terms() {
    return List.copyOf(terms.keySet());
  }

  /** The values of a term, by its place; not to be changed. */
  public double[] column(int term) {
    return columns[term];
  }

  /** The place of a term, which must be one of the design's. */
  public int indexOf(String term) {
    int index = terms().indexOf(term);
    if (index < 0) {
      throw new IllegalArgumentException("No term " + term + " in " + terms.keySet());
    }
    return index;
  }

  /** Every variable and every product by name, reference levels of factors included. */
  public Map<String, double[]> named() {
    Map<String, double[]> named = new LinkedHashMap<>(variables);
    int term = 0;
    for (String name : terms.keySet()) {
      named.putIfAbsent(name, columns[term++]);
    }
    return named;
  }

  /** This design with a variable set to one value in every row. */
  public Design with(String variable, double value) {
    if (!variables.containsKey(variable)) {
      throw new IllegalArgumentException("No variable " + variable + " in " + variables.keySet());
    }
    double[] column = new double[rows];
    Arrays.fill(column, value);
    Map<String, double[]> changed = new LinkedHashMap<>(variables);
    changed.put(variable, column);
    return new Design(rows, changed, terms);
  }

  /** This design without some of its terms. */
  public Design without(List<String> dropped) {
    Map<String, List<String>> left = new LinkedHashMap<>(terms);
    left.keySet().removeAll(dropped);
    return new Design(rows, variables, left);
  }

  /** The rows at the places given, with all terms. */
  public Design rows(int[] places) {
    Map<String, double[]> kept = new LinkedHashMap<>();
    variables.forEach(
        (name, values) ->
            kept.put(name, IntStream.of(places).mapToDouble(i -> values[i]).toArray()));
    return new Design(places.length, kept, terms);
  }

  /** The sum over terms of coefficient times value, for each row. */
  public double[] times(double[] coefficients) {
    double[] sums = new double[rows];
    for (int k = 0; k < columns.length; k++) {
      for (int i = 0; i < rows; i++) {
        sums[i] += coefficients[k] * columns[k][i];
      }
    }
    return sums;
  }

  /** The sum over rows of weight times value, for each term: X'w. */
  public double[] weightedSums(double[] weights) {
    double[] sums = new double[columns.length];
    for (int k = 0; k < columns.length; k++) {
      sums[k] = dot(columns[k], weights);
    }
    return sums;
  }

  /** The weighted sums of products of each two terms: X'WX. */
  public double[][] gram(double[] weights) {
    double[][] gram = new double[columns.length][columns.length];
    double[] weighted = new double[rows];
    for (int k = 0; k < columns.length; k++) {
      for (int i = 0; i < rows; i++) {
        weighted[i] = weights[i] * columns[k][i];
      }
      for (int l = 0; l <= k; l++) {
        gram[k][l] = dot(weighted, columns[l]);
        gram[l][k] = gram[k][l];
      }
    }
    return gram;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private double[] product(List<String> factors) {
    double[] product = new double[rows];
    Arrays.fill(product, 1);
    for (String factor : factors) {
      double[] values = variables.getOrDefault(factor, new double[0]);
      for (int i = 0; i < rows; i++) {
        product[i] *= values[i];
      }
    }
    return product;
  }

  /** Collects the terms of a design in the order in which they are added. */
  public static final class Builder {
    private final int rows;
    private final Map<String, double[]> variables = new LinkedHashMap<>();
    private final Map<String, List<String>> terms = new LinkedHashMap<>();

    private Builder(int rows) {
      this.rows = rows;
    }

    /** Adds the term that is 1 in every row. */
    public Builder intercept() {
      add(INTERCEPT, List.of());
      return this;
    }

    /** Adds a variable as a term. */
    public Builder variable(String name, double[] values) {
      if (values.length != rows) {
        throw new IllegalArgumentException(
            "%s has %d values for %d rows".formatted(name, values.length, rows));
      }
      variables.put(name, values.clone());
      add(name, List.of(name));
      return this;
    }

    /** Adds a term for each level but the first, which is 1 in the rows of that level. */
    public Builder factor(String name, Factor factor) {
      for (int level = 0; level < factor.count(); level++) {
        double[] indicator = new double[factor.rows()];
        for (int i = 0; i < indicator.length; i++) {
          indicator[i] = factor.indices()[i] == level ? 1 : 0;
        }
        if (level == 0) {
          // A variable without a term: outcomes may be all alike at the reference level too.
          variables.put(name + factor.levels().get(level), indicator);
        } else {
          variable(name + factor.levels().get(level), indicator);
        }
      }
      return this;
    }

    /** Adds the product of two variables that are already there. */
    public Builder product(String first, String second) {
      for (String name : List.of(first, second)) {
        if (!variables.containsKey(name)) {
          throw new IllegalArgumentException("No variable " + name + " in " + variables.keySet());
        }
      }
      add(first + ":" + second, List.of(first, second));
      return this;
    }

    /** The design of what was added. */
    public Design build() {
      return new Design(rows, new LinkedHashMap<>(variables), new LinkedHashMap<>(terms));
    }

    private void add(String name, List<String> factors) {
      if (terms.put(name, new ArrayList<>(factors)) != null) {
        throw new IllegalArgumentException("Two terms named " + name);
      }
    }
  }
}
