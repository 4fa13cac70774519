package org.asylumrates.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reader without a mouse. */
@BrowserTest
class KeyboardTest {
  /** Writes down what receives the focus, and whether that can be seen. */
  private static final String LISTEN =
      """
      () => {
        window.reached = new Set();
        window.unseen = [];
        document.addEventListener('focusin', event => {
          const style = getComputedStyle(event.target);
          const box = event.target.getBoundingClientRect();
          window.reached.add(event.target);
          const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          if (!outlined || box.width < 1 || box.height < 1 || box.right < 0) {
            window.unseen.push(event.target.outerHTML);
          }
        });
      }
      """;

  /** What a reader may act on, of what is shown. */
  private static final String ACTIVE =
      """
      () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
        .filter(each => each.checkVisibility() && !each.disabled)
      """;

  @Test
  void theFirstStopLeadsToTheContent(Browser browser) {
    List<String> wrong = new ArrayList<>();
    try (View view = View.of(browser)) {
      for (Path file : Editions.firstKinds(Editions.hostile())) {
        Page page = view.open(file);
        page.keyboard().press("Tab");
        boolean skip = is(page, "document.activeElement.matches('a.skip[href=\"#content\"]')");
        boolean seen = is(page, "document.activeElement.getBoundingClientRect().left >= 0");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        boolean there = is(page, "document.activeElement.closest('main, footer') !== null");
        if (!(skip && seen && there)) {
          wrong.add(file + " skip " + skip + ", seen " + seen + ", there " + there);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everythingIsReachedAndSeenAndNothingHolds(Browser browser) {
    List<String> wrong = new ArrayList<>();
    try (View view = View.of(browser)) {
      for (Path file : Editions.firstKinds(Editions.hostile())) {
        Page page = view.open(file);
        page.evaluate(LISTEN);
        int stops = (int) page.evaluate("(%s)().length".formatted(ACTIVE));
        for (int stop = 0; stop < stops; stop++) {
          page.keyboard().press("Tab");
        }
        wrong.addAll(said(file, "not reached", page, missed()));
        wrong.addAll(said(file, "not seen", page, "() => window.unseen"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String missed() {
    return "() => (%s)().filter(each => !window.reached.has(each)).map(each => each.outerHTML)"
        .formatted(ACTIVE);
  }

  private static List<String> said(Path file, String what, Page page, String question) {
    List<String> all = new ArrayList<>();
    for (Object each : (List<?>) page.evaluate(question)) {
      all.add(file + " " + what + ": " + each);
    }
    return all;
  }

  private static boolean is(Page page, String question) {
    return Boolean.TRUE.equals(page.evaluate(question));
  }
}
