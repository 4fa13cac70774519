package org.asylumrates.gate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.asylumrates.gate.Profile.ColumnProfile;
import org.asylumrates.gate.Profile.TableProfile;
import org.asylumrates.gate.Revisions.Revision;
import org.asylumrates.model.ReleaseTable;

/** Every measure of how two releases differ. Two equal releases measure zero in all of them. */
final class Checks {
  /** A rate of fewer decisions moves by whole points when one decision is added. */
  static final long FEWEST_DECISIONS = 100;

  private final Thresholds thresholds;
  private final List<Check> checks = new ArrayList<>();

  Checks(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  List<Check> all() {
    return List.copyOf(checks);
  }

  /** Rows, keys and columns of a table that both releases hold. */
  void table(TableProfile was, TableProfile is, HeaderChange header, TableDifference difference) {
    String table = was.table();
    long lost = Math.max(0, was.rows() - is.rows());
    add(Measure.ROWS_LOST, table, "", lost, (double) lost);
    if (difference.table().key().isPresent()) {
      long removed = difference.keys().removed() - difference.keys().aside();
      add(Measure.KEYS_REMOVED, table, "", removed, share(removed, was.rows()));
    }
    for (String column : header.old()) {
      add(Measure.COLUMN_LOST, table, column, 0, header.lost().contains(column) ? 1 : 0);
    }
    for (ColumnProfile column : was.columns()) {
      is.column(column.name()).ifPresent(now -> column(was, column, is, now));
    }
    latest(was, is);
    bearing(was, difference.bearing());
  }

  /** A table that only the earlier release holds. */
  void absent(TableProfile was) {
    add(Measure.TABLE_LOST, was.table(), "", was.rows(), 1);
  }

  private void column(TableProfile was, ColumnProfile column, TableProfile is, ColumnProfile now) {
    double nulls = Math.abs(now.nulls(is.rows()) - column.nulls(was.rows()));
    add(Measure.NULL_RATE, was.table(), column.name(), 0, nulls);
    if (column.longest().isPresent() && now.longest().isPresent()) {
      long shorter = Math.max(0, column.longest().get() - now.longest().get());
      add(Measure.WIDTH_LOST, was.table(), column.name(), 0, (double) shorter);
    }
    if (column.unknown().isPresent() && now.unknown().isPresent()) {
      double rise = now.unknownShare().orElse(0.0) - column.unknownShare().orElse(0.0);
      long more = Math.max(0, now.unknown().get() - column.unknown().get());
      add(Measure.UNKNOWN_CODES, was.table(), column.name(), more, Math.max(0, rise));
    }
  }

  private void latest(TableProfile was, TableProfile is) {
    if (was.latest().isPresent()) {
      LocalDate now = is.latest().orElse(LocalDate.EPOCH);
      long back = Math.max(0, ChronoUnit.DAYS.between(now, was.latest().get()));
      add(Measure.LATEST_COMPLETION, was.table(), "COMP_DATE", 0, (double) back);
    }
  }

  private void bearing(TableProfile was, Map<BearingChange, Long> found) {
    for (Measure measure : List.of(Measure.FLIPS, Measure.CROSSINGS, Measure.JUDGES)) {
      List<BearingChange> kinds = kinds(measure);
      if (was.table().equals(kinds.get(0).table().file())) {
        long rows = kinds.stream().mapToLong(kind -> found.getOrDefault(kind, 0L)).sum();
        add(measure, was.table(), kinds.get(0).column(), rows, share(rows, was.bearing()));
      }
    }
  }

  private static List<BearingChange> kinds(Measure measure) {
    return switch (measure) {
      case FLIPS -> List.of(BearingChange.GRANT_TO_DENIAL, BearingChange.DENIAL_TO_GRANT);
      case CROSSINGS -> List.of(BearingChange.DATE_TO_AFTER, BearingChange.DATE_TO_BEFORE);
      default -> List.of(BearingChange.JUDGE);
    };
  }

  /** What reading met: only how far each release's Count.txt and what was read disagree. */
  void counted(ReleaseTable table, QualityChanges quality) {
    quality
        .countsOff(table)
        .ifPresent(off -> add(Measure.COUNT_FILE, table.file(), "", off, (double) off));
  }

  /** Fiscal years that were over when the earlier release was made. */
  void revisions(List<Revision> revisions, LocalDate oldRelease) {
    Map<String, List<Revision>> byDefinition =
        revisions.stream()
            .filter(r -> r.wasOver(oldRelease))
            .collect(
                Collectors.groupingBy(
                    Revision::definition, LinkedHashMap::new, Collectors.toList()));
    byDefinition.forEach(
        (definition, years) -> {
          most(Measure.RATE_REVISED, definition, years, r -> Math.abs(r.difference()));
          most(Measure.DECISIONS_LOST, definition, years, Revision::lost);
        });
  }

  /** The fiscal year with the largest measure stands for its definition. */
  private void most(
      Measure measure, String definition, List<Revision> years, ToDoubleFunction<Revision> of) {
    years.stream()
        .filter(r -> r.old().decisions() >= FEWEST_DECISIONS)
        .filter(r -> measure == Measure.DECISIONS_LOST || r.now().decisions() >= FEWEST_DECISIONS)
        .filter(r -> of.applyAsDouble(r) > 0)
        .max(Comparator.comparingDouble(of).thenComparingInt(Revision::year))
        .ifPresentOrElse(
            r ->
                add(
                    measure,
                    definition,
                    "FY" + r.year(),
                    Math.abs(r.now().decisions() - r.old().decisions()),
                    of.applyAsDouble(r)),
            () -> add(measure, definition, "", 0, 0));
  }

  private void add(Measure measure, String table, String item, long rows, double measured) {
    checks.add(new Check(measure, table, item, rows, measured, thresholds.of(measure, table)));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
