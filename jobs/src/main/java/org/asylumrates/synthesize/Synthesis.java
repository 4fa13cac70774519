package org.asylumrates.synthesize;

import java.nio.file.Path;
import java.util.Map;

/**
 * A made-up release that has been written.
 *
 * @param release the release folder, or the zip
 * @param labels grounds of claim for a part of its cases
 * @param truth what was planted
 * @param rows rows of each file, its header not counted
 */
public record Synthesis(Path release, Path labels, Path truth, Map<String, Long> rows) {}
