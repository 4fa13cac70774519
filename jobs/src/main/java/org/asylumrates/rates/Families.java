package org.asylumrates.rates;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/**
 * The families of the decisions in each group, and which of them have more than one decision there.
 * Only those can be counted twice; they are few, so that only their rows must be looked at again.
 */
final class Families implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Families of one group whose numbers have the same upper half. */
  private record Part(int group, int upper) implements Serializable {}

  private final Map<Part, RoaringBitmap> met = new HashMap<>();
  private final Map<Part, RoaringBitmap> repeated = new HashMap<>();

  /** Says that a decision of the family is in the group. */
  void add(int group, long family) {
    Part part = part(group, family);
    if (!bitmap(met, part).checkedAdd((int) family)) {
      bitmap(repeated, part).add((int) family);
    }
  }

  /** Whether a family has more than one decision in the group. */
  boolean isRepeated(int group, long family) {
    RoaringBitmap families = repeated.get(part(group, family));
    return families != null && families.contains((int) family);
  }

  /** These with others. */
  Families plus(Families others) {
    others.repeated.forEach((part, families) -> bitmap(repeated, part).or(families));
    others.met.forEach(
        (part, families) -> {
          RoaringBitmap ours = bitmap(met, part);
          RoaringBitmap both = RoaringBitmap.and(ours, families);
          if (!both.isEmpty()) {
            bitmap(repeated, part).or(both);
          }
          ours.or(families);
        });
    return this;
  }

  /** Only what {@link #isRepeated} needs. */
  Families onlyRepeated() {
    Families only = new Families();
    only.repeated.putAll(repeated);
    return only;
  }

  private static RoaringBitmap bitmap(Map<Part, RoaringBitmap> bitmaps, Part part) {
    return bitmaps.computeIfAbsent(part, p -> new RoaringBitmap());
  }

  private static Part part(int group, long family) {
    return new Part(group, (int) (family >>> Integer.SIZE));
  }
}
