package org.asylumrates.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LetteringTest {
  @Test
  void longWordsAreCutToTheirRoom() {
    Lettering cut = label("Congo, The Democratic Republic of the").within(100);
    assertThat(cut.width()).isLessThanOrEqualTo(100);
    assertThat(cut.words()).startsWith("Congo").endsWith("…");
    assertThat(cut.full()).isEqualTo("Congo, The Democratic Republic of the");
  }

  @Test
  void wordsThatFitAreLeftAlone() {
    assertThat(label("Peru").within(100)).isEqualTo(label("Peru"));
  }

  @Test
  void linesBreakBetweenWordsAndLoseNone() {
    List<Lettering> lines = label("one two three four five six seven").lines(80, 9);
    assertThat(lines).allMatch(line -> line.width() <= 80).hasSizeGreaterThan(1);
    assertThat(String.join(" ", lines.stream().map(Lettering::words).toList()))
        .isEqualTo("one two three four five six seven");
  }

  @Test
  void whatDoesNotFitTheLastLineIsCut() {
    List<Lettering> lines = label("one two three four five six seven").lines(80, 2);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1).words()).endsWith("…");
  }

  @Test
  void noWordIsLeftAloneInTheLastLine() {
    String words = "Share of asylum decisions on the merits that granted asylum";
    double room = label("Share of asylum decisions on the merits that granted").width() + 2;
    assertThat(label(words).lines(room, 2).get(1).words()).isEqualTo("asylum");
    assertThat(label(words).evenLines(room, 2).get(1).words()).contains(" ").endsWith(" asylum");
  }

  /** Narrower lines would not make more of them, and once were tried for ever. */
  @Test
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void wordsThatCannotBeEvenedStay() {
    assertThat(label("Rate").evenLines(700, 2)).containsExactly(label("Rate"));
    String words = "Massachusetts-Connecticut-RhodeIsland NY";
    double room = label("Massachusetts-Connecticut-RhodeIsland").width() + 2;
    assertThat(label(words).evenLines(room, 2))
        .extracting(Lettering::words)
        .containsExactly("Massachusetts-Connecticut-RhodeIsland", "NY");
  }

  @Test
  void lettersThatTheFontLacksComeFromAnother() {
    Graphics2D g = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB).createGraphics();
    Transcript transcript = Transcript.of(g);
    label("Tbilisi თბილისი").left(g, 0, 0);
    assertThat(transcript.entries()).extracting(Transcript.Entry::words).contains("თბილისი");
    assertThat(transcript.entries())
        .extracting(entry -> entry.font().getFamily().equals("Inter"))
        .containsExactly(true, false);
  }

  private static Lettering label(String words) {
    return Lettering.of(words, HouseStyle.LABEL, HouseStyle.INK);
  }
}
