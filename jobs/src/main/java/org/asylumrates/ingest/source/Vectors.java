package org.asylumrates.ingest.source;

import java.util.Arrays;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.asylumrates.columns.Batch;
import org.asylumrates.columns.CodeBuffer;
import org.asylumrates.columns.Codes;
import org.asylumrates.columns.ColumnBuffer;
import org.asylumrates.columns.DayBuffer;
import org.asylumrates.columns.DecimalBuffer;
import org.asylumrates.columns.FlagBuffer;
import org.asylumrates.columns.IntegerBuffer;
import org.asylumrates.columns.TextBuffer;
import org.asylumrates.columns.TypedSchema;

/** The columns of a batch as Spark's; nothing is copied. */
final class Vectors {
  private Vectors() {}

  /** One for each column that is given. */
  static ColumnVector[] of(Asked asked, Batch batch) {
    return asked.given().stream()
        .map(
            name ->
                switch (name) {
                  case TypedSchema.ISSUES -> new IssueVector(batch);
                  case TypedSchema.OFFSET -> new Offsets(batch);
                  default -> of(batch.columns().get(asked.place(name)));
                })
        .toArray(ColumnVector[]::new);
  }

  private static ColumnVector of(ColumnBuffer buffer) {
    return switch (buffer.column().type()) {
      case INTEGER -> new Integers((IntegerBuffer) buffer);
      case DATE, MONTH -> new Days((DayBuffer) buffer);
      case DECIMAL -> new Decimals((DecimalBuffer) buffer);
      case BOOLEAN -> new Flags((FlagBuffer) buffer);
      case TEXT ->
          buffer instanceof CodeBuffer codes
              ? new CodeTexts(codes)
              : new Texts((TextBuffer) buffer);
    };
  }

  private static final class Integers extends BatchVector {
    private final IntegerBuffer buffer;

    Integers(IntegerBuffer buffer) {
      super(DataTypes.LongType);
      this.buffer = buffer;
    }

    @Override
    public boolean isNullAt(int row) {
      return buffer.missing(row);
    }

    @Override
    public long getLong(int row) {
      return buffer.number(row);
    }
  }

  private static final class Days extends BatchVector {
    private final DayBuffer buffer;

    Days(DayBuffer buffer) {
      super(DataTypes.DateType);
      this.buffer = buffer;
    }

    @Override
    public boolean isNullAt(int row) {
      return buffer.missing(row);
    }

    @Override
    public int getInt(int row) {
      return buffer.day(row);
    }
  }

  private static final class Decimals extends BatchVector {
    private final DecimalBuffer buffer;

    Decimals(DecimalBuffer buffer) {
      super(DataTypes.DoubleType);
      this.buffer = buffer;
    }

    @Override
    public boolean isNullAt(int row) {
      return buffer.missing(row);
    }

    @Override
    public double getDouble(int row) {
      return buffer.amount(row);
    }
  }

  private static final class Flags extends BatchVector {
    private final FlagBuffer buffer;

    Flags(FlagBuffer buffer) {
      super(DataTypes.BooleanType);
      this.buffer = buffer;
    }

    @Override
    public boolean isNullAt(int row) {
      return buffer.missing(row);
    }

    @Override
    public boolean getBoolean(int row) {
      return buffer.yes(row);
    }
  }

  private static final class Texts extends BatchVector {
    private final TextBuffer buffer;

    Texts(TextBuffer buffer) {
      super(DataTypes.StringType);
      this.buffer = buffer;
    }

    @Override
    public boolean isNullAt(int row) {
      return buffer.missing(row);
    }

    @Override
    public UTF8String getUTF8String(int row) {
      return UTF8String.fromBytes(buffer.bytes(), buffer.start(row), buffer.length(row));
    }
  }

  /** Codes as texts, each of which is made once. */
  private static final class CodeTexts extends BatchVector {
    private final CodeBuffer buffer;
    private UTF8String[] texts = {};

    CodeTexts(CodeBuffer buffer) {
      super(DataTypes.StringType);
      this.buffer = buffer;
    }

    @Override
    public boolean isNullAt(int row) {
      return buffer.missing(row);
    }

    @Override
    public UTF8String getUTF8String(int row) {
      int code = buffer.code(row);
      if (code >= texts.length) {
        learn();
      }
      return texts[code];
    }

    private void learn() {
      Codes codes = buffer.codes();
      int known = texts.length;
      texts = Arrays.copyOf(texts, codes.size());
      for (int code = known; code < texts.length; code++) {
        texts[code] = UTF8String.fromString(codes.text(code));
      }
    }
  }

  private static final class Offsets extends BatchVector {
    private final Batch batch;

    Offsets(Batch batch) {
      super(DataTypes.LongType);
      this.batch = batch;
    }

    @Override
    public boolean hasNull() {
      return false;
    }

    @Override
    public boolean isNullAt(int row) {
      return false;
    }

    @Override
    public long getLong(int row) {
      return batch.offset(row);
    }
  }
}
