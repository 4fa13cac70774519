package org.asylumrates.report;

import java.nio.file.Path;

/**
 * Where an edition stands after {@link Publish#edition}.
 *
 * @param folder the edition's folder; open its {@code index.html}
 * @param done what was done
 */
public record Published(Path folder, Done done) {
  /** What was done. */
  public enum Done {
    /** A new edition was written. */
    WRITTEN,
    /** A new edition was written and an older one of the same name was moved aside. */
    REPLACED,
    /** The edition was there already, made by the same code from the same inputs. */
    UNCHANGED
  }
}
