package org.asylumrates.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of every edition is valid HTML. This needs no browser. */
@SparkTest
class MarkupTest {
  private final Markup markup = Markup.checker();

  @Test
  void everyPageIsValid() {
    List<String> wrong =
        Editions.all().stream()
            .flatMap(edition -> Editions.pages(edition).stream())
            .flatMap(page -> markup.check(page).stream())
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsWrongIsFound(@TempDir Path temp) throws IOException {
    Path page = temp.resolve("page.html");
    Files.writeString(
        page, "<!DOCTYPE html><html lang=en><title>A page</title><ul><p>no item</p></ul></html>");
    assertThat(markup.check(page)).singleElement().asString().contains("not allowed as child");
  }
}
