package org.asylumrates.stats.linear;

import org.asylumrates.stats.Proportion;

/**
 * Decisions that share a unit, a time and the value of every regressor. A linear model of grants
 * sees nothing else of them, so a release of millions of decisions becomes some thousand cells.
 *
 * @param unit whose effect is absorbed and which is a cluster, such as a judge; any number
 * @param time whose effect is absorbed too, such as a month; any number
 * @param regressors the values of the regressors, as many in every cell of a panel
 * @param granted how many of the decisions are grants
 * @param n how many decisions there are; a cell of none is left out
 */
public record PanelCell(int unit, int time, double[] regressors, long granted, long n) {
  public PanelCell {
    Proportion.requireCounts(granted, n);
  }
}
