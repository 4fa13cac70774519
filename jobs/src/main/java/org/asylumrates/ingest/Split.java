package org.asylumrates.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.Storage;

/**
 * A range of a file's bytes behind its header, read by one task.
 *
 * @param location the file
 * @param start first byte
 * @param end byte after the last
 * @param first whether a line begins at {@code start}
 * @param firstRow number in the file of the first line that begins in the range; the header is 1
 */
record Split(String location, long start, long end, boolean first, long firstRow)
    implements Serializable {
  /** Number of the first line behind the header. */
  static final long FIRST_ROW = 2;

  private static final long SMALLEST = 8L << 20;
  private static final long LARGEST = 64L << 20;
  private static final int TASKS_PER_CORE = 4;

  /** The ranges of a file, for a number of cores; row numbers are not known yet. */
  static List<Split> of(Member file, long headerBytes, int cores) {
    long rest = file.bytes() - headerBytes;
    long size = Math.max(SMALLEST, Math.min(LARGEST, rest / ((long) cores * TASKS_PER_CORE) + 1));
    List<Split> splits = new ArrayList<>();
    for (long start = headerBytes; start < file.bytes(); start += size) {
      boolean first = start == headerBytes;
      splits.add(
          new Split(
              file.location(), start, Math.min(file.bytes(), start + size), first, FIRST_ROW));
    }
    return splits;
  }

  /** All lines behind the header as one range. */
  static Split whole(Member file, long headerBytes) {
    return new Split(file.location(), headerBytes, file.bytes(), true, FIRST_ROW);
  }

  Split from(long row) {
    return new Split(location, start, end, first, row);
  }

  /** The lines that begin in this range. */
  Lines open() {
    try {
      Path path = new Path(location);
      FSDataInputStream in = Storage.system(path).open(path);
      // One byte back: a line that begins exactly at the start belongs to this range.
      long at = first ? start : start - 1;
      in.seek(at);
      return new Lines(in, at, end, first ? Lines.First.A_LINE : Lines.First.UNDER_WAY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one line that begins at an offset of this file. */
  byte[] lineAt(long offset) {
    try (Lines lines = new Split(location, offset, offset + 1, true, FIRST_ROW).open()) {
      return lines.next().bytes();
    }
  }

  long lines() {
    long n = 0;
    try (Lines lines = open()) {
      while (lines.hasNext()) {
        lines.next();
        n++;
      }
    }
    return n;
  }
}
