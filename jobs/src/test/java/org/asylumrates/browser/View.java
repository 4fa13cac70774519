package org.asylumrates.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A reader's window, without a network. It keeps what no page may do: ask for anything that is not
 * a file, open a dialog, or write an error to the console. Nothing moves by itself, so that what
 * stands where does not depend on when one looks.
 */
final class View implements AutoCloseable {
  /** Inner widths of a phone, a tablet and a desk. */
  static final List<Integer> WIDTHS = List.of(390, 768, 1440);

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private View(BrowserContext context) {
    this.context = context;
    page = context.newPage();
    page.onRequest(request -> heard("asks for", request.url()));
    page.onDialog(
        dialog -> {
          complaints.add("opens a dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onPageError(error -> complaints.add("fails: " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add("logs: " + message.text());
          }
        });
  }

  static View of(Browser browser) {
    return of(browser, new NewContextOptions());
  }

  static View of(Browser browser, NewContextOptions options) {
    return new View(
        browser.newContext(options.setOffline(true).setReducedMotion(ReducedMotion.REDUCE)));
  }

  /** A window that may ask this machine, for what a page does only where a server hands it out. */
  static View served(Browser browser) {
    return new View(browser.newContext());
  }

  private void heard(String what, String url) {
    if (!url.startsWith("file:") && !url.startsWith("data:")) {
      complaints.add(what + " " + url);
    }
  }

  /** Opens a page and hands it over for questions. */
  Page open(Path file) {
    return open(file.toUri().toString());
  }

  Page open(String address) {
    page.navigate(address);
    return page;
  }

  /** Opens a page and everything that is folded away in it. */
  Page unfold(Path file) {
    open(file);
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
    return page;
  }

  /** What its pages have done that no page may do. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    context.close();
  }
}
