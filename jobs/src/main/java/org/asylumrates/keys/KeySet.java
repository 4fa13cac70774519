package org.asylumrates.keys;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A set of keys. Keys that lie close together take about one bit each, others two bytes and more;
 * adding one beside the one before takes little more than setting a bit. Adding is for one thread
 * at a time; looking up is for any number.
 */
public final class KeySet implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<Long, Page> pages = new TreeMap<>();
  private transient @Nullable Page last;
  private transient long lastNumber;

  /** Adds a key; false if it was there before. */
  public boolean add(long key) {
    long number = key >> Page.BITS;
    Page page = last;
    if (page == null || number != lastNumber) {
      page = pages.computeIfAbsent(number, n -> new Page());
      last = page;
      lastNumber = number;
    }
    return page.add((char) key);
  }

  /** Whether a key is there. */
  public boolean contains(long key) {
    Page page = pages.get(key >> Page.BITS);
    return page != null && page.contains((char) key);
  }

  /** Adds all keys of another set; gives this one. */
  public KeySet plus(KeySet other) {
    last = null;
    other.pages.forEach(
        (number, theirs) -> pages.put(number, pages.getOrDefault(number, new Page()).or(theirs)));
    return this;
  }

  /** The keys that are in both. */
  public KeySet and(KeySet other) {
    KeySet both = new KeySet();
    pages.forEach(
        (number, ours) -> {
          Page theirs = other.pages.get(number);
          Page shared = theirs == null ? new Page() : ours.and(theirs);
          if (shared.size() > 0) {
            both.pages.put(number, shared);
          }
        });
    return both;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return pages.isEmpty();
  }

  /** How many keys there are. */
  public long size() {
    return pages.values().stream().mapToLong(Page::size).sum();
  }

  /** Takes keys one after the other. */
  @FunctionalInterface
  public interface Visit {
    /** Takes a key. */
    void key(long key);
  }

  /** Visits all keys, in ascending order. */
  public void forEach(Visit visit) {
    pages.forEach(
        (number, page) -> {
          for (char low : page.list()) {
            visit.key(number << Page.BITS | low);
          }
        });
  }

  /** The keys by all but their lowest 16 bits, in ascending order. */
  SortedMap<Long, Page> pages() {
    return pages;
  }
}
