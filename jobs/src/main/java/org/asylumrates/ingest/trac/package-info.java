/**
 * TRAC's research extracts as releases: recognised by content, and translated line by line into
 * files of EOIR's shape, which the ordinary reader reads.
 */
@NullMarked
package org.asylumrates.ingest.trac;

import org.jspecify.annotations.NullMarked;
