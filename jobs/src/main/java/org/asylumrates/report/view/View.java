package org.asylumrates.report.view;

/** What a template prints: a page, and what else there is on it. */
public interface View {
  /** The page. */
  Page page();
}
