package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asylumrates.language.Words;
import org.junit.jupiter.api.Test;

/** Notes, populations and windows of effects.csv in both languages. */
class EffectWordsTest {
  private static final EffectWords ENGLISH = new EffectWords(Words.ENGLISH);
  private static final EffectWords SPANISH = new EffectWords(Words.SPANISH);

  /** A name, which is the same in both languages. */
  private static final String TARONE = "Tarone.";

  private static final Path ESTIMATORS = Path.of("src/main/java/org/asylumrates/effects");

  @Test
  void englishIsAsTheTableHasIt() throws IOException {
    String all = String.join(" ", clauses());
    assertThat(ENGLISH.note(all)).isEqualTo(all);
    assertThat(ENGLISH.window("from 2016-10-01")).isEqualTo("from 2016-10-01");
    assertThat(ENGLISH.window("MAIN")).isEqualTo("MAIN");
  }

  @Test
  void everyClauseIsSpanish() throws IOException {
    List<String> same =
        clauses().stream().filter(clause -> SPANISH.note(clause).equals(clause)).toList();
    assertThat(same).containsExactly(TARONE);
  }

  @Test
  void everyNumberOfANoteIsKept() throws IOException {
    for (String clause : clauses()) {
      for (String number : Numbered.of(clause).varying()) {
        if (number.matches("-?[\\d.-]+")) {
          assertThat(SPANISH.note(clause)).contains(number);
        }
      }
      assertThat(SPANISH.note(clause)).doesNotContain("{");
    }
  }

  /** A clause that an estimator words anew is found here, before a page falls back to English. */
  @Test
  void everyClauseIsStillWrittenByAnEstimator() throws IOException {
    String code = estimators();
    List<String> gone = lines().stream().filter(line -> !code.contains(longest(line))).toList();
    assertThat(gone).isEmpty();
  }

  @Test
  void clausesAndSentencesKeepTheirOrderTheirMarksAndTheirCapitals() {
    assertThat(
            SPANISH.note(
                "2345 decisions of 310 judges; errors by judge (CR2). Errors by judge (CR2). Whatever."))
        .isEqualTo(
            "2345 decisiones de 310 jueces; errores por juez (CR2). Errores por juez (CR2). Whatever.");
    assertThat(SPANISH.note("61.2% of decisions before and 48.9% after have no label."))
        .startsWith("El 61.2\u00a0% de las decisiones antes");
    assertThat(
            SPANISH.note(
                "12 judges, the middle one with 226 decisions (fewer than 30 judges: the interval is too narrow; see within-judge-change)"))
        .startsWith("12 jueces, el del medio con 226 decisiones (menos de 30 jueces: ")
        .endsWith("; v\u00e9ase within-judge-change)");
  }

  @Test
  void windowsAreNamedWithinNotesToo() {
    assertThat(
            SPANISH.note(
                "The shortest window, SHORT, which ends before the performance quotas, against MAIN."))
        .isEqualTo(
            "El per\u00edodo m\u00e1s corto, CORTO, que termina antes de las cuotas de rendimiento, frente a PRINCIPAL.");
    assertThat(SPANISH.window("2012-01 to 2020-02")).isEqualTo("de 2012-01 a 2020-02");
    assertThat(SPANISH.window("2018Q1")).isEqualTo("T1 de 2018");
    assertThat(ENGLISH.window("2018Q1")).isEqualTo("2018Q1");
  }

  @Test
  void groupsOfAPopulationAreNamedOneByOne() {
    assertThat(SPANISH.group("circuit 9")).isEqualTo("circuito 9");
    assertThat(SPANISH.group("filed before 2018-03-07"))
        .isEqualTo("solicitudes presentadas antes del 2018-03-07");
    assertThat(SPANISH.group("a group of another edition")).isEqualTo("a group of another edition");
  }

  private static String longest(String line) {
    String words = line.substring(0, line.length() - 1);
    return Arrays.stream(Numbered.of(words).pattern().split("\\{\\d+\\}|\\|", -1))
        .max(Comparator.comparingInt(String::length))
        .orElseThrow();
  }

  /** The sources, with formats as they print. */
  private static String estimators() throws IOException {
    try (Stream<Path> files = Files.list(ESTIMATORS)) {
      return files
          .sorted()
          .map(EffectWordsTest::text)
          .collect(Collectors.joining())
          .replace("%%", "%");
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> clauses() throws IOException {
    return lines().stream().map(line -> line.replace("|", "")).toList();
  }

  private static List<String> lines() throws IOException {
    String file = "/spec/effect-notes.txt";
    try (InputStream in =
        Objects.requireNonNull(EffectWordsTest.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
