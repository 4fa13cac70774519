package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.asylumrates.model.ReleaseTable;

/**
 * What the release's small tables say of its codes.
 *
 * @param judges judge by code
 * @param courts name by code
 * @param circuits federal circuit by hearing location
 * @param countries name by code
 */
record Names(
    Map<String, Judges.Judge> judges,
    Map<String, String> courts,
    Map<String, String> circuits,
    Map<String, String> countries)
    implements Serializable {

  static Names of(TypedTables tables) {
    CodeNames names = new CodeNames(tables);
    return new Names(
        Judges.of(named(names.of(ReleaseTable.JUDGES, "JUDGE_CODE", "JUDGE_NAME"))),
        named(names.of(ReleaseTable.BASE_CITIES, "BASE_CITY_CODE", "BASE_CITY", "BASE_CITY_NAME")),
        known(names.of(ReleaseTable.HEARING_LOCATIONS, "HEARING_LOC_CODE", "CircuitCourt")),
        CountryNames.of(
            known(
                names.of(ReleaseTable.NATIONALITIES, "NAT_CODE", "NAT_COUNTRY_NAME", "NAT_NAME"))));
  }

  /** What a judge's code stands for. */
  Judges.Judge judge(String code) {
    Judges.Judge listed = judges.get(code);
    return listed == null ? Judges.unlisted(code) : listed;
  }

  /** A code without a name is its own. */
  private static Map<String, String> named(Map<String, String> names) {
    Map<String, String> named = new HashMap<>(names);
    named.replaceAll((code, name) -> name.isEmpty() ? code : name);
    return named;
  }

  private static Map<String, String> known(Map<String, String> names) {
    Map<String, String> known = new HashMap<>(names);
    known.values().removeIf(String::isEmpty);
    return known;
  }
}
