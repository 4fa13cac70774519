package org.asylumrates.report.view;

import java.util.List;

/**
 * The page of files to take.
 *
 * @param page its title
 * @param tables the tables
 * @param others descriptor, checksums and the rest
 * @param citation how to cite them
 */
public record DownloadsView(
    Page page, List<Download> tables, List<Download> others, String citation) implements View {
  public DownloadsView {
    tables = List.copyOf(tables);
    others = List.copyOf(others);
  }
}
