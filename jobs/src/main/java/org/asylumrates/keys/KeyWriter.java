package org.asylumrates.keys;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/**
 * Makes a set of keys of which most come in ascending order: those that lie close together become
 * bits of one page before it is looked for in the set. Any order gives the same set.
 */
public final class KeyWriter {
  private final TreeMap<Integer, RoaringBitmapWriter<RoaringBitmap>> parts = new TreeMap<>();
  private @Nullable RoaringBitmapWriter<RoaringBitmap> last;
  private int lastHigh;

  /** Adds a key, which may have been added before. */
  public void add(long key) {
    int high = (int) (key >>> Integer.SIZE);
    RoaringBitmapWriter<RoaringBitmap> part = last;
    if (part == null || high != lastHigh) {
      part = parts.computeIfAbsent(high, h -> RoaringBitmapWriter.writer().constantMemory().get());
      last = part;
      lastHigh = high;
    }
    part.add((int) key);
  }

  /** All keys that were added. */
  public KeySet keys() {
    KeySet keys = new KeySet();
    parts.forEach((high, part) -> keys.put(high, part.get()));
    return keys;
  }
}
