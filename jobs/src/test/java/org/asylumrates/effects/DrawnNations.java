package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The nationalities of a made-up world. The exposed stand first; the others follow by size, each
 * smaller than the one before.
 */
final class DrawnNations {
  /** Nationalities besides the exposed. */
  private static final int OTHERS = 37;

  private static final double LEVEL = 0.05;
  private static final double[] EXPOSED_SIZES = {0.4, 0.35, 0.25};

  private final List<String> names = new ArrayList<>();
  private final int exposed;
  private final double[] levels;
  private final double[] shocks;
  private final double[] sizes;

  DrawnNations(SplittableRandom random, List<String> exposedNames, double widestShock) {
    names.addAll(exposedNames);
    exposed = names.size();
    IntStream.range(0, OTHERS)
        .forEach(place -> names.add(String.format(Locale.ROOT, "N%02d", place)));
    levels = new double[names.size()];
    shocks = new double[names.size()];
    sizes = new double[names.size()];
    for (int nation = 0; nation < names.size(); nation++) {
      levels[nation] = DrawnJudge.around(random, LEVEL);
      shocks[nation] = DrawnJudge.around(random, widestShock);
      sizes[nation] = nation < exposed ? EXPOSED_SIZES[nation] : 1.0 / (nation - exposed + 2);
    }
  }

  List<String> names() {
    return names;
  }

  boolean isExposed(int nation) {
    return nation < exposed;
  }

  double level(int nation) {
    return levels[nation];
  }

  double shock(int nation) {
    return shocks[nation];
  }

  /** One judge's mix: sizes, each up to half as large again or half as small. */
  double[] mix(SplittableRandom random) {
    double[] mix = sizes.clone();
    for (int nation = 0; nation < mix.length; nation++) {
      mix[nation] *= 1 + DrawnJudge.around(random, 0.5);
    }
    return mix;
  }

  /** A nationality of one kind from a judge's mix. */
  int draw(SplittableRandom random, double[] mix, boolean ofExposed) {
    int first = ofExposed ? 0 : exposed;
    int end = ofExposed ? exposed : mix.length;
    double at = random.nextDouble() * IntStream.range(first, end).mapToDouble(n -> mix[n]).sum();
    for (int nation = first; nation < end - 1; nation++) {
      at -= mix[nation];
      if (at < 0) {
        return nation;
      }
    }
    return end - 1;
  }
}
