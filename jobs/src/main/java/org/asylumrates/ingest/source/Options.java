package org.asylumrates.ingest.source;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.asylumrates.job.UserException;
import org.asylumrates.repair.Decoding;

/**
 * What the user of the source has asked for.
 *
 * @param path a release or a file
 * @param table base name of a file of the release
 * @param decoding how bytes are text
 * @param lines which lines are given
 * @param partitionBytes about how much of a plain file one task reads
 */
record Options(
    String path, Optional<String> table, Decoding decoding, Lines lines, long partitionBytes) {
  private static final long PARTITION_BYTES = 128L << 20;

  /** Which lines of a file are given. */
  enum Lines {
    ROWS,
    KEPT_ASIDE
  }

  static Options of(CaseInsensitiveStringMap given) {
    String path = given.get("path");
    if (path == null) {
      throw new UserException("The source eoir reads one path, none given; name it in load(path)");
    }
    boolean aside = given.getBoolean("aside", false);
    return new Options(
        path,
        Optional.ofNullable(given.get("table")),
        decoding(Optional.ofNullable(given.get("charset"))),
        aside ? Lines.KEPT_ASIDE : Lines.ROWS,
        given.getLong("partitionBytes", PARTITION_BYTES));
  }

  private static Decoding decoding(Optional<String> charset) {
    return charset.isEmpty()
        ? Decoding.AUTO
        : Decoding.named(charset.get())
            .orElseThrow(
                () ->
                    new UserException(
                        "The charset '%s' is not known; give one of %s"
                            .formatted(
                                charset.get(),
                                Arrays.stream(Decoding.values())
                                    .map(Decoding::option)
                                    .collect(Collectors.joining(", ")))));
  }
}
