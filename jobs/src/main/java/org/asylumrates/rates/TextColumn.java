package org.asylumrates.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.asylumrates.model.Keys;

/** A stored column of text; a blank one is UNKNOWN. */
final class TextColumn extends CodedColumn {
  private static final UTF8String UNKNOWN = UTF8String.fromString(Keys.UNKNOWN);

  private final String name;
  private final List<String> texts = new ArrayList<>();
  private final Map<UTF8String, Integer> known = new HashMap<>();

  /** One more than the code of each number of the batch's dictionary; 0 where it is not met. */
  private int[] ofDictionary = new int[1 << 8];

  TextColumn(String name) {
    this(name, List.of());
  }

  /** A column whose first codes are those of these words, met or not. */
  TextColumn(String name, List<String> words) {
    this.name = name;
    words.forEach(word -> code(UTF8String.fromString(word)));
  }

  @Override
  void read(Chosen rows, int[] into) {
    ColumnVector column = rows.column(name);
    if (column instanceof WritableColumnVector coded && coded.hasDictionary()) {
      readNumbers(rows, coded, into);
    } else {
      readTexts(rows, column, into);
    }
  }

  /** A batch lies in one piece of a Parquet file, so that each column has one dictionary in it. */
  private void readNumbers(Chosen rows, WritableColumnVector column, int[] into) {
    WritableColumnVector numbers = column.getDictionaryIds();
    boolean nulls = column.hasNull();
    Arrays.fill(ofDictionary, 0);
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.row(i);
      into[i] = nulls && column.isNullAt(row) ? code(UNKNOWN) : code(column, numbers, row);
    }
  }

  private int code(WritableColumnVector column, WritableColumnVector numbers, int row) {
    int number = numbers.getDictId(row);
    if (number >= ofDictionary.length) {
      ofDictionary = Arrays.copyOf(ofDictionary, 2 * number);
    }
    int code = ofDictionary[number] - 1;
    if (code < 0) {
      code = code(column.getUTF8String(row));
      ofDictionary[number] = code + 1;
    }
    return code;
  }

  private void readTexts(Chosen rows, ColumnVector column, int[] into) {
    UTF8String last = UNKNOWN;
    int lastCode = -1;
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.row(i);
      UTF8String text = column.isNullAt(row) ? UNKNOWN : column.getUTF8String(row);
      // The column of a folder's name has the same text in each row.
      if (lastCode < 0 || !text.equals(last)) {
        last = text;
        lastCode = code(text);
      }
      into[i] = lastCode;
    }
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
  int size() {
    return texts.size();
  }

  @Override
  List<String> texts(int code) {
    return List.of(texts.get(code));
  }
}
