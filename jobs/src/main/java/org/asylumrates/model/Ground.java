package org.asylumrates.model;

import java.util.Locale;

/**
 * The grounds of a claim. The first five are those of the refugee definition, 8 USC 1101(a)(42);
 * the sixth is not asylum but withholding under the Convention against Torture.
 */
public enum Ground {
  RACE("Race"),
  RELIGION("Religion"),
  NATIONALITY("Nationality"),
  POLITICAL_OPINION("Political opinion"),
  PARTICULAR_SOCIAL_GROUP("Particular social group"),
  TORTURE_CONVENTION("Convention against Torture only");

  private final String title;

  Ground(String title) {
    this.title = title;
  }

  /** The word in label files and tables, such as {@code particular-social-group}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A name for people. */
  public String title() {
    return title;
  }
}
