package org.asylumrates.batches;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.execution.vectorized.ConstantColumnVector;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.asylumrates.model.Keys;

/** A stored column of text; a blank one has a code too. */
public final class TextColumn extends CodedColumn {
  private static final int NOT_LOOKED_UP = -1;

  private final String name;
  private final UTF8String ofBlank;
  private final List<String> texts = new ArrayList<>();
  private final Map<UTF8String, Integer> known = new HashMap<>();

  /** From which row group the numbers below are. */
  private Object rowGroup = this;

  /** The code of each number of the row group's dictionary, or NOT_LOOKED_UP. */
  private int[] codeOfNumber = new int[0];

  /** A column in which a blank is UNKNOWN. */
  public TextColumn(String name) {
    this(name, List.of());
  }

  /** A column whose first codes are those of these words, met or not; a blank is UNKNOWN. */
  public TextColumn(String name, List<String> words) {
    this(name, words, Keys.UNKNOWN);
  }

  /**
   * A column.
   *
   * @param words texts of the first codes, met or not
   * @param ofBlank what a blank is read as
   */
  public TextColumn(String name, List<String> words, String ofBlank) {
    this.name = name;
    this.ofBlank = UTF8String.fromString(ofBlank);
    words.forEach(word -> code(UTF8String.fromString(word)));
  }

  @Override
  protected void read(Chosen rows, int[] into) {
    ColumnVector column = rows.column(name);
    if (rows.size() > 0 && column instanceof ConstantColumnVector) {
      Arrays.fill(into, 0, rows.size(), code(column, rows.row(0)));
    } else if (column instanceof WritableColumnVector coded && coded.hasDictionary()) {
      readNumbers(rows, coded, into);
    } else {
      for (int i = 0; i < rows.size(); i++) {
        into[i] = code(column, rows.row(i));
      }
    }
  }

  private int code(ColumnVector column, int row) {
    return code(column.isNullAt(row) ? ofBlank : column.getUTF8String(row));
  }

  /** In another row group a number of the dictionary may mean another text. */
  private void readNumbers(Chosen rows, WritableColumnVector column, int[] into) {
    WritableColumnVector numbers = column.getDictionaryIds();
    boolean nulls = column.hasNull();
    int blank = nulls ? code(ofBlank) : NOT_COUNTED;
    if (rows.rowGroup() != rowGroup) {
      rowGroup = rows.rowGroup();
      Arrays.fill(codeOfNumber, NOT_LOOKED_UP);
    }
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.row(i);
      if (nulls && column.isNullAt(row)) {
        into[i] = blank;
        continue;
      }
      int number = numbers.getDictId(row);
      if (number >= codeOfNumber.length || codeOfNumber[number] == NOT_LOOKED_UP) {
        lookUp(number, column.getUTF8String(row));
      }
      into[i] = codeOfNumber[number];
    }
  }

  private void lookUp(int number, UTF8String text) {
    if (number >= codeOfNumber.length) {
      int length = codeOfNumber.length;
      codeOfNumber = Arrays.copyOf(codeOfNumber, Math.max(1 << 8, 2 * number));
      Arrays.fill(codeOfNumber, length, codeOfNumber.length, NOT_LOOKED_UP);
    }
    codeOfNumber[number] = code(text);
  }

  private int code(UTF8String text) {
    Integer code = known.get(text);
    if (code == null) {
      code = texts.size();
      // The reader will use the text's bytes again for another.
      known.put(text.copy(), code);
      texts.add(text.toString());
    }
    return code;
  }

  @Override
  public int size() {
    return texts.size();
  }

  @Override
  public List<String> texts(int code) {
    return List.of(text(code));
  }

  /** The texts of all codes, in their order. */
  public List<String> all() {
    return List.copyOf(texts);
  }

  /** The text that a code stands for. */
  public String text(int code) {
    return texts.get(code);
  }
}
