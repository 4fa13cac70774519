package org.asylumrates.rates.published;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.asylumrates.job.LookupFiles;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Period;

/**
 * EOIR's asylum decision rates by nationality. FY2018 is taken as before and FY2019 as after; other
 * vintages are passed over. Blank cells are withheld by EOIR (1 to 3 persons, and others so that
 * they cannot be worked out); they are never filled.
 */
final class EoirNationality {
  private static final String SOURCE = "EOIR, Asylum Decision Rates by Nationality";
  private static final Map<String, Period> YEARS =
      Map.of("2018", Period.BEFORE, "2019", Period.AFTER);

  private EoirNationality() {}

  static List<PublishedRow> read(List<Figure> figures) {
    Map<String, String> codes = codes();
    List<PublishedRow> rows = new ArrayList<>();
    for (Figure figure : figures) {
      for (String rate : new String[] {"grant rate", "denial rate", "other rate"}) {
        figure.percent(rate);
      }
      Period period = YEARS.get(figure.text("fiscal_year"));
      if (period != null) {
        rows.add(row(figure, period, codes));
      }
    }
    return rows;
  }

  private static PublishedRow row(Figure f, Period period, Map<String, String> codes) {
    String name = f.text("nationality");
    return new PublishedRow(
        SOURCE,
        f.text("generated_my"),
        PublishedRules.EOIR,
        Breakdown.NATIONALITY.id(),
        codes.getOrDefault(name.toUpperCase(Locale.ROOT), name),
        name,
        period,
        "FY" + f.text("fiscal_year"),
        new PublishedRow.Numbers(
            f.count("total"),
            f.count("grants"),
            OptionalLong.empty(),
            f.count("denials"),
            other(f)),
        "");
  }

  /** FY2018 has administrative closures apart; they are neither grants nor denials. */
  private static OptionalLong other(Figure f) {
    OptionalLong other = f.count("other");
    OptionalLong closed = f.count("admin closure");
    boolean apart = f.text("fiscal_year").equals("2018");
    if (!apart) {
      return other;
    }
    return other.isPresent() && closed.isPresent()
        ? OptionalLong.of(other.getAsLong() + closed.getAsLong())
        : OptionalLong.empty();
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (NamedCsvRecord country : LookupFiles.read("countries.csv")) {
      codes.putIfAbsent(
          country.getField("name").toUpperCase(Locale.ROOT), country.getField("nat_code"));
    }
    return codes;
  }
}
