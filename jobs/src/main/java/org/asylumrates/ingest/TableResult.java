package org.asylumrates.ingest;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What reading a table gave, besides its typed rows.
 *
 * @param lines lines behind the header, counted apart from parsing them
 * @param typed rows that were typed and stored
 * @param issues how often each issue was met, as stored: {@code issue:COLUMN}
 * @param reasons how many rows were kept aside, by reason
 * @param aside those rows, as declared in Tables.QUARANTINE
 */
record TableResult(
    long lines,
    long typed,
    Map<String, Long> issues,
    Map<String, Long> reasons,
    Dataset<Row> aside) {}
