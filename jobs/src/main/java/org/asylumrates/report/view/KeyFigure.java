package org.asylumrates.report.view;

import java.util.List;

/**
 * One of the few numbers at the top of the first page.
 *
 * @param label what it is
 * @param value the number
 * @param details its interval, its number of decisions and its days, each in a few words
 */
public record KeyFigure(String label, String value, List<String> details) {
  public KeyFigure {
    details = List.copyOf(details);
  }
}
