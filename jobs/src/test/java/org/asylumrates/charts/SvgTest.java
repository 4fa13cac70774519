package org.asylumrates.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asylumrates.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class SvgTest {
  static List<Chart> charts() {
    return Words.all().stream().flatMap(words -> SampleCharts.in(words).stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void noTwoTextsOverlap(Chart chart) {
    List<Svg.Text> texts = new Svg(chart).texts();
    for (int i = 0; i < texts.size(); i++) {
      for (Svg.Text other : texts.subList(i + 1, texts.size())) {
        assertThat(texts.get(i).box().intersects(other.box()))
            .as("%s: \"%s\" over \"%s\"", chart.frame().id(), texts.get(i).words(), other.words())
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyTextStandsWithinTheChart(Chart chart) {
    for (Svg.Text text : new Svg(chart).texts()) {
      assertThat(text.box().getMinX()).as(text.words()).isGreaterThanOrEqualTo(8);
      assertThat(text.box().getMaxX()).as(text.words()).isLessThanOrEqualTo(chart.width() - 8.0);
      assertThat(text.box().getMinY()).as(text.words()).isGreaterThanOrEqualTo(8);
      assertThat(text.box().getMaxY()).as(text.words()).isLessThanOrEqualTo(chart.height() - 8.0);
    }
  }

  @Test
  void aReaderWhoCannotSeeItHearsHeadlineAndDescription() {
    Chart chart = SampleCharts.trend();
    Element root = new Svg(chart).root;
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("trend-title trend-desc");
    assertThat(root.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(chart.frame().headline());
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo(chart.frame().altText());
  }

  @Test
  void itFitsIntoAPage() {
    Svg svg = new Svg(SampleCharts.funnel());
    assertThat(svg.source).startsWith("<svg ").doesNotContain("DOCTYPE", "standalone", "hash");
    assertThat(svg.root.getAttribute("viewBox"))
        .isEqualTo("0 0 760 " + SampleCharts.funnel().height());
    assertThat(svg.all("clipPath"))
        .allMatch(clip -> clip.getAttribute("id").startsWith("judges-clip"));
  }

  @Test
  void wordsAreText() {
    List<String> words =
        new Svg(SampleCharts.dumbbell()).texts().stream().map(Svg.Text::words).toList();
    assertThat(words).contains("China", "40,030", "75%", "0%", "Россия", "too few decisions");
  }

  @Test
  void aShortenedLabelKeepsItsFullWords() {
    String full = SampleCharts.COUNTRIES.get(SampleCharts.COUNTRIES.size() - 1);
    assertThat(new Svg(SampleCharts.dumbbell()).all("text"))
        .filteredOn(text -> text.getTextContent().contains("…"))
        .singleElement()
        .satisfies(
            text -> {
              assertThat(text.getFirstChild().getNodeValue())
                  .startsWith("Congo, The")
                  .endsWith("…");
              assertThat(text.getElementsByTagName("title").item(0).getTextContent())
                  .isEqualTo(full);
            });
  }

  @Test
  void awkwardWordsStayWords() {
    Chart chart =
        new TrendChart(
            SampleCharts.frame("awkward", "Courts & \"judges\" <all>", "Rate > 0 & < 1."),
            Step.MONTH,
            new TrendChart.Series("a < b", SampleCharts.months(1, 3, 0.5, Step.MONTH)),
            List.of(),
            List.of());
    Svg svg = new Svg(chart);
    assertThat(svg.texts().get(0).words()).isEqualTo("Courts & \"judges\" <all>");
    assertThat(svg.source).contains("Courts &amp; &quot;judges&quot; &lt;all&gt;");
  }
}
