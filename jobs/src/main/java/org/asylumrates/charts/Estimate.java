package org.asylumrates.charts;

/**
 * A rate with its interval, all 0 to 1, and the number of decisions under it.
 *
 * @param rate the rate
 * @param low lower end of its interval
 * @param high upper end of its interval
 * @param decisions the rate's denominator
 */
public record Estimate(double rate, double low, double high, long decisions) {}
