package org.asylumrates.model;

import java.util.Locale;

/** How one asylum decision ended. The code is what tables hold. */
public enum Outcome {
  /** Asylum was granted ({@code APPL_DEC} F, G, C, I or P). */
  GRANTED,
  /** Asylum was denied, but withholding of removal or Convention against Torture relief given. */
  OTHER_RELIEF,
  /** Asylum was denied and nothing else given. */
  DENIED,
  /** Withdrawn, abandoned, not adjudicated or closed; only all-completions definitions have it. */
  OTHER;

  /**
   * The word stored in tables: {@code granted}, {@code other_relief}, {@code denied}, {@code
   * other}.
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
