package org.asylumrates.grounds;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which label files to use and what to do with words outside the taxonomy.
 *
 * @param files paths of label files; none means that every ground is unknown
 * @param mapping a user's words and what they mean
 * @param unmapped what becomes of a word that is in neither
 */
public record LabelOptions(List<String> files, Map<String, String> mapping, Unmapped unmapped) {
  public LabelOptions {
    files = List.copyOf(files);
    mapping = Collections.unmodifiableMap(new TreeMap<>(mapping));
  }

  /** What becomes of a word that neither the taxonomy nor the mapping knows. */
  public enum Unmapped {
    REFUSED,
    COUNTED_AS_UNKNOWN
  }
}
