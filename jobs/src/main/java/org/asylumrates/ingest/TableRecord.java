package org.asylumrates.ingest;

import java.util.Map;
import org.asylumrates.model.Figures.SourceFile;

/**
 * What is known of a stored table, written beside its rows when they are whole.
 *
 * @param key what the rows depend on: the source file and the code; see {@link TableStore#key}
 * @param source the file they were read from
 * @param lines lines behind the header
 * @param typed rows stored
 * @param issues how often each issue was met, as stored: {@code issue:COLUMN}
 * @param reasons how many rows were kept aside, by reason
 */
record TableRecord(
    String key,
    SourceFile source,
    long lines,
    long typed,
    Map<String, Long> issues,
    Map<String, Long> reasons) {}
