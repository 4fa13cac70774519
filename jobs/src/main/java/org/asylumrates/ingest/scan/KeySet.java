package org.asylumrates.ingest.scan;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** A set of keys: a compressed bitmap for each four thousand million of them. */
public final class KeySet implements Repeats, Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<Integer, RoaringBitmap> parts = new HashMap<>();
  private transient @Nullable RoaringBitmap last;
  private transient int lastHigh;

  /** The keys of some rows. */
  public static <T> KeySet of(Iterator<T> rows, ToLongFunction<T> key) {
    KeySet keys = new KeySet();
    while (rows.hasNext()) {
      keys.repeated(key.applyAsLong(rows.next()), 0);
    }
    return keys;
  }

  /** Adds a key; whether it was there before. */
  @Override
  public boolean repeated(long key, long offset) {
    int high = (int) (key >>> Integer.SIZE);
    RoaringBitmap part = last;
    if (part == null || high != lastHigh) {
      part = parts.computeIfAbsent(high, h -> new RoaringBitmap());
      last = part;
      lastHigh = high;
    }
    return !part.checkedAdd((int) key);
  }

  /** Whether a key is there. */
  public boolean contains(long key) {
    RoaringBitmap part = parts.get((int) (key >>> Integer.SIZE));
    return part != null && part.contains((int) key);
  }

  /** This set with the keys of another. */
  public KeySet plus(KeySet other) {
    other.parts.forEach(
        (high, keys) -> parts.computeIfAbsent(high, h -> new RoaringBitmap()).or(keys));
    return this;
  }
}
