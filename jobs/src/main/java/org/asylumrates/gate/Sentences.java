package org.asylumrates.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asylumrates.gate.Profile.ColumnProfile;
import org.asylumrates.gate.Profile.TableProfile;
import org.asylumrates.gate.Revisions.Revision;
import org.asylumrates.gate.TableDifference.KeyCounts;

/** What a comparison found, in sentences without a full stop; none for two equal releases. */
final class Sentences {
  /** So many columns are named one by one; gate-columns.csv has all. */
  private static final int NAMED = 5;

  private Sentences() {}

  static List<String> of(Findings found) {
    List<String> sentences = new ArrayList<>();
    for (TableDifference difference : found.tables()) {
      sentences.addAll(table(found, difference));
      if (!difference.keys().equals(KeyCounts.NONE)) {
        sentences.add(keys(difference));
      }
      difference.bearing().forEach((kind, rows) -> sentences.add(bearing(kind, rows)));
    }
    long revised = found.revisions().stream().filter(Revision::differs).count();
    if (revised > 0) {
      sentences.add(many(revised, "figure", "figures") + " by definition and fiscal year revised");
    }
    int met = found.quality().differing().size();
    if (met > 0) {
      sentences.add("Reading met other numbers than before in " + many(met, "count", "counts"));
    }
    return sentences;
  }

  /** What of a table itself differs, its rows aside. */
  private static List<String> table(Findings found, TableDifference difference) {
    String table = difference.table().file();
    Optional<TableProfile> was = found.was().table(difference.table());
    Optional<TableProfile> is = found.is().table(difference.table());
    if (was.isEmpty() || is.isEmpty()) {
      return List.of(
          table + (is.isEmpty() ? " is absent from this release" : " was absent before"));
    }
    List<String> sentences = new ArrayList<>();
    Optional.ofNullable(found.headers().get(difference.table()))
        .ifPresent(
            header -> {
              named(table, header.lost(), "gone").ifPresent(sentences::add);
              named(table, header.come(), "new").ifPresent(sentences::add);
            });
    named(table, shorter(was.get(), is.get()), "with shorter texts than before")
        .ifPresent(sentences::add);
    return sentences;
  }

  private static List<String> shorter(TableProfile was, TableProfile is) {
    return was.columns().stream()
        .filter(
            column ->
                is.column(column.name())
                    .filter(now -> now.longest().orElse(0L) < column.longest().orElse(0L))
                    .isPresent())
        .map(ColumnProfile::name)
        .toList();
  }

  private static Optional<String> named(String table, List<String> columns, String what) {
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    String names = String.join(", ", columns.subList(0, Math.min(NAMED, columns.size())));
    return Optional.of(
        "%s: %s %s (%s%s)"
            .formatted(
                table,
                many(columns.size(), "column", "columns"),
                what,
                names,
                columns.size() > NAMED ? " and others" : ""));
  }

  private static String keys(TableDifference difference) {
    KeyCounts keys = difference.keys();
    boolean keyed = difference.table().key().isPresent();
    List<String> parts = new ArrayList<>();
    parts.add(many(keys.added(), keyed ? "key" : "row", keyed ? "keys" : "rows") + " added");
    if (keys.restored() > 0) {
      parts.add(count(keys.restored()) + " restored");
    }
    parts.add(count(keys.removed()) + " removed");
    if (keys.aside() > 0) {
      parts.add(count(keys.aside()) + " of them kept aside as unreadable");
    }
    if (keyed) {
      parts.add(count(keys.changed()) + " changed");
    }
    return difference.table().file() + ": " + String.join(", ", parts);
  }

  private static String bearing(BearingChange kind, long rows) {
    String applications = many(rows, "application", "applications") + " turned from ";
    String dates = many(rows, "completion date", "completion dates") + " moved to ";
    return switch (kind) {
      case GRANT_TO_DENIAL -> applications + "grant to denial";
      case DENIAL_TO_GRANT -> applications + "denial to grant";
      case DATE_TO_AFTER -> dates + "11 June 2018 or later";
      case DATE_TO_BEFORE -> dates + "before 11 June 2018";
      case JUDGE ->
          many(rows, "completed proceeding has", "completed proceedings have") + " another judge";
    };
  }

  /** A count of something that is one or many. */
  static String many(long n, String one, String more) {
    return count(n) + " " + (n == 1 ? one : more);
  }

  static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
