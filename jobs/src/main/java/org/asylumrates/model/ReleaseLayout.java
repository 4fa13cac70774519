package org.asylumrates.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The files of the immigration courts' case release and their columns in file order, as of July
 * 2026 (97 files). Source: the column listing of the public project ian-nason/eoir-database, widths
 * from EOIR's own column definitions as carried by marrowb/eoir.
 */
public final class ReleaseLayout {
  private static final Map<String, List<ReleaseColumn>> TABLES = load();

  private ReleaseLayout() {}

  /** The names of all files, without their ending, in the listing's order. */
  public static List<String> tables() {
    return List.copyOf(TABLES.keySet());
  }

  /** The columns of a table in file order; the name's case does not matter. */
  public static Optional<List<ReleaseColumn>> columns(String table) {
    return TABLES.entrySet().stream()
        .filter(e -> e.getKey().equalsIgnoreCase(table))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Whether a table holds codes and their labels; such tables stand in the folder Lookup. */
  public static boolean isLookup(String table) {
    String name = table.toLowerCase(Locale.ROOT);
    return name.contains("lookup")
        || List.of(
                "tbladjournmentcodes",
                "tblbarcodetype",
                "tbl_br_deductcodes",
                "tbldeccode",
                "tblinmatehousing",
                "tblinsoffice",
                "tbllanguage",
                "tblpanels",
                "tblresponsibleparty",
                "tblteams",
                "tbltortureconvid")
            .contains(name);
  }

  private static Map<String, List<ReleaseColumn>> load() {
    Map<String, List<ReleaseColumn>> tables = new LinkedHashMap<>();
    try (InputStream in =
            Objects.requireNonNull(ReleaseLayout.class.getResourceAsStream("release-columns.csv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] f = line.split(",", -1);
        OptionalInt width =
            f[4].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(f[4]));
        tables
            .computeIfAbsent(f[0], t -> new ArrayList<>())
            .add(
                new ReleaseColumn(
                    f[2], ReleaseColumn.Type.valueOf(f[3].toUpperCase(Locale.ROOT)), width));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tables.replaceAll((table, columns) -> List.copyOf(columns));
    return tables;
  }
}
