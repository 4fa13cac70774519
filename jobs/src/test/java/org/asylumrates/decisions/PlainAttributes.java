package org.asylumrates.decisions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asylumrates.decisions.Docket.Appearance;
import org.asylumrates.decisions.Docket.Hearing;
import org.asylumrates.decisions.Docket.Person;
import org.asylumrates.decisions.Docket.Ride;
import org.asylumrates.model.Keys;

/** What decisions carry besides their outcome, written down a second time, over lists. */
final class PlainAttributes {
  /** The columns of {@link #ofDecision}, in its order. */
  static final String OF_DECISION =
      "proceeding_id case_id decision_date judge_code pseudo_judge court_code case_type absentia age"
          + " issues nationality_code custody claim_type sex represented family_id";

  /** The columns of {@link #whereItStands}, in its order. */
  static final String WHERE_IT_STANDS =
      "court_code nationality_code custody claim_type sex represented family_id";

  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Ride> rides = new HashMap<>();
  private final Set<String> represented;

  PlainAttributes(Docket docket) {
    docket.people().forEach(person -> people.put(person.id(), person));
    docket.rides().stream()
        .filter(ride -> !ride.lead().isEmpty())
        .sorted(
            Comparator.<Ride, Boolean>comparing(ride -> !ride.active().equals("false"))
                .thenComparing(Ride::id))
        .forEach(ride -> rides.put(ride.rider(), ride));
    represented =
        docket.appearances().stream()
            .filter(a -> a.level().equals("COURT") && a.side().equals("ALIEN"))
            .filter(a -> !a.date().isEmpty())
            .map(Appearance::caseId)
            .collect(Collectors.toSet());
  }

  String ofDecision(Hearing hearing) {
    return String.join(
        "|",
        Long.toString(hearing.id()),
        hearing.caseId(),
        hearing.date(),
        orUnknown(hearing.judge()),
        Boolean.toString(hearing.judge().equals("AAA")),
        orUnknown(hearing.court()),
        orUnknown(hearing.type()),
        Boolean.toString(hearing.absentia().equals("Y")),
        age(hearing),
        issues(hearing),
        known(hearing));
  }

  String whereItStands(Hearing hearing) {
    return orUnknown(hearing.court()) + "|" + known(hearing);
  }

  private String known(Hearing hearing) {
    String id = hearing.caseId();
    Optional<Ride> ride = Optional.ofNullable(rides.get(id));
    return String.join(
        "|",
        nationality(hearing),
        Set.of("N", "R", "D").contains(hearing.custody()) ? hearing.custody() : Keys.UNKNOWN,
        person(hearing).map(p -> claim(p.claim())).orElse("unknown"),
        person(hearing).map(Person::sex).filter(Set.of("F", "M")::contains).orElse(Keys.UNKNOWN),
        id.isEmpty() ? "" : Boolean.toString(represented.contains(id)),
        ride.map(Ride::lead).orElse(id));
  }

  private Optional<Person> person(Hearing hearing) {
    return Optional.ofNullable(people.get(hearing.caseId()));
  }

  private String nationality(Hearing hearing) {
    return Stream.of(hearing.nat(), person(hearing).map(Person::nat).orElse(""))
        .filter(nat -> !nat.isEmpty() && !nat.equals("UN"))
        .findFirst()
        .orElse(Keys.UNKNOWN);
  }

  private String age(Hearing hearing) {
    return person(hearing)
        .map(Person::birth)
        .filter(birth -> !birth.isEmpty())
        .map(birth -> YearMonth.from(LocalDate.parse(birth)))
        .map(birth -> birth.until(YearMonth.from(hearing.day().orElseThrow()), ChronoUnit.MONTHS))
        .filter(months -> months >= 0 && months < 12 * 111)
        .map(months -> Long.toString(months / 12))
        .orElse("");
  }

  private String issues(Hearing hearing) {
    TreeSet<String> issues = new TreeSet<>(List.of(hearing.issues().split(" ")));
    person(hearing).ifPresent(p -> issues.addAll(List.of(p.issues().split(" "))));
    issues.remove("");
    return String.join(" ", issues);
  }

  private static String claim(String code) {
    return switch (code) {
      case "I" -> "affirmative";
      case "E" -> "defensive";
      default -> "unknown";
    };
  }

  private static String orUnknown(String code) {
    return code.isEmpty() ? Keys.UNKNOWN : code;
  }
}
