package org.asylumrates.synthesize;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A release that is being written, in one of the shapes in which the records are given out. */
interface ReleaseWriter extends AutoCloseable {
  /** Writes the code tables. */
  void lookups(Bench bench) throws IOException;

  /** Writes one case into every file that has rows of it. */
  void write(CaseFile is) throws IOException;

  /** The release's own folder. */
  Path folder();

  /** The name of the zip that the release is packed into. */
  String zip();

  /** Rows written so far, by table. */
  Map<String, Long> rows();

  @Override
  void close() throws IOException;
}
