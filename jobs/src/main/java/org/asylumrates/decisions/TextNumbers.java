package org.asylumrates.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.asylumrates.columns.Codes;

/** Numbers texts in the order in which they are met, looking at the bytes of short ones alone. */
final class TextNumbers {
  private final Codes codes;
  private final Map<UTF8String, Integer> longer = new HashMap<>();

  TextNumbers() {
    this(new Codes());
  }

  /** Numbers texts as others number theirs. */
  TextNumbers(Codes codes) {
    this.codes = codes;
  }

  /** The number of a text. */
  int of(UTF8String text) {
    int bytes = text.numBytes();
    if (bytes > Long.BYTES) {
      return ofLonger(text);
    }
    long packed = 0;
    for (int i = 0; i < bytes; i++) {
      packed = packed << Byte.SIZE | (text.getByte(i) & 0xff);
    }
    int known = codes.known(packed);
    return known >= 0 ? known : codes.of(text.toString());
  }

  /** The bytes of a text are those of Spark's row, which the next row writes over. */
  private int ofLonger(UTF8String text) {
    Integer known = longer.get(text);
    if (known != null) {
      return known;
    }
    int number = codes.of(text.toString());
    longer.put(text.copy(), number);
    return number;
  }

  String text(int number) {
    return codes.text(number);
  }

  /** All texts, by number. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      texts.add(codes.text(i));
    }
    return texts;
  }
}
