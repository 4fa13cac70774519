package org.asylumrates.support;

import java.util.OptionalInt;
import org.asylumrates.model.ReleaseColumn;

/** Columns of made-up files of a release. */
public final class Columns {
  private Columns() {}

  /** A column without an official width. */
  public static ReleaseColumn column(String name, ReleaseColumn.Type type) {
    return new ReleaseColumn(name, type, OptionalInt.empty());
  }

  /** A text column of an official width. */
  public static ReleaseColumn text(String name, int width) {
    return new ReleaseColumn(name, ReleaseColumn.Type.TEXT, OptionalInt.of(width));
  }
}
