package org.asylumrates.ingest.source;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.sql.vectorized.ColumnarMap;
import org.apache.spark.unsafe.types.UTF8String;

/** A column of a batch as Spark sees it; it can be asked for values of its own type only. */
abstract class BatchVector extends ColumnVector {
  BatchVector(DataType type) {
    super(type);
  }

  @Override
  public final void close() {
    // The batch that holds the values is filled again.
  }

  @Override
  public final void closeIfFreeable() {
    close();
  }

  @Override
  public boolean hasNull() {
    return true;
  }

  /** Spark asks for no more than whether there are any. */
  @Override
  public int numNulls() {
    throw otherType();
  }

  @Override
  public boolean getBoolean(int row) {
    throw otherType();
  }

  @Override
  public final byte getByte(int row) {
    throw otherType();
  }

  @Override
  public final short getShort(int row) {
    throw otherType();
  }

  @Override
  public int getInt(int row) {
    throw otherType();
  }

  @Override
  public long getLong(int row) {
    throw otherType();
  }

  @Override
  public final float getFloat(int row) {
    throw otherType();
  }

  @Override
  public double getDouble(int row) {
    throw otherType();
  }

  @Override
  public ColumnarArray getArray(int row) {
    throw otherType();
  }

  @Override
  public final ColumnarMap getMap(int row) {
    throw otherType();
  }

  @Override
  public final Decimal getDecimal(int row, int precision, int scale) {
    throw otherType();
  }

  @Override
  public UTF8String getUTF8String(int row) {
    throw otherType();
  }

  @Override
  public final byte[] getBinary(int row) {
    throw otherType();
  }

  @Override
  public final ColumnVector getChild(int place) {
    throw otherType();
  }

  private IllegalStateException otherType() {
    return new IllegalStateException("A column of " + dataType() + " was asked for another type");
  }
}
