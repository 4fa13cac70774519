package org.asylumrates.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of strings agree with each other and with the code and templates that use them. */
class StringsTest {
  private static final Strings ENGLISH = Strings.of("en");

  /** What is needed by name of the thing and not by a key in the code. */
  private static final String NAMED = "named.";

  private static final Pattern PLACE = Pattern.compile("\\{\\d+\\}");

  /** The first argument of a call is a constant, because the compiler refuses anything else. */
  private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"");

  private static final Pattern COUNTED = Pattern.compile("\\bmany\\(\\s*\"([^\"]+)\"");

  private static final Pattern FAMILY = Pattern.compile("\\b(?:of|find)\\(\\s*\"([a-z.-]+)\"\\s*,");

  private static final Pattern LOOKED_UP = Pattern.compile("\\bnamed\\(\\s*\"([^\"]+)\"");

  @Test
  void everyLanguageHasEveryString() {
    for (Words words : Words.all()) {
      Strings strings = Strings.of(words.tag());
      assertThat(plain(strings)).as(words.tag()).isEqualTo(plain(ENGLISH));
    }
  }

  @Test
  void everyStringHasTheSamePlacesInEveryLanguage() {
    for (Words words : Words.all()) {
      Strings strings = Strings.of(words.tag());
      for (String key : plain(ENGLISH)) {
        assertThat(places(strings.required(key)))
            .as("%s in %s", key, words.tag())
            .isEqualTo(places(ENGLISH.required(key)));
      }
    }
  }

  @Test
  void noStringIsBlank() {
    for (Words words : Words.all()) {
      Strings strings = Strings.of(words.tag());
      assertThat(strings.keys()).noneMatch(key -> strings.required(key).isBlank());
    }
  }

  @Test
  void everyStringThatTheCodeAsksForIsThere() {
    assertThat(plain(ENGLISH)).containsAll(asked());
  }

  @Test
  void everyStringIsUsed() {
    Set<String> asked = asked();
    List<String> families = found(FAMILY).map(family -> family + ".").toList();
    assertThat(plain(ENGLISH))
        .allMatch(key -> asked.contains(key) || families.stream().anyMatch(key::startsWith));
  }

  @Test
  void namesAreOfKindsThatTheCodeLooksUp() {
    List<String> kinds = found(LOOKED_UP).map(kind -> NAMED + kind + ".").toList();
    for (Words words : Words.all()) {
      assertThat(Strings.of(words.tag()).keys().stream().filter(key -> key.startsWith(NAMED)))
          .as(words.tag())
          .allMatch(key -> kinds.stream().anyMatch(key::startsWith));
    }
  }

  private static Set<String> asked() {
    return Stream.concat(
            found(SAID), found(COUNTED).flatMap(key -> Stream.of(key + ".one", key + ".many")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> found(Pattern call) {
    return sources().stream()
        .flatMap(source -> call.matcher(source).results())
        .map(m -> m.group(1));
  }

  private static List<String> sources() {
    try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
        Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
      return Stream.concat(java, templates)
          .filter(file -> file.toString().matches(".*\\.(java|jte)"))
          .map(StringsTest::text)
          .filter(StringsTest::speaks)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commands say what they do in English, by a method of the same name. */
  private static boolean speaks(String source) {
    return !source.startsWith("package ")
        || source.contains("import org.asylumrates.language.Words;")
        || source.contains("words()")
        || source.contains("package org.asylumrates.language;");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> plain(Strings strings) {
    return strings.keys().stream()
        .filter(key -> !key.startsWith(NAMED))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> places(String string) {
    return PLACE.matcher(string).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
