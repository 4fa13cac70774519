package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.model.Keys;

/** A stored column of whole numbers or days, by a text of each: a month, a band; blank: UNKNOWN. */
final class NumberColumn extends CodedColumn {
  /** Days until the year 2149, ages and years are below; others are looked up by their text. */
  private static final int REMEMBERED = 1 << 16;

  private final String name;
  private final IntFunction<String> text;
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Integer> known = new HashMap<>();

  /** One more than the code of each number; 0 where it is not met. */
  private int[] ofNumber = new int[0];

  NumberColumn(String name, IntFunction<String> text) {
    this.name = name;
    this.text = text;
  }

  @Override
  void read(Chosen rows, int[] into) {
    ColumnVector column = rows.column(name);
    boolean nulls = column.hasNull();
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.row(i);
      into[i] = nulls && column.isNullAt(row) ? code(Keys.UNKNOWN) : code(column.getInt(row));
    }
  }

  private int code(int number) {
    if (number < 0 || number >= REMEMBERED) {
      return code(text.apply(number));
    }
    if (number >= ofNumber.length) {
      ofNumber = Arrays.copyOf(ofNumber, Math.min(REMEMBERED, 2 * number + 64));
    }
    if (ofNumber[number] == 0) {
      ofNumber[number] = code(text.apply(number)) + 1;
    }
    return ofNumber[number] - 1;
  }

  private int code(String value) {
    Integer code = known.putIfAbsent(value, texts.size());
    if (code != null) {
      return code;
    }
    texts.add(value);
    return texts.size() - 1;
  }

  @Override
  int size() {
    return texts.size();
  }

  @Override
  List<String> texts(int code) {
    return List.of(texts.get(code));
  }
}
