package org.asylumrates.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The rules of HTML as the Nu HTML checker has them, which is what validator.w3.org runs. */
final class Markup implements ErrorHandler {
  private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

  private final SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);
  private final List<String> found = new ArrayList<>();

  /** A checker ready for any number of pages; setting it up takes a second or two. */
  static Markup checker() {
    Markup markup = new Markup();
    // The rules are walked by recursion, deeper than the stack of an ordinary thread.
    Thread reader = new Thread(null, markup::readRules, "rules of HTML", 64L << 20);
    reader.start();
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return markup;
  }

  private void readRules() {
    try {
      checker.setUpMainSchema(HTML, this);
    } catch (Exception e) {
      throw new IllegalStateException("The rules of HTML cannot be read", e);
    }
  }

  /** What is wrong with a page, errors and warnings. */
  List<String> check(Path page) {
    found.clear();
    try {
      checker.setUpValidatorAndParsers(this, false, false);
      checker.checkHtmlFile(page.toFile(), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      found.add(String.valueOf(e.getMessage()));
    }
    return found.stream().map(each -> page + " " + each).toList();
  }

  private void add(SAXParseException problem) {
    found.add("line " + problem.getLineNumber() + ": " + problem.getMessage());
  }

  @Override
  public void warning(SAXParseException problem) {
    add(problem);
  }

  @Override
  public void error(SAXParseException problem) {
    add(problem);
  }

  @Override
  public void fatalError(SAXParseException problem) {
    add(problem);
  }
}
