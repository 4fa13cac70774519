package org.asylumrates.ingest;

import org.asylumrates.model.Figures.SourceFile;

/**
 * What is known of a stored table, written beside its rows when they are whole.
 *
 * @param key what the rows depend on: the source file and the code; see {@link TableStore#key}
 * @param source the file they were read from
 * @param met what reading it met
 */
record TableRecord(String key, SourceFile source, ReadResult met) {}
