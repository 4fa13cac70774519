package org.asylumrates.report.view;

import java.util.List;
import org.asylumrates.language.Words;

/**
 * One page.
 *
 * @param site what surrounds it
 * @param file its file, relative to the folder of its language
 * @param title its heading
 * @param summary one sentence on what it holds, for search engines and link previews
 * @param intro the paragraphs under its heading
 * @param figures whether it shows results, so that the cautions belong on it
 * @param sections its sections, in order
 */
public record Page(
    Site site,
    String file,
    String title,
    String summary,
    List<String> intro,
    boolean figures,
    List<Section> sections)
    implements View {
  /**
   * The same page in another language.
   *
   * @param tag the language
   * @param name its name in itself
   * @param href from this page
   */
  public record Version(String tag, String name, String href) {}

  public Page {
    intro = List.copyOf(intro);
    sections = List.copyOf(sections);
  }

  @Override
  public Page page() {
    return this;
  }

  /** The language of the page. */
  public Words words() {
    return site.words();
  }

  /** The way from the page to the folder of its language; empty, or ends with a slash. */
  public String home() {
    return "../".repeat((int) file.chars().filter(letter -> letter == '/').count());
  }

  /** The way from the page to the edition's folder; empty, or ends with a slash. */
  public String root() {
    return home() + (words().isFirst() ? "" : "../");
  }

  /** The same page in the other languages. */
  public List<Version> others() {
    return Words.all().stream()
        .filter(other -> !other.equals(words()))
        .map(
            other ->
                new Version(
                    other.tag(), other.say("language.name"), root() + Site.folder(other) + file))
        .toList();
  }
}
