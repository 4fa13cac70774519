package org.asylumrates.rates;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.asylumrates.model.FiscalYear;
import org.asylumrates.model.Keys;

/** How the keys of a breakdown are called where the release has no names for them. */
final class KeyNames {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
  private static final int BEFORE_YEAR = FiscalYear.key(0).length() - 1;
  private static final Map<String, Map<String, String>> NAMES =
      Map.of(
          "sex_name", Map.of("F", "Female", "M", "Male"),
          "represented_name", Map.of("true", "With a lawyer", "false", "Without a lawyer"),
          "custody_name", Map.of("N", "Never detained", "R", "Released", "D", "Detained"),
          "claim_type_name",
              Map.of("affirmative", "Affirmative", "defensive", "Defensive", "unknown", "Unknown"));

  private KeyNames() {}

  /** The name of a key in a name column of the catalogue; the key itself if it has none. */
  static String of(String nameColumn, String key) {
    if (key.equals(Keys.UNKNOWN)) {
      return "Unknown";
    }
    return switch (nameColumn) {
      case "circuit_name" -> "Circuit " + key;
      case "fiscal_year_name" -> "Fiscal year " + key.substring(BEFORE_YEAR);
      case "month_name" -> YearMonth.parse(key).format(MONTH);
      default -> NAMES.getOrDefault(nameColumn, Map.of()).getOrDefault(key, key);
    };
  }
}
