package org.asylumrates.ingest.trac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaseLedgerTest {
  private final CaseLedger ledger = new CaseLedger();

  @Test
  void theFirstRowOfACaseIsTheFirstWhereverTheOthersStand() {
    assertThat(enter("11")).isTrue();
    assertThat(enter("12")).isTrue();
    assertThat(enter("11")).isFalse();
    assertThat(enter("0")).isTrue();
    assertThat(enter("0")).isFalse();
  }

  /** A letter O for a zero is mended later by the reader; until then the text is the case. */
  @Test
  void aCaseWhoseNumberCannotBeReadIsToldByItsText() {
    assertThat(enter("1O")).isTrue();
    assertThat(enter("1O")).isFalse();
    assertThat(enter("10")).isTrue();
  }

  @Test
  void valuesThatTheFirstRowDidNotHaveAreCountedByAttribute() {
    ledger.enter("11", List.of("ES", "I", "", "1"));
    ledger.enter("11", List.of("GT", "I", "F", "1"));
    ledger.enter("11", List.of("", "", "", ""));
    ledger.enter("11", List.of("ES", "E", "", "0"));
    assertThat(List.of(0, 1, 2, 3)).extracting(ledger::differing).containsExactly(1L, 1L, 1L, 1L);
  }

  @Test
  void manyCasesInAnyOrderAreKeptApart() {
    int many = 50_000;
    for (int i = 1; i <= many; i++) {
      assertThat(ledger.enter(Long.toString(i * 7919L), attributes(i))).isTrue();
    }
    for (int i = many; i >= 1; i--) {
      assertThat(ledger.enter(Long.toString(i * 7919L), attributes(i))).isFalse();
    }
    assertThat(ledger.differing(0)).isZero();
  }

  private static List<String> attributes(int i) {
    return List.of(i % 2 == 0 ? "ES" : "GT");
  }

  private boolean enter(String idncase) {
    return ledger.enter(idncase, List.of("ES"));
  }
}
