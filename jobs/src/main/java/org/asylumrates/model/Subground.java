package org.asylumrates.model;

import java.util.Locale;

/** Kinds of particular social group, as far as label files tell them apart. */
public enum Subground {
  DOMESTIC_VIOLENCE("Domestic violence"),
  OTHER_GENDER("Other gender-based"),
  FAMILY("Family"),
  GANG("Gang violence"),
  LGBTQ("LGBTQ"),
  DISABILITY_HEALTH("Disability or health"),
  FORMER_OCCUPATION("Former occupation"),
  TRAFFICKING("Trafficking"),
  CHILD("Child"),
  RETURNEE("Returnee or wealth"),
  OTHER("Other group");

  private final String title;

  Subground(String title) {
    this.title = title;
  }

  /** The word in label files and tables, such as {@code domestic-violence}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A name for people. */
  public String title() {
    return title;
  }
}
