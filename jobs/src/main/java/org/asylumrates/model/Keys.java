package org.asylumrates.model;

/** Keys that mean the same in every breakdown. */
public final class Keys {
  /** Whatever is blank, unknown or unreadable; shown and counted. */
  public static final String UNKNOWN = "UNKNOWN";

  /** The only key of the breakdown {@code all}. */
  public static final String ALL = "all";

  /** Between the parts of a paired key, as in {@code court/judge}. */
  public static final String PAIR = "/";

  private Keys() {}

  /** Whether a key stands for what is not known; claim types write it in lower case. */
  public static boolean isUnknown(String key) {
    return key.equalsIgnoreCase(UNKNOWN);
  }
}
