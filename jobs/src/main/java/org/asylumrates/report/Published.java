package org.asylumrates.report;

import java.nio.file.Path;

/**
 * Where an edition stands after {@link Publish#edition}.
 *
 * @param folder the edition's folder; open its {@code index.html}
 * @param done what was done
 * @param drawn how many charts were drawn
 * @param kept how many were taken over from an earlier run, because nothing of them had changed
 */
public record Published(Path folder, Done done, int drawn, int kept) {
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
