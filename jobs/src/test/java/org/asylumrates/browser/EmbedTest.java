package org.asylumrates.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines with which others show a chart on pages of their own. */
@BrowserTest
class EmbedTest {
  @TempDir private Path elsewhere;

  @Test
  void aChartShowsOnAPageOfSomebodyElse(Browser browser) throws IOException {
    Path edition = Editions.hostile();
    try (Served served = Served.of(edition);
        View view = View.served(browser)) {
      for (String file : List.of("index.html", "countries.html", "es/courts.html")) {
        List<String> lines = lines(view.open(served.address(file)));
        assertThat(lines).as(file).isNotEmpty();
        Path theirs = elsewhere.resolve("theirs.html");
        Files.writeString(theirs, "<!DOCTYPE html><title>Theirs</title>" + String.join("", lines));
        Page page = view.open(theirs);
        for (Locator picture : page.locator("img").all()) {
          assertThat(picture.getAttribute("src")).startsWith(served.address(""));
          assertThat(picture.getAttribute("alt")).isNotBlank();
          assertThat((int) picture.evaluate("img => img.naturalWidth")).isPositive();
        }
        assertThat(page.locator("img").count()).as(file).isEqualTo(lines.size());
        assertThat(page.locator("script, i, b").count()).as(file).isZero();
      }
    }
  }

  private static List<String> lines(Page page) {
    return page.locator("textarea.embed").all().stream().map(Locator::inputValue).toList();
  }
}
