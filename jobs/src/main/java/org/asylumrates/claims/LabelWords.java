package org.asylumrates.claims;

import java.util.List;
import java.util.stream.Stream;
import org.asylumrates.model.Ground;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Subground;

/**
 * A column of labels by which decisions are counted, and the bits of its words in {@link
 * CaseWords}.
 *
 * @param column the column, which is also the key of the breakdown
 * @param firstBit the bit of the first word
 * @param words every word that counts apart; the last, UNKNOWN, stands for all others
 */
public record LabelWords(String column, int firstBit, List<String> words) {
  /** Grounds of claim. */
  public static final LabelWords GROUND =
      new LabelWords("ground", 0, withUnknown(Stream.of(Ground.values()).map(Ground::code)));

  /** Subgrounds of a particular social group. */
  public static final LabelWords SUBGROUND =
      new LabelWords(
          "subground",
          GROUND.words.size(),
          withUnknown(Stream.of(Subground.values()).map(Subground::code)));

  /** Both. */
  public static final List<LabelWords> ALL = List.of(GROUND, SUBGROUND);

  /** The bit of a word in {@link #part}. */
  public int bitOf(String word) {
    return 1 << words.indexOf(word);
  }

  private static List<String> withUnknown(Stream<String> words) {
    return Stream.concat(words, Stream.of(Keys.UNKNOWN)).toList();
  }

  /** The bit of a word, by its place; a place beyond the known words is UNKNOWN. */
  public int bit(int place) {
    return 1 << (firstBit + Math.min(place, words.size() - 1));
  }

  /** This column's part of a case's words, from bit 0; UNKNOWN if it has none. */
  public int part(int caseWords) {
    int part = (caseWords >>> firstBit) & ((1 << words.size()) - 1);
    return part == 0 ? 1 << (words.size() - 1) : part;
  }
}
