package org.asylumrates.grounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void wordsOfNobodyAreCountedAndTheFirstOnesNamed() {
    Words words = new Words("ground", List.of("religion"), Map.of("faith", "religion"));
    for (String text : List.of("religion", "faith", "fate", "fate")) {
      words.code(text);
    }
    assertThat(words.strange()).containsExactly("ground 'fate' (2 rows)");
    assertThat(words.code("faith")).isEqualTo(words.code("religion"));
  }

  @Test
  void freeTextIsNotRememberedForEver() {
    Words words = new Words("ground", List.of("religion"), Map.of());
    for (int i = 0; i < 10_020; i++) {
      words.code("text %05d".formatted(i));
    }
    assertThat(words.strange())
        .hasSize(11)
        .startsWith("ground 'text 00000' (1 rows)")
        .endsWith("at least 9991 more words of ground");
  }
}
