package org.asylumrates.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against a map of the library. */
class CodedWordsTest {
  private static final int MOST = 1 << 14;

  @Test
  void wordsAreFoundAgainAndNoOthers() {
    Random random = new Random(3);
    CodedWords words = new CodedWords();
    Map<Long, Integer> met = new HashMap<>();
    for (int i = 0; i < 3 * MOST; i++) {
      // Few bits, so that many are met again; 0, a blank field, is one of them.
      long word = i == 0 ? 0 : random.nextInt(2 * MOST) * (i % 2 == 0 ? 1L : 1L << 40);
      int known = words.known(word);
      if (met.containsKey(word)) {
        assertThat(known).isEqualTo(met.get(word));
      } else {
        assertThat(known).isEqualTo(CodedWords.NOT_MET);
        words.add(word, i - 1);
        if (met.size() < MOST) {
          met.put(word, i - 1);
        }
      }
    }
    assertThat(met).hasSize(MOST).containsKey(0L);
  }
}
