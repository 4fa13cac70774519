package org.asylumrates.decisions;

import java.util.HashMap;
import java.util.Map;
import org.asylumrates.job.LookupFiles;

/** Countries as people write them, from our crosswalk; a release's own name where it has none. */
final class CountryNames {
  private CountryNames() {}

  /** Names by code. */
  static Map<String, String> of(Map<String, String> ofRelease) {
    Map<String, String> names = new HashMap<>(ofRelease);
    LookupFiles.read("countries.csv")
        .forEach(r -> names.put(r.getField("nat_code"), r.getField("name")));
    return names;
  }
}
