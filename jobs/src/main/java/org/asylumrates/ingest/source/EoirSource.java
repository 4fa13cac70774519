package org.asylumrates.ingest.source;

import java.util.Map;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * The immigration courts' files as a source of Spark, without ingesting them first:
 *
 * <pre>
 * spark.read().format("eoir").option("table", "B_TblProceeding").load("EOIR Case Data.zip")
 * </pre>
 *
 * <p>The path is a release, as folder or zip, or one file of rows. Options:
 *
 * <ul>
 *   <li>{@code table}: base name of the file to read, in any case; may be left out if the path is a
 *       file, and else says which table's layout it has.
 *   <li>{@code charset}: {@code auto} (each line is UTF-8 if it is valid UTF-8, else windows-1252),
 *       {@code utf-8}, {@code windows-1252} or {@code iso-8859-1}.
 *   <li>{@code aside}: {@code true} gives, instead of the rows, the lines that cannot be rows:
 *       table, byte_offset, reason, raw.
 *   <li>{@code partitionBytes}: about how much of a file one task reads, for plain files; a member
 *       of a zip is read by one task.
 * </ul>
 *
 * <p>Columns have the names and types of typed tables. Two more are given when they are named:
 * {@code _issues}, what was repaired in the asked-for columns of a row (null for a sound one), and
 * {@code _offset}, where its line begins in the file. Rows whose key an earlier row has are not
 * told apart, which would take a look at all of them in file order; {@code ingest} does that.
 */
public final class EoirSource implements TableProvider, DataSourceRegister {
  @Override
  public String shortName() {
    return "eoir";
  }

  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    return EoirTable.open(Options.of(options)).schema();
  }

  @Override
  public Table getTable(
      StructType schema, Transform[] partitioning, Map<String, String> properties) {
    return EoirTable.open(Options.of(new CaseInsensitiveStringMap(properties)));
  }
}
