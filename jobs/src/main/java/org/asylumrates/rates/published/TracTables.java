package org.asylumrates.rates.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Period;

/**
 * TRAC's tables as its users save them. They cover one period, so they have rates but no contrast.
 * The judge table gives percentages; counts worked out from them are rounded to whole decisions.
 */
final class TracTables {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String NO_DATE = "";
  private static final String PERIOD = "TRAC's period";

  private TracTables() {}

  static List<PublishedRow> courts(List<Figure> figures) {
    return figures.stream().map(TracTables::court).toList();
  }

  private static PublishedRow court(Figure f) {
    f.percent("Percent");
    long decisions = required(f, "decisions");
    long denied = required(f, "No_DenialsRnd");
    if (denied > decisions) {
      throw f.wrong("No_DenialsRnd", "there are %d decisions".formatted(decisions));
    }
    String court = f.text("imm_ct");
    return row(
        "TRAC, table of courts",
        PublishedRules.TRAC_DENIAL,
        Breakdown.COURT,
        court,
        court,
        new long[] {decisions, decisions - denied, 0, denied});
  }

  static List<PublishedRow> judges(List<Figure> figures) {
    return figures.stream().map(TracTables::judge).toList();
  }

  private static PublishedRow judge(Figure f) {
    long decisions = required(f, "total_decisions");
    long granted = share(f, "granted_asylum_pct", decisions);
    long otherRelief =
        Math.min(decisions - granted, share(f, "granted_other_relief_pct", decisions));
    f.percent("denied_pct");
    String name = f.text("judge_name") + ", " + f.text("court");
    return row(
        "TRAC, table of judges",
        PublishedRules.TRAC_JUDGES,
        Breakdown.COURT_JUDGE,
        f.text("court") + Keys.PAIR + f.text("judge_name"),
        name,
        new long[] {decisions, granted, otherRelief, decisions - granted - otherRelief});
  }

  private static long required(Figure f, String column) {
    return f.count(column).orElseThrow(() -> f.wrong(column, "it must not be blank"));
  }

  private static long share(Figure f, String column, long decisions) {
    return f.percent(column)
        .multiply(BigDecimal.valueOf(decisions))
        .divide(HUNDRED, 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static PublishedRow row(
      String source, String definition, Breakdown by, String key, String name, long[] counts) {
    return new PublishedRow(
        source,
        NO_DATE,
        definition,
        by.id(),
        key,
        name,
        Period.BEFORE,
        PERIOD,
        new PublishedRow.Numbers(
            OptionalLong.of(counts[0]),
            OptionalLong.of(counts[1]),
            OptionalLong.of(counts[2]),
            OptionalLong.of(counts[3]),
            OptionalLong.empty()),
        "");
  }
}
