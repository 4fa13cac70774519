package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.asylumrates.columns.Codes;
import org.junit.jupiter.api.Test;

class DerivedTest {
  private final Codes source = new Codes();
  private final Codes target = new Codes();
  private final List<String> workedOut = new ArrayList<>();
  private final Derived lower =
      new Derived(
          source::text,
          target,
          text -> {
            workedOut.add(text);
            return text.toLowerCase(Locale.ROOT);
          });

  @Test
  void whatFollowsFromATextIsWorkedOutOnce() {
    for (int round = 0; round < 3; round++) {
      assertThat(derived("A")).isEqualTo("a");
      assertThat(derived("B")).isEqualTo("b");
    }
    assertThat(workedOut).containsExactly("A", "B");
  }

  @Test
  void textsThatGiveTheSameHaveOneNumber() {
    target.of("what another rule gave");
    assertThat(lower.of(number("A"))).isEqualTo(1).isEqualTo(lower.of(number("a")));
    assertThat(target.size()).isEqualTo(2);
  }

  @Test
  void manyTextsInAnyOrder() {
    for (int i = 0; i < 1_000; i++) {
      number("T" + i);
    }
    for (int i = 999; i >= 0; i--) {
      assertThat(derived("T" + i)).isEqualTo("t" + i);
    }
    assertThat(workedOut).hasSize(1_000);
  }

  private String derived(String text) {
    return target.text(lower.of(number(text)));
  }

  private int number(String text) {
    return source.of(text);
  }
}
