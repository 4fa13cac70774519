package org.asylumrates.decisions;

import org.asylumrates.columns.CodeBuffer;
import org.asylumrates.columns.DayBuffer;
import org.asylumrates.columns.FlagBuffer;
import org.asylumrates.columns.IntegerBuffer;

/**
 * Some rows of a batch on their way into a file, one column after the other: going through all
 * columns row by row would drive each out of the processor's cache.
 *
 * @param which the rows, of which those from a place on are meant
 * @param from that place
 * @param size how many are meant
 * @param into row of the file's buffers for the first
 */
record Picked(int[] which, int from, int size, int into) {
  static final byte NO = 0;
  static final byte YES = 1;
  static final byte UNKNOWN = 2;

  void numbers(long[] values, IntegerBuffer buffer) {
    for (int i = 0; i < size; i++) {
      buffer.number(into + i, values[which[from + i]]);
    }
  }

  /** Numbers that only rows with a case have. */
  void numbers(long[] values, int[] cases, IntegerBuffer buffer) {
    for (int i = 0; i < size; i++) {
      int row = which[from + i];
      if (cases[row] >= 0) {
        buffer.number(into + i, values[row]);
      } else {
        buffer.set(into + i, null);
      }
    }
  }

  /** Days or other small numbers, NONE where there is none. */
  void days(int[] values, DayBuffer buffer) {
    for (int i = 0; i < size; i++) {
      int value = values[which[from + i]];
      if (value == DecisionRows.NONE) {
        buffer.set(into + i, null);
      } else {
        buffer.day(into + i, value);
      }
    }
  }

  void codes(int[] values, CodeBuffer buffer) {
    for (int i = 0; i < size; i++) {
      buffer.code(into + i, values[which[from + i]]);
    }
  }

  /** {@link #NO}, {@link #YES} or {@link #UNKNOWN}, which is stored as none. */
  void flags(byte[] values, FlagBuffer buffer) {
    for (int i = 0; i < size; i++) {
      byte value = values[which[from + i]];
      if (value == UNKNOWN) {
        buffer.set(into + i, null);
      } else {
        buffer.yes(into + i, value == YES);
      }
    }
  }
}
