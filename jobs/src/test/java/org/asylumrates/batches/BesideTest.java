package org.asylumrates.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BesideTest {
  /** Each waits until the other has begun, so that one after the other they would never end. */
  @Test
  @Timeout(20)
  void stepsRunAtTheSameTime() {
    CountDownLatch begun = new CountDownLatch(2);
    try (Beside beside = new Beside()) {
      Supplier<String> one = beside.start(() -> meet(begun, "one"));
      Supplier<String> two = beside.start(() -> meet(begun, "two"));
      assertThat(one.get() + two.get()).isEqualTo("onetwo");
    }
  }

  @Test
  void whatAStepThrowsIsThrownWhereItIsAskedFor() {
    try (Beside beside = new Beside()) {
      Supplier<String> step =
          beside.start(
              () -> {
                throw new IllegalArgumentException("no such table");
              });
      assertThatThrownBy(step::get)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no such table");
      Supplier<String> error =
          beside.start(
              () -> {
                throw new AssertionError("broken");
              });
      assertThatThrownBy(error::get).isInstanceOf(AssertionError.class).hasMessage("broken");
    }
  }

  @Test
  @Timeout(20)
  void closingWaitsForStepsThatNobodyAskedFor() {
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch closing = new CountDownLatch(1);
    try (Beside beside = new Beside()) {
      beside.start(
          () -> {
            meet(closing, "");
            done.set(true);
            return "";
          });
      closing.countDown();
    }
    assertThat(done).isTrue();
  }

  private static String meet(CountDownLatch latch, String word) {
    latch.countDown();
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return word;
  }
}
