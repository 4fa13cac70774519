package org.asylumrates.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of an array as one number, the first byte lowest; a single load or store. */
public final class EightBytes {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private EightBytes() {}

  /** The eight bytes from a place on; an IndexOutOfBoundsException if there are fewer. */
  public static long at(byte[] bytes, int place) {
    return (long) WORD.get(bytes, place);
  }

  /** Puts eight bytes to a place and behind it. */
  public static void put(byte[] bytes, int place, long word) {
    WORD.set(bytes, place, word);
  }
}
