package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.asylumrates.keys.KeyIndex;
import org.asylumrates.keys.KeySet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The rules of the class's Javadoc, written down as plainly as possible. */
class CaseCourseTest {
  private static final int NO_DAY = ApplicationIndex.NO_DAY;
  private static final int RELEASE = 1;
  private static final long CASE = 11;
  private static final int OPEN = ApplicationFlags.ASYLUM_FILED;
  private static final int WITHDRAWN = OPEN | ApplicationFlags.ASYLUM_DISPOSED;
  private static final int GRANTED = WITHDRAWN | ApplicationFlags.ASYLUM_GRANTED;
  private static final int DENIED = WITHDRAWN | ApplicationFlags.ASYLUM_DENIED;
  private static final int OTHER_RELIEF = ApplicationFlags.OTHER_RELIEF;
  private static final int NOTHING = 0;

  private static final Comparator<Hearing> BY_DAY_THEN_NUMBER =
      Comparator.comparingInt(Hearing::day).thenComparingLong(Hearing::id);

  /** A proceeding, of which no application is looked at if there are no flags. */
  private record Hearing(long id, int day, int filed, int flags, boolean initialKind) {
    boolean completed() {
      return day != NO_DAY && day <= RELEASE;
    }

    boolean has(int flag) {
      return (flags & flag) != 0;
    }
  }

  /** Numbers of proceedings, 0 for none, which is no proceeding's. */
  private record Told(long initial, long latest, long last, int filed, int endDay, String end) {}

  /** Few days and many ties; in any order and any parts the case is told alike. */
  @RepeatedTest(10)
  void anyOrderOfProceedingsTellsTheCaseAlike(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < 500; i++) {
      List<Hearing> hearings = new ArrayList<>();
      int n = 1 + random.nextInt(5);
      for (int p = 1; p <= n; p++) {
        hearings.add(hearing(random, p * (random.nextBoolean() ? 1L << 33 : -1)));
      }
      for (int order = 0; order < 3; order++) {
        Collections.shuffle(hearings, random);
        assertThat(told(hearings)).as(hearings.toString()).isEqualTo(plainly(hearings));
      }
    }
  }

  @Test
  void aDecisionOnTheMeritsOutranksALaterWithdrawal() {
    assertThat(
            told(
                List.of(
                    new Hearing(1, -100, NO_DAY, DENIED, false),
                    new Hearing(2, 0, 50, WITHDRAWN, false))))
        .isEqualTo(new Told(0, 1, 2, 50, -100, "denied"));
  }

  @Test
  void whereTheCaseStandsNowIsTheProceedingThatIsNotCompleted() {
    assertThat(
            told(
                List.of(
                    new Hearing(9, NO_DAY, 60, OPEN, true), new Hearing(10, 0, 50, GRANTED, true))))
        .isEqualTo(new Told(10, 10, 9, 50, 0, "granted"));
  }

  @Test
  void aCompletionAfterTheReleaseEndsNothing() {
    assertThat(told(List.of(new Hearing(1, RELEASE + 1, 50, GRANTED, true))))
        .isEqualTo(new Told(0, 0, 1, 50, NO_DAY, "pending"));
  }

  /** No later proceeding takes the place of the first, whether it has an application or not. */
  @Test
  void anEarlierCompletionWithoutApplicationsLeavesNoInitialOne() {
    Hearing other = new Hearing(1, 0, NO_DAY, NOTHING, true);
    Hearing denied = new Hearing(2, 0, 50, DENIED, true);
    assertThat(told(List.of(other, denied)).initial()).isZero();
    Hearing later = new Hearing(3, 0, NO_DAY, NOTHING, true);
    assertThat(told(List.of(later, denied)).initial()).isEqualTo(2);
  }

  private static Told told(List<Hearing> hearings) {
    KeySet numbers = new KeySet();
    hearings.stream().filter(h -> h.flags() != NOTHING).forEach(h -> numbers.add(h.id()));
    KeyIndex places = new KeyIndex(numbers);
    KeySet cases = new KeySet();
    cases.add(CASE - 1);
    cases.add(CASE);
    List<CoursePart> parts = hearings.stream().map(h -> part(h, places)).toList();
    ApplicationIndex applications = ApplicationIndex.of(hearings.stream().map(h -> of(h)).toList());
    CaseCourse course = CaseCourse.of(parts, applications, new KeyIndex(cases), RELEASE);
    int ofCase = 1;
    return new Told(
        withRole(hearings, places, course, CaseCourse.INITIAL),
        withRole(hearings, places, course, CaseCourse.LATEST),
        withRole(hearings, places, course, CaseCourse.LAST),
        course.filed(ofCase),
        course.endDay(ofCase),
        course.outcome(ofCase));
  }

  private static long withRole(
      List<Hearing> hearings, KeyIndex places, CaseCourse course, int role) {
    List<Long> found =
        hearings.stream()
            .map(Hearing::id)
            .filter(id -> places.contains(id) && (course.roles(places.place(id)) & role) != 0)
            .toList();
    assertThat(found).hasSizeLessThan(2);
    return found.isEmpty() ? 0 : Objects.requireNonNull(found.get(0));
  }

  /** Each proceeding in a part of its own. */
  private static CoursePart part(Hearing hearing, KeyIndex places) {
    CoursePart.Builder part = new CoursePart.Builder();
    if (hearing.flags() != NOTHING) {
      part.applied(CASE, hearing.day(), places.place(hearing.id()), hearing.initialKind());
    } else if (hearing.initialKind() && hearing.completed()) {
      part.other(CASE, hearing.day(), places.before(hearing.id()));
    }
    return part.end(new FlowCounts());
  }

  private static ApplicationPart of(Hearing hearing) {
    ApplicationPart.Builder part = new ApplicationPart.Builder();
    if (hearing.flags() != NOTHING) {
      part.add(hearing.id(), hearing.flags(), hearing.filed(), 1);
    }
    return part.end(1);
  }

  private static Told plainly(List<Hearing> hearings) {
    List<Hearing> applied = hearings.stream().filter(h -> h.flags() != NOTHING).toList();
    List<Hearing> filed = applied.stream().filter(h -> h.has(OPEN)).toList();
    Optional<Hearing> initial =
        hearings.stream()
            .filter(h -> h.completed() && h.initialKind())
            .min(BY_DAY_THEN_NUMBER)
            .filter(applied::contains);
    Optional<Hearing> latest = latest(applied, h -> h.has(ApplicationFlags.ASYLUM_DECIDED));
    Optional<Hearing> last =
        filed.stream()
            .filter(h -> h.day() == NO_DAY)
            .max(Comparator.comparingLong(Hearing::id))
            .or(() -> filed.stream().max(BY_DAY_THEN_NUMBER));
    Optional<Hearing> end =
        latest.or(() -> latest(applied, h -> h.has(ApplicationFlags.ASYLUM_DISPOSED)));
    return new Told(
        initial.map(Hearing::id).orElse(0L),
        latest.map(Hearing::id).orElse(0L),
        last.map(Hearing::id).orElse(0L),
        filed.stream().mapToInt(Hearing::filed).filter(d -> d != NO_DAY).min().orElse(NO_DAY),
        end.map(Hearing::day).orElse(NO_DAY),
        end.map(Hearing::flags).map(CaseCourseTest::word).orElse("pending"));
  }

  private static Optional<Hearing> latest(List<Hearing> hearings, Predicate<Hearing> which) {
    return hearings.stream().filter(h -> h.completed() && which.test(h)).max(BY_DAY_THEN_NUMBER);
  }

  private static String word(int flags) {
    return switch (flags) {
      case GRANTED -> "granted";
      case DENIED -> "denied";
      default -> "other";
    };
  }

  private static Hearing hearing(Random random, long id) {
    List<Integer> flags = List.of(GRANTED, DENIED, WITHDRAWN, OPEN, OTHER_RELIEF, NOTHING);
    int found = Objects.requireNonNull(flags.get(random.nextInt(flags.size())));
    boolean filed = (found & OPEN) != 0 && random.nextInt(3) > 0;
    return new Hearing(
        id,
        random.nextInt(4) > 0 ? random.nextInt(4) - 1 : NO_DAY,
        filed ? random.nextInt(5) - 2 : NO_DAY,
        found,
        random.nextBoolean());
  }
}
