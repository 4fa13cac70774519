package org.asylumrates.report;

import java.util.List;
import org.asylumrates.report.view.ChartsView;

/**
 * The gallery: every chart of the main pages at a glance, one click from its picture and numbers.
 */
final class ChartsPage {
  private ChartsPage() {}

  /** The page without charts; they are known when the other pages are made. */
  static ChartsView view(Edition edition) {
    return new ChartsView(Catalogue.CHARTS.page(edition, List.of()), List.of());
  }
}
