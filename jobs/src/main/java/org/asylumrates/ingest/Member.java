package org.asylumrates.ingest;

import java.io.Serializable;

/**
 * One file of a release.
 *
 * @param name its name inside the release, for people
 * @param table its base name without ending, in lower case
 * @param location a path that can be opened and read from any byte; empty while still in a zip
 * @param bytes its size, unpacked
 */
record Member(String name, String table, String location, long bytes) implements Serializable {

  static String tableOf(String name) {
    String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = base.lastIndexOf('.');
    return (dot > 0 ? base.substring(0, dot) : base).toLowerCase(java.util.Locale.ROOT);
  }

  Member at(String newLocation) {
    return new Member(name, table, newLocation, bytes);
  }
}
