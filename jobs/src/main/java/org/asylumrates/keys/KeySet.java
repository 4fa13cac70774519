package org.asylumrates.keys;

import java.io.Serializable;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * A set of keys: a compressed bitmap for each four thousand million of them. Keys that lie close
 * together take about one bit each, others two bytes and more. Adding is for one thread at a time;
 * looking up is for any number.
 */
public final class KeySet implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<Integer, RoaringBitmap> parts = new TreeMap<>();
  private transient @Nullable RoaringBitmap last;
  private transient int lastHigh;

  /** Adds a key; false if it was there before. */
  public boolean add(long key) {
    int high = (int) (key >>> Integer.SIZE);
    RoaringBitmap part = last;
    if (part == null || high != lastHigh) {
      part = parts.computeIfAbsent(high, h -> new RoaringBitmap());
      last = part;
      lastHigh = high;
    }
    return part.checkedAdd((int) key);
  }

  /** Adds keys of which none was there, all with the same upper half. */
  void put(int high, RoaringBitmap keys) {
    parts.put(high, keys);
  }

  /** Whether a key is there. */
  public boolean contains(long key) {
    RoaringBitmap part = parts.get((int) (key >>> Integer.SIZE));
    return part != null && part.contains((int) key);
  }

  /** Adds all keys of another set; gives this one. */
  public KeySet plus(KeySet other) {
    other.parts.forEach(
        (high, keys) -> parts.computeIfAbsent(high, h -> new RoaringBitmap()).or(keys));
    return this;
  }

  /** The keys that are in both. */
  public KeySet and(KeySet other) {
    KeySet both = new KeySet();
    parts.forEach(
        (high, keys) -> {
          RoaringBitmap theirs = other.parts.get(high);
          if (theirs != null) {
            both.parts.put(high, RoaringBitmap.and(keys, theirs));
          }
        });
    return both;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return parts.values().stream().allMatch(RoaringBitmap::isEmpty);
  }

  /** How many keys there are. */
  public long size() {
    return parts.values().stream().mapToLong(RoaringBitmap::getLongCardinality).sum();
  }

  /** Takes keys one after the other. */
  @FunctionalInterface
  public interface Visit {
    /** Takes a key. */
    void key(long key);
  }

  /** Visits all keys; those with the same upper 48 bits come together, in ascending order. */
  public void forEach(Visit visit) {
    parts.forEach(
        (high, keys) -> {
          PeekableIntIterator ints = keys.getIntIterator();
          while (ints.hasNext()) {
            visit.key((long) high << Integer.SIZE | Integer.toUnsignedLong(ints.next()));
          }
        });
  }
}
