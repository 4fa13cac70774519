package org.asylumrates.decisions;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asylumrates.job.LookupFiles;

/**
 * Judge codes: what each becomes (one judge may have two codes), its name, and whether it stands
 * for no one person (all judges, visiting, video, master calendar, clerical codes).
 */
final class Judges {
  private static final List<NamedCsvRecord> PSEUDO = LookupFiles.read("pseudo-judges.csv");

  private Judges() {}

  /**
   * What a code stands for.
   *
   * @param code the judge's one code
   * @param name the judge's name, else the code
   * @param pseudo whether it stands for no one person
   */
  record Judge(String code, String name, boolean pseudo) implements Serializable {}

  /** A code that is not in the release's judge table. */
  static Judge unlisted(String code) {
    return new Judge(code, code, pseudo(code.toUpperCase(Locale.ROOT), ""));
  }

  /**
   * Every code of the release's judge table.
   *
   * @param names by code; a code without a name has itself
   */
  static Map<String, Judge> of(Map<String, String> names) {
    Map<String, String> aliases = aliases(names);
    Map<String, Judge> judges = new HashMap<>();
    names.forEach(
        (code, name) -> {
          String merged = aliases.getOrDefault(code, code);
          String mergedName = Optional.ofNullable(names.get(merged)).orElse(name);
          judges.put(code, new Judge(merged, mergedName, pseudo(code, name)));
        });
    return judges;
  }

  /** Pairs of the alias file whose two names in this release agree, letters alone. */
  private static Map<String, String> aliases(Map<String, String> names) {
    Map<String, String> aliases = new HashMap<>();
    for (NamedCsvRecord row : LookupFiles.read("judge-aliases.csv")) {
      String name = names.get(row.getField("code"));
      String other = names.get(row.getField("becomes"));
      if (name != null && other != null && letters(name).equals(letters(other))) {
        aliases.put(row.getField("code"), row.getField("becomes"));
      }
    }
    return aliases;
  }

  private static String letters(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }

  private static boolean pseudo(String code, String name) {
    return PSEUDO.stream()
        .anyMatch(
            row ->
                row.getField("match").equals("code")
                    ? row.getField("value").equals(code)
                    : name.toUpperCase(Locale.ROOT).contains(row.getField("value")));
  }
}
