package org.asylumrates.rates;

import java.util.Map;
import java.util.stream.Collectors;
import org.asylumrates.job.LookupFiles;
import org.asylumrates.model.Keys;

/** Which region a nationality belongs to: {@code data/lookups/countries.csv}. */
final class Regions {
  private static final Label UNKNOWN = new Label(Keys.UNKNOWN, "Unknown");
  private static final Map<String, Label> OF_NATIONALITY =
      LookupFiles.read("countries.csv").stream()
          .collect(
              Collectors.toMap(
                  row -> row.getField("nat_code"),
                  row -> new Label(row.getField("region_key"), row.getField("region_name"))));

  private Regions() {}

  /** The region of a nationality code. */
  static Label of(String nationality) {
    return OF_NATIONALITY.getOrDefault(nationality, UNKNOWN);
  }
}
