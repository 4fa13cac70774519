package org.asylumrates.rates;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.asylumrates.keys.KeySet;
import org.asylumrates.keys.KeyWriter;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/**
 * The families of the decisions in each group, and which of them have more than one decision there.
 */
final class Families implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Families whose numbers have the same upper half, by group. */
  private record Part(RoaringBitmap[] met, RoaringBitmap[] repeated) implements Serializable {
    Part() {
      this(bitmaps(), bitmaps());
    }
  }

  private static RoaringBitmap[] bitmaps() {
    RoaringBitmap[] bitmaps = new RoaringBitmap[Slots.GROUPS];
    Arrays.setAll(bitmaps, group -> new RoaringBitmap());
    return bitmaps;
  }

  private final Map<Integer, Part> parts = new HashMap<>();

  /** Says that a decision of the family is in the group; in the order of families it is fast. */
  void add(int group, long family) {
    Part part = part((int) (family >>> Integer.SIZE));
    if (!part.met[group].checkedAdd((int) family)) {
      part.repeated[group].add((int) family);
    }
  }

  private Part part(int upper) {
    return parts.computeIfAbsent(upper, u -> new Part());
  }

  /** These with others. */
  Families plus(Families others) {
    others.parts.forEach(
        (upper, theirs) -> {
          Part ours = part(upper);
          for (int group = 0; group < Slots.GROUPS; group++) {
            ours.repeated[group].or(theirs.repeated[group]);
            ours.repeated[group].or(RoaringBitmap.and(ours.met[group], theirs.met[group]));
            ours.met[group].or(theirs.met[group]);
          }
        });
    return this;
  }

  /** Those with more than one decision in a group. */
  RepeatedFamilies repeated() {
    KeySet[] ofGroups = new KeySet[Slots.GROUPS];
    for (int group = 0; group < Slots.GROUPS; group++) {
      KeyWriter keys = new KeyWriter();
      for (Map.Entry<Integer, Part> part : parts.entrySet()) {
        long upper = (long) part.getKey() << Integer.SIZE;
        part.getValue()
            .repeated[group]
            .forEach((IntConsumer) family -> keys.add(upper | Integer.toUnsignedLong(family)));
      }
      ofGroups[group] = keys.keys();
    }
    return new RepeatedFamilies(ofGroups);
  }
}
