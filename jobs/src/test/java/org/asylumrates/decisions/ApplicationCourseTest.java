package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The rule of the class's Javadoc, written down as plainly as possible. */
class ApplicationCourseTest {
  private static final int NO_DAY = ApplicationIndex.NO_DAY;
  private static final int GRANTED =
      ApplicationFlags.ASYLUM_FILED
          | ApplicationFlags.ASYLUM_GRANTED
          | ApplicationFlags.ASYLUM_DISPOSED;
  private static final int DENIED =
      ApplicationFlags.ASYLUM_FILED
          | ApplicationFlags.ASYLUM_DENIED
          | ApplicationFlags.ASYLUM_DISPOSED;
  private static final int WITHDRAWN =
      ApplicationFlags.ASYLUM_FILED | ApplicationFlags.ASYLUM_DISPOSED;
  private static final int OPEN = ApplicationFlags.ASYLUM_FILED;

  private static final Comparator<FiledProceeding> BY_DAY_THEN_NUMBER =
      Comparator.comparingInt(FiledProceeding::day).thenComparingLong(FiledProceeding::id);

  private record Told(long last, int filed, int endDay, String end) {}

  /** Few days and many ties; in any order the case is told alike. */
  @RepeatedTest(10)
  void anyOrderOfProceedingsTellsTheCaseAlike(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < 500; i++) {
      List<FiledProceeding> proceedings = new ArrayList<>();
      int n = 1 + random.nextInt(5);
      for (int p = 0; p < n; p++) {
        proceedings.add(proceeding(random, p * (random.nextBoolean() ? 1L << 33 : -1) + p));
      }
      for (int order = 0; order < 3; order++) {
        Collections.shuffle(proceedings, random);
        assertThat(told(proceedings)).as(proceedings.toString()).isEqualTo(plainly(proceedings));
      }
    }
  }

  @Test
  void aDecisionOnTheMeritsOutranksALaterWithdrawal() {
    assertThat(
            told(
                List.of(
                    proceeding(1, 100, NO_DAY, DENIED, true),
                    proceeding(2, 200, 50, WITHDRAWN, true))))
        .isEqualTo(new Told(2, 50, 100, "denied"));
  }

  @Test
  void whereTheCaseStandsNowIsTheProceedingThatIsNotCompleted() {
    assertThat(
            told(
                List.of(
                    proceeding(9, NO_DAY, 60, OPEN, false),
                    proceeding(10, 200, 50, GRANTED, true))))
        .isEqualTo(new Told(9, 50, 200, "granted"));
  }

  @Test
  void aCompletionAfterTheReleaseEndsNothing() {
    assertThat(told(List.of(proceeding(1, 100, 50, GRANTED, false))))
        .isEqualTo(new Told(1, 50, NO_DAY, "pending"));
  }

  private static Told told(List<FiledProceeding> proceedings) {
    ApplicationCourse course = new ApplicationCourse(proceedings.get(0));
    for (FiledProceeding next : proceedings.subList(1, proceedings.size())) {
      course = course.plus(next);
    }
    return new Told(course.last().id(), course.filed(), course.endDay(), course.end());
  }

  private static Told plainly(List<FiledProceeding> proceedings) {
    FiledProceeding last =
        proceedings.stream()
            .filter(p -> p.day() == NO_DAY)
            .max(Comparator.comparingLong(FiledProceeding::id))
            .or(() -> proceedings.stream().max(BY_DAY_THEN_NUMBER))
            .orElseThrow();
    int filed =
        proceedings.stream()
            .mapToInt(FiledProceeding::filed)
            .filter(day -> day != NO_DAY)
            .min()
            .orElse(NO_DAY);
    Optional<FiledProceeding> merits =
        proceedings.stream()
            .filter(p -> p.completed() && (p.flags() == GRANTED || p.flags() == DENIED))
            .max(BY_DAY_THEN_NUMBER);
    Optional<FiledProceeding> end =
        merits.or(
            () ->
                proceedings.stream()
                    .filter(p -> p.completed() && p.flags() == WITHDRAWN)
                    .max(BY_DAY_THEN_NUMBER));
    return new Told(
        last.id(),
        filed,
        end.map(FiledProceeding::day).orElse(NO_DAY),
        end.map(FiledProceeding::flags).map(ApplicationCourseTest::word).orElse("pending"));
  }

  private static String word(int flags) {
    return switch (flags) {
      case GRANTED -> "granted";
      case DENIED -> "denied";
      default -> "other";
    };
  }

  private static FiledProceeding proceeding(Random random, long id) {
    boolean dated = random.nextInt(4) > 0;
    List<Integer> flags = List.of(GRANTED, DENIED, WITHDRAWN, OPEN);
    return proceeding(
        id,
        dated ? random.nextInt(3) - 1 : NO_DAY,
        random.nextInt(3) == 0 ? NO_DAY : random.nextInt(5) - 2,
        Objects.requireNonNull(flags.get(random.nextInt(flags.size()))),
        dated && random.nextInt(5) > 0);
  }

  private static FiledProceeding proceeding(
      long id, int day, int filed, int flags, boolean completed) {
    return new FiledProceeding(11, id, day, filed, flags, completed, 0, 0, 0);
  }
}
