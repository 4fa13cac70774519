package org.asylumrates.grounds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asylumrates.model.Ground;
import org.asylumrates.model.Subground;

/** The words that a label file may use, by column. */
final class Taxonomy {
  private static final List<String> GROUNDS = Stream.of(Ground.values()).map(Ground::code).toList();
  private static final List<String> SUBGROUNDS =
      Stream.of(Subground.values()).map(Subground::code).toList();

  private Taxonomy() {}

  /** Allowed words by column; a blank is allowed everywhere. */
  static Map<String, List<String>> words() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    words.put("ground", GROUNDS);
    words.put("subground", SUBGROUNDS);
    words.put("persecutor", List.of("state", "non-state", "both", "unknown"));
    words.put("status", List.of("asserted", "found"));
    words.put("coder", List.of("human", "rule", "model"));
    return words;
  }
}
