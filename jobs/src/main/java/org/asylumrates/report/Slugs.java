package org.asylumrates.report;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asylumrates.report.view.Anchor;

/**
 * File names of keys. A key is text from data and may hold anything, so that a name is made of its
 * letters and digits alone; where two keys leave the same, the later one gets a number.
 */
final class Slugs {
  private Slugs() {}

  /** The name of each key; the same keys give the same names. */
  static Map<String, String> of(List<String> keys) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (String key : keys.stream().sorted().distinct().toList()) {
      String plain = Anchor.of(key);
      String name = plain;
      for (int n = 2; !taken.add(name); n++) {
        name = plain + "-" + n;
      }
      names.put(key, name);
    }
    return names;
  }
}
