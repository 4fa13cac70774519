package org.asylumrates.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.asylumrates.report.HostileEdition;
import org.junit.jupiter.api.Test;

/** The box that finds countries, courts and judges from every page. */
@BrowserTest
class SearchTest {
  @Test
  void aNameLeadsToItsPageByKeyboardAlone(Browser browser) {
    for (Path file : Editions.firstKinds(Editions.hostile())) {
      try (View view = View.of(browser)) {
        Page page = view.open(file);
        found(page, "guate");
        page.keyboard().press("Enter");
        page.waitForURL("**/countries/**");
        assertThat(page.locator("h1").textContent()).as(file.toString()).contains("Guatemala");
        assertThat(view.complaints()).isEmpty();
      }
    }
  }

  @Test
  void anotherLanguageStaysInItself(Browser browser) {
    try (View view = View.of(browser)) {
      Page page = view.open(Editions.hostile().resolve("es/index.html"));
      found(page, "turqu").first().click();
      page.waitForURL("**/es/countries/**");
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
      assertThat(page.locator("h1").textContent()).contains("Turqu\u00eda");
    }
  }

  @Test
  void accentsNeedNotBeTypedAndMarkupStaysText(Browser browser) {
    try (View view = View.of(browser)) {
      Page page = view.open(Editions.hostile().resolve("methods.html"));
      assertThat(found(page, "turkiye").allTextContents()).containsExactly("T\u00fcrkiye");
      assertThat(found(page, "<script>window").allTextContents()).contains(HostileEdition.SCRIPT);
      assertThat(page.locator(".search script, .search img").count()).isZero();
      assertThat(view.complaints()).isEmpty();
    }
  }

  @Test
  void whatIsNotThereIsSaidAndEscapeEmptiesTheBox(Browser browser) {
    try (View view = View.of(browser)) {
      Page page = view.open(Editions.hostile().resolve("index.html"));
      found(page, "atlantis");
      assertThat(page.locator(".search li").allTextContents()).containsExactly("Nothing found");
      page.keyboard().press("Escape");
      assertThat(page.locator("#search").inputValue()).isEmpty();
      assertThat(page.locator(".search ul").isVisible()).isFalse();
    }
  }

  @Test
  void theListOfWhatIsFoundBreaksNoRule(Browser browser) {
    try (View view = View.of(browser)) {
      Page page = view.open(Editions.hostile().resolve("index.html"));
      assertThat(found(page, "example").count()).isEqualTo(10);
      assertThat(new AxeBuilder(page).include(".search").setLegacyMode(true).analyze())
          .satisfies(result -> assertThat(result.getViolations()).isEmpty());
    }
  }

  /** Without scripts the box leads to the page of all names. */
  @Test
  void withoutScriptsThePageOfAllNamesIsThere(Browser browser) {
    try (View view = View.of(browser, new NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = view.open(Editions.hostile().resolve("index.html"));
      page.locator("form.search button").click();
      page.waitForURL("**/find.html*");
      List<String> names = page.locator("main tbody th a").allTextContents();
      assertThat(names).contains("Guatemala", HostileEdition.SCRIPT, HostileEdition.ARABIC);
    }
  }

  /** Types words and waits for what they find; names are loaded at the first of them. */
  private static Locator found(Page page, String words) {
    page.locator("#search").fill(words);
    page.locator(".search li").first().waitFor();
    return page.locator(".search li a");
  }
}
