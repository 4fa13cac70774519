package org.asylumrates.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseStyleTest {
  private static final List<Font> FONTS =
      List.of(HouseStyle.HEADLINE, HouseStyle.SUBTITLE, HouseStyle.LABEL, HouseStyle.SMALL_BOLD);

  /** Letters of court, country and judge names, and the signs that our own words use. */
  private static final List<String> WORDS =
      List.of(
          "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789",
          "%.,:;()[]/&+-–—−±≤≥×·…‘’“”'\"§*<>=#",
          "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝÞß àáâãäåæçèéêëìíîïñòóôõöøùúûüýþÿ",
          "Türkiye Côte d’Ivoire Peña Łódź Đà Nẵng İstanbul São Tomé Kırşehir Ňš",
          "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ абвгдежзийклмнопрстуфхцчшщъыьэюяёїіє",
          "Ελλάδα αβγδεζηθικλμνξοπρστυφχψως");

  @Test
  void noGlyphOfOurWordsIsMissing() {
    for (Font font : FONTS) {
      for (String words : WORDS) {
        GlyphVector glyphs = font.createGlyphVector(new FontRenderContext(null, true, true), words);
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
          assertThat(glyphs.getGlyphCode(i))
              .as("glyph %d of %s in %s", i, words, font.getFontName())
              .isNotEqualTo(font.getMissingGlyphCode());
        }
      }
    }
  }

  @Test
  void theFontIsOursAndNotTheMachines() {
    assertThat(FONTS).allMatch(font -> font.getFamily().equals("Inter"));
    assertThat(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
        .contains("Inter");
  }

  @Test
  void boldIsInterBoldAndNotASmear() {
    assertThat(HouseStyle.HEADLINE.getPSName()).isEqualTo("Inter-Bold");
    assertThat(HouseStyle.HEADLINE.isBold()).isTrue();
  }

  @Test
  void wordsCanBeReadAndMarksBeSeen() {
    // WCAG 2.2, 1.4.3: 4.5:1 for words; 1.4.11: 3:1 for marks.
    List<Color> inks =
        List.of(
            HouseStyle.INK,
            HouseStyle.QUIET_INK,
            HouseStyle.ACCENT_INK,
            HouseStyle.BEFORE_INK,
            HouseStyle.BEFORE,
            HouseStyle.AFTER);
    assertThat(inks).allMatch(ink -> contrastToWhite(ink) >= 4.5);
    assertThat(contrastToWhite(HouseStyle.ACCENT)).isGreaterThanOrEqualTo(3);
  }

  /** The contrast ratio of WCAG 2.2. */
  private static double contrastToWhite(Color color) {
    double luminance =
        0.2126 * linear(color.getRed())
            + 0.7152 * linear(color.getGreen())
            + 0.0722 * linear(color.getBlue());
    return 1.05 / (luminance + 0.05);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
