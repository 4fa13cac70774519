package org.asylumrates.report;

import java.util.List;
import org.asylumrates.report.view.DownloadsView;

/** The files to take. */
final class DownloadsPage {
  private DownloadsPage() {}

  static DownloadsView view(Edition edition) {
    return new DownloadsView(
        Catalogue.DOWNLOADS.page(edition, List.of()),
        edition.downloads().tables().stream().map(item -> item.in(edition.words())).toList(),
        edition.downloads().others().stream().map(item -> item.in(edition.words())).toList(),
        Provenance.citation(edition));
  }
}
