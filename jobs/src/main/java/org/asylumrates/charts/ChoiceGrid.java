package org.asylumrates.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which choices each specification made: a row of dots for each option, a dark dot where it was
 * chosen and a faint one where it was not.
 *
 * @param dimensions what could be chosen
 * @param specifications what was chosen, from left to right
 */
record ChoiceGrid(
    List<SpecificationChart.Dimension> dimensions,
    List<SpecificationChart.Specification> specifications)
    implements Mark {
  private static final int ROW = 17;
  private static final int APART = 9;
  private static final int GAP = 10;
  private static final double LARGE = 3.5;
  private static final int MOST_NAME = 90;
  private static final int MOST_OPTION = 130;

  ChoiceGrid {
    dimensions = List.copyOf(dimensions);
    specifications = List.copyOf(specifications);
    Set<String> names = new HashSet<>();
    for (SpecificationChart.Dimension dimension : dimensions) {
      if (!names.add(dimension.name())) {
        throw new IllegalArgumentException("Two choices are called " + dimension.name());
      }
    }
    for (SpecificationChart.Specification specification : specifications) {
      requireOptions(dimensions, specification.chosen());
    }
  }

  private static void requireOptions(
      List<SpecificationChart.Dimension> dimensions, List<String> chosen) {
    if (chosen.size() != dimensions.size()) {
      throw new IllegalArgumentException(
          "%s are not %d choices".formatted(chosen, dimensions.size()));
    }
    for (int d = 0; d < chosen.size(); d++) {
      if (!dimensions.get(d).options().contains(chosen.get(d))) {
        throw new IllegalArgumentException(
            "%s is no option of %s".formatted(chosen.get(d), dimensions.get(d).name()));
      }
    }
  }

  /** Room that it needs. */
  int height() {
    int options = dimensions.stream().mapToInt(dimension -> dimension.options().size()).sum();
    return ROW * options + APART * Math.max(0, dimensions.size() - 1);
  }

  /** Room that its words need left of the plot. */
  int labels() {
    return (int) Math.ceil(nameWidth() + GAP + optionWidth()) + GAP;
  }

  @Override
  public void paint(Graphics2D g, Scale scale) {
    double y = scale.top() + ROW / 2.0;
    for (int d = 0; d < dimensions.size(); d++) {
      name(dimensions.get(d).name()).within(nameWidth()).left(g, scale.left() - labels(), y + 4);
      for (String option : dimensions.get(d).options()) {
        option(option).within(optionWidth()).right(g, scale.left() - GAP, y + 4);
        dots(g, scale, y, d, option);
        y += ROW;
      }
      y += APART;
    }
  }

  private void dots(Graphics2D g, Scale scale, double y, int dimension, String option) {
    double room = (scale.right() - scale.left()) / specifications.size();
    double radius = Math.max(0.9, Math.min(LARGE, 0.4 * room));
    // The headline's comes last, because where there are many it covers its neighbours.
    for (SpecificationChart.Role role : SpecificationChart.DRAWN) {
      for (int i = 0; i < specifications.size(); i++) {
        if (specifications.get(i).role() == role) {
          if (!specifications.get(i).chosen().get(dimension).equals(option)) {
            dot(g, scale.x(i), y, radius / 2, HouseStyle.GRID);
          } else if (role == SpecificationChart.Role.HEADLINE) {
            dot(g, scale.x(i), y, LARGE + 1, HouseStyle.ACCENT);
          } else {
            dot(g, scale.x(i), y, radius, HouseStyle.QUIET_INK);
          }
        }
      }
    }
  }

  private static void dot(Graphics2D g, double x, double y, double radius, Color color) {
    g.setColor(color);
    g.fill(Dot.circle(x, y, radius));
  }

  private double nameWidth() {
    return widest(MOST_NAME, dimension -> name(dimension.name()).width());
  }

  private double optionWidth() {
    return widest(
        MOST_OPTION,
        dimension ->
            dimension.options().stream().mapToDouble(o -> option(o).width()).max().orElse(0));
  }

  private double widest(int most, Function<SpecificationChart.Dimension, Double> width) {
    return Math.min(most, dimensions.stream().mapToDouble(width::apply).max().orElse(0));
  }

  private static Lettering name(String words) {
    return Lettering.of(words, HouseStyle.SMALL_BOLD, HouseStyle.INK);
  }

  private static Lettering option(String words) {
    return Lettering.of(words, HouseStyle.SMALL, HouseStyle.QUIET_INK);
  }
}
