package org.asylumrates.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.asylumrates.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that charts draw themselves are those of their frame's language. */
class ChartLanguageTest {
  /** As charts write them in English; the samples' own labels have none of them. */
  private static final String ENGLISH_WORDS =
      "[Dd]ecisions|rate|.*\\b(Before|After|too few|points|Percentage|Reference|Quarter"
          + "|earlier|had gone on|Fitted|A month|sized|Left out|Median|specification|Headline"
          + "|estimate|rank|dot each|tallest|limits|Other events|Jan|Apr|Aug|Dec)\\b.*";

  static List<Chart> spanish() {
    return SampleCharts.in(Words.SPANISH);
  }

  @ParameterizedTest
  @MethodSource("spanish")
  void aSpanishChartHasNoEnglishWord(Chart chart) {
    assertThat(drawn(chart)).noneMatch(words -> words.matches(ENGLISH_WORDS));
  }

  /** Else the test above would find nothing because it looks for the wrong words. */
  @Test
  void theSameWordsAreFoundOnEnglishCharts() {
    List<String> found =
        SampleCharts.in(Words.ENGLISH).stream()
            .filter(chart -> drawn(chart).anyMatch(words -> words.matches(ENGLISH_WORDS)))
            .map(chart -> chart.getClass().getSimpleName())
            .distinct()
            .toList();
    // A caterpillar, losses and gains and counts over time draw numbers and their callers' words.
    assertThat(found)
        .containsExactlyInAnyOrder(
            "TrendChart",
            "DumbbellChart",
            "FunnelChart",
            "SmallMultiples",
            "EventStudyChart",
            "SegmentedChart",
            "DecompositionChart",
            "SpecificationChart",
            "PlaceboChart");
  }

  /** 11 June 2018 is the samples' ruling; the reference quarter begins in January 2018. */
  @Test
  void daysAndQuartersAreWrittenAsSpanishReadersWriteThem() {
    List<String> words =
        spanish().stream()
            .filter(chart -> chart.frame().id().equals("event-study"))
            .flatMap(ChartLanguageTest::drawn)
            .toList();
    assertThat(words)
        .contains("Matter of A-B-, 11 jun. 2018", "ene. a mar. 2018", "Antes", "Después");
  }

  /** Programs read a chart's numbers by their columns. */
  @Test
  void columnsOfNumbersAreTheSameInAllLanguages() {
    List<List<String>> english =
        SampleCharts.in(Words.ENGLISH).stream().map(chart -> chart.data().columnNames()).toList();
    assertThat(spanish().stream().map(chart -> chart.data().columnNames()).toList())
        .isEqualTo(english);
  }

  @Test
  void aSpanishChartSaysThatItIsSpanish() {
    assertThat(new Svg(spanish().get(0)).root.getAttribute("lang")).isEqualTo("es");
  }

  /** All texts but those of the frame. */
  private static Stream<String> drawn(Chart chart) {
    Frame frame = chart.frame();
    String around = String.join(" ", frame.headline(), frame.subtitle(), frame.source());
    return new Svg(chart).texts().stream().map(Svg.Text::words).filter(t -> !around.contains(t));
  }
}
