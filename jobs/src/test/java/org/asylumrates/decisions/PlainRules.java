package org.asylumrates.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asylumrates.decisions.Docket.Application;
import org.asylumrates.decisions.Docket.Hearing;

/** The contract's section 2 written down a second time, as plainly as possible, over lists. */
final class PlainRules {
  private static final LocalDate RELEASE = LocalDate.parse(TypedRelease.ID);
  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
  private static final Set<String> GRANTS = Set.of("F", "G", "C", "I", "P");
  private static final Comparator<Hearing> BY_DATE_THEN_NUMBER =
      Comparator.comparing(Hearing::date).thenComparing(Hearing::id);
  private static final Comparator<Hearing> OPEN_LAST =
      Comparator.<Hearing, LocalDate>comparing(h -> day(h).orElse(LocalDate.MAX))
          .thenComparing(Hearing::id);

  private final Docket docket;
  private final PlainAttributes attributes;
  private final Map<String, List<Application>> applications;

  PlainRules(Docket docket) {
    this.docket = docket;
    this.attributes = new PlainAttributes(docket);
    this.applications =
        docket.applications().stream().collect(Collectors.groupingBy(Application::proceeding));
  }

  /** Rows of decisions: definition, outcome, and what {@link PlainAttributes} says. */
  List<String> decisions() {
    List<String> rows = new ArrayList<>();
    for (Hearing hearing : docket.hearings()) {
      if (completed(hearing)) {
        merits(hearing).ifPresent(o -> rows.add(row("trac-merits", o, hearing)));
        merits(hearing)
            .filter(o -> !(o.equals("denied") && hearing.absentia().equals("Y")))
            .ifPresent(o -> rows.add(row("trac-merits-present", o, hearing)));
        protection(hearing).ifPresent(o -> rows.add(row("any-protection", o, hearing)));
      }
    }
    for (List<Hearing> ofCase : byCase().values()) {
      ofCase.stream()
          .filter(h -> completed(h) && merits(h).isPresent())
          .max(BY_DATE_THEN_NUMBER)
          .ifPresent(h -> rows.add(row("latest-merits", merits(h).orElseThrow(), h)));
      ofCase.stream()
          .filter(h -> completed(h) && !h.decision().isEmpty())
          .filter(h -> List.of("RMV", "DEP", "EXC", "AOC").contains(h.type()))
          .min(BY_DATE_THEN_NUMBER)
          .filter(h -> asylum(h).anyMatch(a -> !a.decision().isEmpty()))
          .ifPresent(h -> rows.add(row("eoir-initial", end(h), h)));
    }
    return rows;
  }

  /** Rows of applications: case, filed, end, day of the end, and attributes of where it stands. */
  List<String> applications() {
    List<String> rows = new ArrayList<>();
    byCase()
        .forEach(
            (id, all) -> {
              List<Hearing> ofAsylum = all.stream().filter(h -> asylum(h).count() > 0).toList();
              if (!ofAsylum.isEmpty()) {
                rows.add(application(id, ofAsylum));
              }
            });
    return rows;
  }

  private String application(String id, List<Hearing> ofAsylum) {
    List<Hearing> ended =
        ofAsylum.stream()
            .filter(h -> completed(h) && asylum(h).anyMatch(a -> !a.decision().isEmpty()))
            .toList();
    Optional<Hearing> end =
        ended.stream()
            .filter(h -> merits(h).isPresent())
            .max(BY_DATE_THEN_NUMBER)
            .or(() -> ended.stream().max(BY_DATE_THEN_NUMBER));
    Hearing last = ofAsylum.stream().max(OPEN_LAST).orElseThrow();
    return String.join(
        "|",
        id,
        filed(ofAsylum.stream().flatMap(this::asylum)),
        end.map(this::end).orElse("pending"),
        end.map(Hearing::date).orElse(""),
        attributes.whereItStands(last));
  }

  private String row(String definition, String outcome, Hearing hearing) {
    return String.join(
        "|", definition, outcome, filed(asylum(hearing)), attributes.ofDecision(hearing));
  }

  private Map<String, List<Hearing>> byCase() {
    Map<String, List<Hearing>> byCase = new HashMap<>();
    docket.hearings().stream()
        .filter(h -> !h.caseId().isEmpty())
        .forEach(h -> byCase.computeIfAbsent(h.caseId(), id -> new ArrayList<>()).add(h));
    return byCase;
  }

  private Optional<String> merits(Hearing hearing) {
    if (asylum(hearing).anyMatch(PlainRules::granted)) {
      return Optional.of("granted");
    }
    if (asylum(hearing).noneMatch(a -> a.decision().equals("D"))) {
      return Optional.empty();
    }
    return Optional.of(
        of(hearing)
                .anyMatch(
                    a ->
                        a.decision().equals("L")
                            || (!a.code().equals("ASYL") && isProtection(a) && granted(a)))
            ? "other_relief"
            : "denied");
  }

  private Optional<String> protection(Hearing hearing) {
    List<Application> any = of(hearing).filter(PlainRules::isProtection).toList();
    if (any.stream().anyMatch(a -> granted(a) || a.decision().equals("L"))) {
      return Optional.of("granted");
    }
    return any.stream().map(Application::decision).filter("D"::equals).findAny().map(d -> "denied");
  }

  private String end(Hearing hearing) {
    Function<String, Boolean> any = d -> asylum(hearing).anyMatch(a -> a.decision().equals(d));
    return asylum(hearing).anyMatch(PlainRules::granted)
        ? "granted"
        : any.apply("D") ? "denied" : "other";
  }

  private Stream<Application> of(Hearing hearing) {
    return applications.getOrDefault(Long.toString(hearing.id()), List.of()).stream();
  }

  private Stream<Application> asylum(Hearing hearing) {
    return of(hearing).filter(a -> a.code().equals("ASYL"));
  }

  private static boolean isProtection(Application application) {
    return List.of("ASYL", "ASYW", "WCAT").contains(application.code());
  }

  private static boolean granted(Application application) {
    return GRANTS.contains(application.decision());
  }

  private static String filed(Stream<Application> asylum) {
    return asylum
        .map(Application::received)
        .filter(day -> !day.isEmpty())
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  private static Optional<LocalDate> day(Hearing hearing) {
    return hearing.day().filter(day -> !day.isBefore(FIRST));
  }

  private static boolean completed(Hearing hearing) {
    return day(hearing).filter(day -> !day.isAfter(RELEASE)).isPresent();
  }
}
