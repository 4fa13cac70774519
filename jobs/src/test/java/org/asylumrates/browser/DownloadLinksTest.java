package org.asylumrates.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Links that hand over a file. That each of them is there and not empty, LinksTest finds. */
@BrowserTest
class DownloadLinksTest {
  @Test
  void aClickSavesTheFileUnderItsName(Browser browser) throws IOException {
    Path edition = Editions.hostile();
    try (Served served = Served.of(edition);
        View view = View.served(browser)) {
      Page table = view.open(served.address("downloads.html"));
      saves(table, "downloads/grant-rates.csv", edition);
      saves(table, "downloads/all.zip", edition);
      Page chart = view.open(served.address("index.html"));
      for (String type : List.of("png", "svg", "csv", "json")) {
        saves(chart, "charts/monthly-grant-rate." + type, edition);
      }
    }
  }

  /** From a folder, browsers show what they can show and save the rest. */
  @Test
  void aClickSavesTablesWithoutAServerToo(Browser browser) {
    Path edition = Editions.hostile();
    try (View view = View.of(browser)) {
      saves(view.open(edition.resolve("downloads.html")), "downloads/grant-rates.csv", edition);
    }
  }

  private static void saves(Page page, String href, Path edition) {
    Locator link = page.locator("a[download][href='" + href + "']");
    Download saved = page.waitForDownload(link::click);
    Path original = edition.resolve(href);
    assertThat(saved.suggestedFilename()).isEqualTo(original.getFileName().toString());
    assertThat(saved.path()).hasSameBinaryContentAs(original);
  }
}
