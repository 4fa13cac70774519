package org.asylumrates.model;

/** Keys that mean the same in every breakdown. */
public final class Keys {
  /** Whatever is blank, unknown or unreadable; shown and counted. */
  public static final String UNKNOWN = "UNKNOWN";

  /** The only key of the breakdown {@code all}. */
  public static final String ALL = "all";

  /** Between the parts of a paired key, as in {@code court/judge}. */
  public static final String PAIR = "/";

  /** Everybody who has no row of their own in a list of the largest values. */
  public static final String OTHER = "OTHER";

  /** All nationalities together that a study takes as exposed. */
  public static final String EXPOSED = "EXPOSED";

  /** All nationalities together that a study does not take as exposed. */
  public static final String OTHERS = "OTHERS";

  private Keys() {}

  /** Whether a key stands for what is not known; claim types write it in lower case. */
  public static boolean isUnknown(String key) {
    return key.equalsIgnoreCase(UNKNOWN);
  }
}
