package org.asylumrates.rates;

import java.util.HashMap;
import java.util.Map;
import org.asylumrates.model.Ground;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Subground;

/** The words of the taxonomy as people read them. */
final class LabelNames {
  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    NAMES.put(Keys.UNKNOWN, "Not known");
    for (Ground ground : Ground.values()) {
      NAMES.put(ground.code(), ground.title());
    }
    for (Subground subground : Subground.values()) {
      NAMES.put(subground.code(), subground.title());
    }
  }

  private LabelNames() {}

  static String of(String word) {
    return NAMES.getOrDefault(word, word);
  }
}
