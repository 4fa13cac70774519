package org.asylumrates.ingest.trac;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.asylumrates.job.LookupFiles;

/**
 * The court of appeals whose law binds in a state: 28 U.S.C. 41, as {@code
 * data/lookups/circuits.csv} has it. Written as EOIR writes it, a number alone, or DC.
 */
final class Circuits {
  private final Map<String, String> byState = new HashMap<>();

  Circuits() {
    LookupFiles.read("circuits.csv")
        .forEach(
            row -> {
              byState.put(row.getField("state"), row.getField("circuit"));
              byState.put(key(row.getField("name")), row.getField("circuit"));
            });
  }

  /** The circuit of a state, by its postal code or name; empty if there is none. */
  String of(String state) {
    return byState.getOrDefault(key(state), "");
  }

  private static String key(String state) {
    return state.strip().toUpperCase(Locale.ROOT);
  }
}
