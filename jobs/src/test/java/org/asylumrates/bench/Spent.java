package org.asylumrates.bench;

/**
 * What one process and its children took.
 *
 * @param wall seconds from its start to its end
 * @param cpu seconds of processor time, user and system
 * @param peakBytes most resident memory at any moment, all its processes together
 * @param inner seconds that the process itself says its work took, without its start; NaN where it
 *     says nothing
 */
record Spent(double wall, double cpu, long peakBytes, double inner) {}
