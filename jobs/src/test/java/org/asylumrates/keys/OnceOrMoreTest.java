package org.asylumrates.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.asylumrates.support.Sent;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class OnceOrMoreTest {
  @Test
  void keysMetTwiceAreBothMetAndMore() {
    OnceOrMore met = new OnceOrMore();
    LongStream.of(5, 6, 5, -1, 5, 6).forEach(met::add);
    assertThat(list(met.met())).containsExactly(-1L, 5L, 6L);
    assertThat(list(met.more())).containsExactly(5L, 6L);
  }

  /** However the keys are dealt out to tasks, and in whatever order these come back. */
  @RepeatedTest(20)
  void partsPutTogetherEqualOnePass(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    OnceOrMore onePass = new OnceOrMore();
    List<OnceOrMore> parts = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      parts.add(new OnceOrMore());
    }
    for (int i = 0; i < 2_000; i++) {
      long key = random.nextInt(1_500) * 0x1_0000_0001L;
      onePass.add(key);
      parts.get(random.nextInt(parts.size())).add(key);
    }
    Collections.shuffle(parts, random);
    OnceOrMore together = parts.stream().map(Sent::copy).reduce(new OnceOrMore(), OnceOrMore::plus);
    assertThat(list(together.met())).isEqualTo(list(onePass.met()));
    assertThat(list(together.more())).isEqualTo(list(onePass.more())).hasSizeGreaterThan(100);
  }

  private static List<Long> list(KeySet set) {
    List<Long> list = new ArrayList<>();
    set.forEach(list::add);
    return list;
  }
}
