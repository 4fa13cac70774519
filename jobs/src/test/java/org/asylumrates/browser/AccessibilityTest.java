package org.asylumrates.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What axe-core finds on every kind of page, with everything unfolded. */
@BrowserTest
class AccessibilityTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** The rules whose answer depends on colours; the others need not be asked twice. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  /** Rows of a table are alike; looking at thousands of them takes minutes. */
  private static final String SHORTEN =
      "document.querySelectorAll('tbody tr:nth-child(n+3)').forEach(row => row.remove())";

  @Test
  void noRuleIsBroken(Browser browser) {
    List<String> found = new ArrayList<>();
    try (View view = View.of(browser)) {
      for (Path file : Editions.allKinds()) {
        found.addAll(broken(file, axe(shortened(view, file)).withTags(RULES)));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void coloursAreToldApartInTheDark(Browser browser) {
    List<String> found = new ArrayList<>();
    NewContextOptions dark = new NewContextOptions().setColorScheme(ColorScheme.DARK);
    try (View view = View.of(browser, dark)) {
      for (Path file : Editions.firstKinds(Editions.made())) {
        found.addAll(broken(file, axe(shortened(view, file)).withRules(COLOURS)));
      }
    }
    assertThat(found).isEmpty();
  }

  private static Page shortened(View view, Path file) {
    Page page = view.unfold(file);
    page.evaluate(SHORTEN);
    return page;
  }

  /** Axe itself is seen to work: a picture without words is found, and grey on grey. */
  @Test
  void whatIsWrongIsFound(Browser browser) {
    try (View view = View.of(browser)) {
      Page page = view.open(Editions.hostile().resolve("index.html"));
      page.evaluate("document.querySelector('figure img').removeAttribute('alt')");
      page.evaluate(
          "document.querySelector('main p').style.cssText = 'color:#888;background:#999'");
      assertThat(axe(page).withTags(RULES).analyze().getViolations())
          .extracting(Rule::getId)
          .contains("image-alt", "color-contrast");
    }
  }

  /** In its legacy mode axe needs no second window, which none of these pages could use. */
  private static AxeBuilder axe(Page page) {
    return new AxeBuilder(page).setLegacyMode(true);
  }

  private static List<String> broken(Path file, AxeBuilder axe) {
    List<String> found = new ArrayList<>();
    for (Rule rule : axe.analyze().getViolations()) {
      CheckedNode first = rule.getNodes().get(0);
      found.add(
          "%s: %s, %d times, first %s"
              .formatted(file, rule.getId(), rule.getNodes().size(), first.getHtml()));
    }
    return found;
  }
}
