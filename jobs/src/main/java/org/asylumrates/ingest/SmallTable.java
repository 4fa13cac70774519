package org.asylumrates.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.job.Schemas;
import org.asylumrates.model.Tables;
import org.asylumrates.repair.TypedRow;

/** A table of one range is read here, in this process: a lookup is not worth Spark's start-up. */
final class SmallTable {
  private final Header header;
  private final Set<Object> keys = new HashSet<>();
  private final List<Row> kept = new ArrayList<>();
  private final List<Row> aside = new ArrayList<>();
  private final Map<String, Long> issues = new TreeMap<>();
  private final Map<String, Long> reasons = new TreeMap<>();

  SmallTable(Header header) {
    this.header = header;
  }

  TableResult run(SparkSession spark, Split range, String target) {
    int key = header.keyPosition();
    Iterator<Row> rows = new ParseTask(header).call(range);
    while (rows.hasNext()) {
      Row row = rows.next();
      if (!ParseTask.kept(row)) {
        keepAside(row, ParseTask.reason(row), ParseTask.raw(row));
      } else if (key >= 0 && !keys.add(row.get(key))) {
        keepAside(row, TypedRow.DUPLICATE_KEY, range.lineAt(ParseTask.offset(row)));
      } else {
        kept.add(ParseTask.typed(row));
        ParseTask.issues(row).forEach(issue -> issues.merge(issue, 1L, Long::sum));
      }
    }
    spark
        .createDataFrame(kept, ParseTask.typedSchema(header))
        .coalesce(1)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(target);
    return new TableResult(
        range.lines(),
        kept.size(),
        issues,
        reasons,
        spark.createDataFrame(aside, Schemas.of(Tables.QUARANTINE)));
  }

  private void keepAside(Row row, String reason, byte[] raw) {
    String table = header.table().file();
    aside.add(RowFactory.create(table, ParseTask.number(row), ParseTask.offset(row), reason, raw));
    reasons.merge(reason, 1L, Long::sum);
  }
}
