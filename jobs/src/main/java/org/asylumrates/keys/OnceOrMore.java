package org.asylumrates.keys;

import java.io.Serializable;

/**
 * Which keys were met, and which of them more than once. Most cases have one proceeding, most
 * families one member: only the others need to be compared with one another.
 */
public final class OnceOrMore implements Serializable {
  private static final long serialVersionUID = 1L;

  private final KeySet met = new KeySet();
  private final KeySet more = new KeySet();

  /** Meets a key. */
  public void add(long key) {
    if (!met.add(key)) {
      more.add(key);
    }
  }

  /** Meets all that another has met; gives this one. */
  public OnceOrMore plus(OnceOrMore other) {
    more.plus(other.more).plus(met.and(other.met));
    met.plus(other.met);
    return this;
  }

  /** Keys met at least once. */
  public KeySet met() {
    return met;
  }

  /** Keys met at least twice. */
  public KeySet more() {
    return more;
  }
}
