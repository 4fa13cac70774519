package org.asylumrates.ingest.source;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.unsafe.types.UTF8String;
import org.asylumrates.columns.Batch;

/** The issues of each row as a list; null for a sound row. */
final class IssueVector extends BatchVector {
  private final Batch batch;

  IssueVector(Batch batch) {
    super(DataTypes.createArrayType(DataTypes.StringType, false));
    this.batch = batch;
  }

  @Override
  public boolean isNullAt(int row) {
    return batch.issues(row).isEmpty();
  }

  @Override
  public ColumnarArray getArray(int row) {
    List<String> issues = batch.issues(row);
    return new ColumnarArray(new Words(issues), 0, issues.size());
  }

  /** The words of one row; rows with issues are few. */
  private static final class Words extends BatchVector {
    private final List<String> words;

    Words(List<String> words) {
      super(DataTypes.StringType);
      this.words = words;
    }

    @Override
    public boolean hasNull() {
      return false;
    }

    @Override
    public boolean isNullAt(int place) {
      return false;
    }

    @Override
    public UTF8String getUTF8String(int place) {
      return UTF8String.fromString(words.get(place));
    }
  }
}
