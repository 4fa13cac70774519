package org.asylumrates.report.view;

import java.util.Locale;

/** Anchors and file names from codes: small letters, digits and dashes, whatever the code holds. */
public final class Anchor {
  private Anchor() {}

  /** The anchor of a code; {@code x} if no letter or digit is left. */
  public static String of(String code) {
    String anchor =
        code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return anchor.isEmpty() ? "x" : anchor;
  }
}
