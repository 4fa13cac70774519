package org.asylumrates.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.asylumrates.gate.Revisions.Revision;
import org.asylumrates.gate.TableDifference.KeyCounts;

/** What a comparison found, in sentences without a full stop; none for two equal releases. */
final class Sentences {
  private Sentences() {}

  static List<String> of(Findings found) {
    List<String> sentences = new ArrayList<>();
    for (TableDifference difference : found.tables()) {
      if (!difference.keys().equals(KeyCounts.NONE)) {
        sentences.add(keys(difference));
      }
      difference.bearing().forEach((kind, rows) -> sentences.add(bearing(kind, rows)));
    }
    long revised = found.revisions().stream().filter(Revision::differs).count();
    if (revised > 0) {
      sentences.add(count(revised) + " figures by definition and fiscal year were revised");
    }
    int met = found.quality().differing().size();
    if (met > 0) {
      sentences.add("Reading met other numbers than before in " + count(met) + " counts");
    }
    return sentences;
  }

  private static String keys(TableDifference difference) {
    KeyCounts keys = difference.keys();
    String what = difference.table().key().isPresent() ? "keys" : "rows";
    List<String> parts = new ArrayList<>();
    parts.add(count(keys.added()) + " " + what + " added");
    if (keys.restored() > 0) {
      parts.add(count(keys.restored()) + " restored");
    }
    parts.add(count(keys.removed()) + " removed");
    if (keys.aside() > 0) {
      parts.add(count(keys.aside()) + " of them kept aside as unreadable");
    }
    if (difference.table().key().isPresent()) {
      parts.add(count(keys.changed()) + " changed");
    }
    return difference.table().file() + ": " + String.join(", ", parts);
  }

  private static String bearing(BearingChange kind, long rows) {
    String n = count(rows);
    return switch (kind) {
      case GRANT_TO_DENIAL -> n + " applications turned from grant to denial";
      case DENIAL_TO_GRANT -> n + " applications turned from denial to grant";
      case DATE_TO_AFTER -> n + " completion dates moved to 11 June 2018 or later";
      case DATE_TO_BEFORE -> n + " completion dates moved to before 11 June 2018";
      case JUDGE -> n + " completed proceedings have another judge";
    };
  }

  static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
