package org.asylumrates.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every link of every edition leads somewhere. This needs no browser. */
@SparkTest
class LinksTest {
  @Test
  void everyLinkResolves() {
    List<String> wrong =
        Editions.all().stream().flatMap(edition -> Links.of(edition).wrong().stream()).toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsWrongIsFound(@TempDir Path temp) throws IOException {
    Path edition = temp.resolve("editions/this");
    Files.createDirectories(edition.resolve("judges"));
    Files.createDirectories(temp.resolve("editions/that"));
    Files.writeString(temp.resolve("editions/that/index.html"), "<p id=a>");
    Files.writeString(temp.resolve("outside.html"), "");
    Files.createFile(edition.resolve("empty.csv"));
    Files.writeString(edition.resolve("style.css"), "body { background: url(gone.png) }");
    Files.writeString(
        edition.resolve("judges/a.html"),
        """
        <p id=here><p id=twice><p id=twice><a href="#here"></a><a href="../../that/index.html#a"></a>
        <a href="https://example.org/">may be followed</a><img src="https://example.org/a.png">
        <a href="#nowhere"></a><a href="../gone.html"></a><a href="/etc/"></a>
        <a href="../../../../outside.html"></a><a href="../../that/index.html#b"></a>
        <a href="javascript:alert(1)"></a><link rel=stylesheet href="../style.css"><a href="../empty.csv" download></a>
        """);
    assertThat(Links.of(edition).wrong())
        .containsExactlyInAnyOrder(
            "judges/a.html: id twice stands twice",
            "judges/a.html: loads https://example.org/a.png",
            "judges/a.html: #nowhere has no such place",
            "judges/a.html: ../gone.html is not there",
            "judges/a.html: /etc/ is absolute",
            "judges/a.html: ../../../../outside.html leads out of the reports",
            "judges/a.html: ../../that/index.html#b has no such place",
            "judges/a.html: javascript:alert(1) is no link",
            "judges/a.html: ../empty.csv is empty",
            "style.css: gone.png is not there");
  }
}
