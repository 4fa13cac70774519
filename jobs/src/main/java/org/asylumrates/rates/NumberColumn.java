package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.CodedColumn;
import org.asylumrates.model.Keys;

/**
 * A stored column of whole numbers or days by a coarser number of each, such as the month or the
 * band that it falls into. A blank one is UNKNOWN.
 */
final class NumberColumn extends CodedColumn {
  /** Days until the year 2149, ages and years are below; others are worked out each time. */
  private static final int REMEMBERED = 1 << 16;

  /** What a blank is known by; no month or band. */
  private static final int BLANK = Integer.MIN_VALUE;

  private final String name;
  private final IntUnaryOperator coarser;
  private final IntFunction<String> text;
  private final List<Integer> met = new ArrayList<>();
  private final Map<Integer, Integer> known = new HashMap<>();

  /** One more than the code of each number; 0 where it is not met. */
  private int[] ofNumber = new int[0];

  /**
   * A column.
   *
   * @param name the stored column
   * @param coarser what it is counted by, as a number
   * @param text how that is written
   */
  NumberColumn(String name, IntUnaryOperator coarser, IntFunction<String> text) {
    this.name = name;
    this.coarser = coarser;
    this.text = text;
  }

  @Override
  protected void read(Chosen rows, int[] into) {
    ColumnVector column = rows.column(name);
    boolean nulls = column.hasNull();
    int blank = nulls ? known(BLANK) : NOT_COUNTED;
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.row(i);
      into[i] = nulls && column.isNullAt(row) ? blank : code(column.getInt(row));
    }
  }

  private int code(int number) {
    if (number < 0 || number >= REMEMBERED) {
      return known(coarser.applyAsInt(number));
    }
    if (number >= ofNumber.length) {
      ofNumber = Arrays.copyOf(ofNumber, Math.min(REMEMBERED, 2 * number + 64));
    }
    if (ofNumber[number] == 0) {
      ofNumber[number] = known(coarser.applyAsInt(number)) + 1;
    }
    return ofNumber[number] - 1;
  }

  private int known(int value) {
    Integer code = known.putIfAbsent(value, met.size());
    if (code != null) {
      return code;
    }
    met.add(value);
    return met.size() - 1;
  }

  @Override
  public int size() {
    return met.size();
  }

  @Override
  public List<String> texts(int code) {
    int value = met.get(code);
    return List.of(value == BLANK ? Keys.UNKNOWN : text.apply(value));
  }
}
