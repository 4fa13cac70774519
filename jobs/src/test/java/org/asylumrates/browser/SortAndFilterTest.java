package org.asylumrates.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that readers sort and search. */
@BrowserTest
class SortAndFilterTest {
  private static final String TABLE = "#table-nationality";

  @Test
  void numbersSortFromTheLargestAndThenFromTheSmallest(Browser browser) {
    try (View view = View.of(browser)) {
      Page page = view.open(countries());
      Locator head = page.locator(TABLE + " thead th.number").first();
      assertThat(head.getAttribute("aria-sort")).isNull();
      head.locator("button").click();
      assertThat(head.getAttribute("aria-sort")).isEqualTo("descending");
      List<Double> falling = numbers(page);
      assertThat(falling).hasSizeGreaterThan(20).isSortedAccordingTo(Comparator.reverseOrder());
      head.locator("button").click();
      assertThat(head.getAttribute("aria-sort")).isEqualTo("ascending");
      assertThat(numbers(page)).isSorted().containsExactlyInAnyOrderElementsOf(falling);
      assertThat(page.locator(TABLE + " th[aria-sort]").count()).isEqualTo(1);
    }
  }

  @Test
  void namesSortByKeyboardAndTheReaderKeepsTheirPlace(Browser browser) {
    try (View view = View.of(browser)) {
      Page page = view.open(countries());
      Locator head = page.locator(TABLE + " thead th").first();
      head.locator("button").focus();
      page.keyboard().press("Enter");
      assertThat(head.getAttribute("aria-sort")).isEqualTo("ascending");
      List<String> rising = new ArrayList<>(names(page));
      assertThat(rising).startsWith("Afghanistan", "Albania").endsWith("Zaire");
      page.keyboard().press("Space");
      assertThat(head.getAttribute("aria-sort")).isEqualTo("descending");
      Collections.reverse(rising);
      assertThat(names(page)).isEqualTo(rising);
      assertThat(page.evaluate("document.activeElement.closest('th') !== null")).isEqualTo(true);
    }
  }

  /** What has no number stays below in both directions: it is not the smallest. */
  @Test
  void missingNumbersStayAtTheEnd(Browser browser) {
    try (View view = View.of(browser)) {
      Page page = view.open(Editions.hostile().resolve("countries.html"));
      // The sample gives Netherlands Antilles three decisions before, too few for a rate.
      Locator rate = page.locator(TABLE + " thead th", having("rate before")).locator("button");
      for (int click = 0; click < 2; click++) {
        rate.click();
        assertThat(names(page)).last().asString().startsWith("Netherlands Antilles");
      }
    }
  }

  @Test
  void theFilterHidesOtherRowsAndSaysHowManyAreLeft(Browser browser) {
    try (View view = View.of(browser)) {
      Page page = view.open(countries());
      Locator box = page.locator("input[data-filters=table-nationality]");
      Locator shown = page.locator("p.filter:has(input[data-filters=table-nationality]) .shown");
      int all = page.locator(TABLE + " tbody tr").count();
      box.fill("GUATE");
      assertThat(names(page)).containsExactly("Guatemala");
      assertThat(shown.textContent()).isEqualTo("1 of " + all + " rows");
      assertThat(shown.getAttribute("role")).isEqualTo("status");
      box.fill("no such country");
      assertThat(names(page)).isEmpty();
      assertThat(shown.textContent()).isEqualTo("0 of " + all + " rows");
      box.fill("");
      assertThat(names(page)).hasSize(all);
      assertThat(shown.textContent()).isEmpty();
    }
  }

  private static Path countries() {
    return Editions.made().resolve("countries.html");
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static List<String> names(Page page) {
    return page.locator(TABLE + " tbody th:visible").allTextContents();
  }

  private static List<Double> numbers(Page page) {
    return page.locator(TABLE + " tbody tr td.number:nth-child(2)").all().stream()
        .map(cell -> Double.valueOf(cell.textContent().replace(",", "")))
        .toList();
  }
}
