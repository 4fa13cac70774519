package org.asylumrates.report.view;

/**
 * One of the few numbers at the top of the first page.
 *
 * @param label what and when
 * @param value the number
 * @param detail its interval and its number of decisions
 */
public record KeyFigure(String label, String value, String detail) {}
