package org.asylumrates.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.asylumrates.report.HostileEdition;
import org.junit.jupiter.api.Test;

/** Names from data that try to be more than names. */
@BrowserTest
class HostileTextTest {
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "countries.html",
          List.of(
              HostileEdition.SCRIPT,
              HostileEdition.QUOTES,
              HostileEdition.OVERRIDE,
              HostileEdition.LONG),
          "courts.html",
          List.of(HostileEdition.PICTURE, HostileEdition.ARABIC),
          "judges.html",
          List.of(HostileEdition.LONG, HostileEdition.QUOTES));

  @Test
  void namesAreShownLetterByLetter(Browser browser) {
    try (View view = View.of(browser)) {
      NAMES.forEach(
          (file, names) -> {
            Page page = view.open(Editions.hostile().resolve(file));
            // A cell may hold a note after the name.
            List<String> cells = page.locator("tbody th").allTextContents();
            for (String name : names) {
              assertThat(cells).as(file).anyMatch(cell -> cell.startsWith(name));
            }
          });
    }
  }

  @Test
  void nothingInAPageComesFromAName(Browser browser) {
    List<String> wrong = new ArrayList<>();
    try (View view = View.of(browser)) {
      for (Path file : named()) {
        Page page = view.open(file);
        Object strange =
            page.evaluate(
                """
                [...document.querySelectorAll('script:not([src]), img[src=x], [onerror], td i, th i, b')]
                  .map(each => each.outerHTML).concat(window.hit ? ['a script ran'] : [])
                """);
        ((List<?>) strange).forEach(each -> wrong.add(file + ": " + each));
      }
      wrong.addAll(view.complaints());
    }
    assertThat(wrong).isEmpty();
  }

  /** Each kind of page, and every page that holds one of the scripts. */
  private static Set<Path> named() {
    Set<Path> pages = new TreeSet<>(Editions.kinds(Editions.hostile()));
    Editions.pages(Editions.hostile()).stream()
        .filter(page -> contentOf(page.toFile()).contains("window.hit"))
        .forEach(pages::add);
    return pages;
  }

  /** Text that runs from right to left stays in its cell and leaves the others where they are. */
  @Test
  void aNameFromRightToLeftTurnsNothingElseRound(Browser browser) {
    try (View view = View.of(browser)) {
      Page page = view.open(Editions.hostile().resolve("countries.html"));
      Locator rows = page.locator("#table-nationality tbody tr");
      List<Double> plain = edges(rows.filter(having("Guatemala")).first());
      List<Double> turned = edges(rows.filter(having(HostileEdition.OVERRIDE)).first());
      assertThat(turned).isEqualTo(plain);
    }
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static List<Double> edges(Locator row) {
    return row.locator("th, td").all().stream().map(Locator::boundingBox).map(b -> b.x).toList();
  }
}
