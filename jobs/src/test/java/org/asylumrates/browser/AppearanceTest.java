package org.asylumrates.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How pages look: by day and night, on a phone and a desk, on paper, and without scripts. */
@BrowserTest
class AppearanceTest {
  /** Relative luminance of a colour of the page's body, by WCAG 2.2. */
  private static final String LUMINANCE =
      """
      name => getComputedStyle(document.body)[name].match(/[0-9.]+/g).slice(0, 3)
        .map(part => part / 255)
        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0)
      """;

  @Test
  void pagesAreDarkWhereTheReaderWantsThemDark(Browser browser) {
    try (View view = View.of(browser)) {
      Page page = view.open(Editions.hostile().resolve("index.html"));
      page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      assertThat(luminance(page, "backgroundColor")).isGreaterThan(0.9);
      assertThat(luminance(page, "color")).isLessThan(0.1);
      page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      assertThat(luminance(page, "backgroundColor")).isLessThan(0.05);
      assertThat(luminance(page, "color")).isGreaterThan(0.5);
    }
  }

  private static double luminance(Page page, String colour) {
    return ((Number) page.evaluate(LUMINANCE, colour)).doubleValue();
  }

  /** Tables and charts may be wider than a phone and move by themselves; the page does not. */
  @Test
  void noPageIsWiderThanItsWindow(Browser browser) {
    List<String> wide = new ArrayList<>();
    try (View view = View.of(browser)) {
      for (Path file : Editions.allKinds()) {
        Page page = view.unfold(file);
        for (int width : View.WIDTHS) {
          page.setViewportSize(width, 900);
          Object inner = page.evaluate("document.scrollingElement.scrollWidth");
          if (((Number) inner).intValue() > width) {
            wide.add("%s at %d: %s".formatted(file, width, inner));
          }
        }
      }
    }
    assertThat(wide).isEmpty();
  }

  @Test
  void everyPageIsQuiet(Browser browser) {
    List<String> complaints = new ArrayList<>();
    try (View view = View.of(browser)) {
      Editions.allKinds().forEach(view::open);
      complaints.addAll(view.complaints());
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void paperShowsWhatIsFoldedAwayAndNoNavigation(Browser browser) {
    try (View view = View.of(browser)) {
      Page page = view.open(Editions.made().resolve("countries.html"));
      assertThat(page.locator("details table").first().isVisible()).isFalse();
      assertThat(page.locator("nav").first().isVisible()).isTrue();
      page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("details table").all()).isNotEmpty().allMatch(t -> t.isVisible());
      assertThat(page.locator("nav, .filter, .skip").all()).noneMatch(each -> each.isVisible());
    }
  }

  @Test
  void withoutScriptsTablesAreWholeAndOfferNothing(Browser browser) {
    Path judges = Editions.hostile().resolve("judges.html");
    try (View bare = View.of(browser, new NewContextOptions().setJavaScriptEnabled(false));
        View full = View.of(browser)) {
      Page page = bare.open(judges);
      assertThat(page.locator("tbody tr").allTextContents())
          .hasSizeGreaterThan(40)
          .isEqualTo(full.open(judges).locator("tbody tr").allTextContents());
      assertThat(page.locator("section > .table-block tbody tr").all())
          .allMatch(row -> row.isVisible());
      assertThat(page.locator("p.filter").all()).isNotEmpty().noneMatch(each -> each.isVisible());
      // The button of the search box leads to the page of all names.
      assertThat(page.locator("main button").count()).isZero();
    }
  }
}
