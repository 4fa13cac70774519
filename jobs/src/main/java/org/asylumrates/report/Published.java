package org.asylumrates.report;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an edition stands after {@link Publish#edition}.
 *
 * @param folder the edition's folder; open its {@code index.html}
 * @param done what was done
 * @param drawn how many charts were drawn
 * @param kept how many were taken over from an earlier run, because nothing of them had changed
 * @param errata how many mistakes the edition said that was moved aside; the new one says none
 */
public record Published(Path folder, Done done, int drawn, int kept, int errata) {
  /** What whoever replaces an edition must know of its errata; empty if there were none. */
  public Optional<String> warning() {
    return errata == 0
        ? Optional.empty()
        : Optional.of(
            "Errata of the edition that was moved aside: %d; this one says none. If they still hold, attach them again: asylum erratum --help"
                .formatted(errata));
  }

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
