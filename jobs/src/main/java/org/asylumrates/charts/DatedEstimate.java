package org.asylumrates.charts;

import java.time.YearMonth;

/**
 * A rate of one month or quarter.
 *
 * @param from its first (or only) month
 * @param estimate the rate
 */
public record DatedEstimate(YearMonth from, Estimate estimate) {}
