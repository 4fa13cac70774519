package org.asylumrates.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.asylumrates.model.ReleaseTable;

/**
 * A made-up docket of many cases, as plain as it can be told: text as in the record, empty for
 * blank. Few days, so that many proceedings of a case end on one; numbers from all of a long's
 * range; cases without a row, rows without a case.
 */
record Docket(
    List<Person> people,
    List<Hearing> hearings,
    List<Application> applications,
    List<Appearance> appearances,
    List<Ride> rides) {

  record Person(String id, String nat, String claim, String sex, String birth, String issues) {
    List<String> cells() {
      return List.of(id, nat, claim, sex, birth, issues);
    }
  }

  record Hearing(
      long id,
      String caseId,
      String date,
      String type,
      String decision,
      String absentia,
      String court,
      String judge,
      String custody,
      String nat,
      String issues) {
    List<String> cells() {
      return List.of(
          Long.toString(id),
          caseId,
          date,
          type,
          decision,
          absentia,
          court,
          "",
          judge,
          custody,
          nat,
          issues);
    }

    Optional<LocalDate> day() {
      return Optional.of(date).filter(d -> !d.isEmpty()).map(LocalDate::parse);
    }
  }

  record Application(long id, String proceeding, String code, String received, String decision) {
    List<String> cells() {
      return List.of(Long.toString(id), proceeding, code, received, decision);
    }
  }

  record Appearance(long id, String caseId, String level, String side, String date) {
    List<String> cells() {
      return List.of(Long.toString(id), caseId, level, side, date);
    }
  }

  record Ride(long id, String lead, String rider, String active) {
    List<String> cells() {
      return List.of(Long.toString(id), lead, rider, active);
    }
  }

  /** Some cases, and all that belongs to them. */
  static Docket random(int cases, long seed) {
    return new Making(new Random(seed), new Docket(list(), list(), list(), list(), list()))
        .make(cases);
  }

  private static <T> List<T> list() {
    return new ArrayList<>();
  }

  /** The typed tables. */
  TypedRelease write(TypedRelease release) {
    return release
        .with(
            ReleaseTable.CASES,
            table(
                "IDNCASE NAT C_ASY_TYPE Sex C_BIRTHDATE _issues",
                people.stream().map(Person::cells)))
        .with(
            ReleaseTable.PROCEEDINGS,
            table(
                "IDNPROCEEDING IDNCASE COMP_DATE CASE_TYPE DEC_CODE ABSENTIA BASE_CITY_CODE"
                    + " HEARING_LOC_CODE IJ_CODE CUSTODY NAT _issues",
                hearings.stream().map(Hearing::cells)))
        .with(
            ReleaseTable.COURT_APPLICATIONS,
            table(
                "IDNPROCEEDINGAPPLN IDNPROCEEDING APPL_CODE APPL_RECD_DATE APPL_DEC",
                applications.stream().map(Application::cells)))
        .with(
            ReleaseTable.REPRESENTATIVES,
            table(
                "IDNREPSASSIGNED IDNCASE STRATTYLEVEL STRATTYTYPE E_28_DATE",
                appearances.stream().map(Appearance::cells)))
        .with(
            ReleaseTable.LEAD_RIDERS,
            table(
                "idnLeadRider idnLeadCase idnRiderCase blnActive",
                rides.stream().map(Ride::cells)));
  }

  private static List<List<String>> table(String names, Stream<List<String>> rows) {
    return Stream.concat(Stream.of(Arrays.asList(names.split(" ", -1))), rows).toList();
  }

  private static final String[] DATES = {
    "2018-06-11",
    "2018-06-11",
    "2018-06-12",
    "2018-06-12",
    "2019-12-31",
    "2019-12-31",
    "2020-01-01",
    "1918-01-01",
    ""
  };

  private record Making(Random random, Docket docket) {
    Docket make(int cases) {
      for (int i = 0; i < cases; i++) {
        String id = Long.toString(number(i));
        if (random.nextInt(20) > 0) {
          docket.people.add(
              new Person(
                  id,
                  any("ES", "GT", "HO", "UN", "", "Côte d'Ivoire"),
                  any("I", "E", "J", ""),
                  any("F", "M", "X", ""),
                  any("1980-06-01", "2018-12-01", "1900-01-01", ""),
                  any("", "", "", "nul-bytes", "too-long:LANG nul-bytes")));
        }
        for (int n = random.nextInt(4); n >= 0; n--) {
          hearing(random.nextInt(50) == 0 ? "" : id);
        }
        about(id);
      }
      return docket;
    }

    /** Numbers as EOIR's, beyond 32 bits, close to the ends of a long, and negative. */
    private long number(int i) {
      return switch (i % 5) {
        case 0 -> i + 1L;
        case 1 -> (1L << 32) + i;
        case 2 -> Long.MAX_VALUE - i;
        case 3 -> Long.MIN_VALUE + i;
        default -> -i;
      };
    }

    private void hearing(String caseId) {
      long id = number(docket.hearings.size());
      docket.hearings.add(
          new Hearing(
              id,
              caseId,
              any(DATES),
              any("RMV", "RMV", "RMV", "AOC", "WHO", ""),
              any("X", "R", ""),
              any("N", "N", "Y", ""),
              any("NYC", "LOS", "", "ÑÑÑ", "A COURT OF A LONG NAME"),
              any("ABT", "", "AAA", "JUDGE-OF-MANY-LETTERS"),
              any("N", "R", "D", "X", ""),
              any("ES", "MX", "UN", "", "São Tomé"),
              any("", "", "", "letter-o:IDNCASE", "nul-bytes stray-tab")));
      for (int n = random.nextInt(4); n >= 0; n--) {
        application(random.nextInt(100) == 0 ? "4242424242" : Long.toString(id));
      }
    }

    private void application(String proceeding) {
      docket.applications.add(
          new Application(
              number(docket.applications.size()),
              random.nextInt(100) == 0 ? "" : proceeding,
              any("ASYL", "ASYL", "ASYL", "ASYW", "WCAT", "42B"),
              any("2016-04-01", "2016-03-01", "2017-01-01", ""),
              any("G", "D", "D", "D", "L", "W", "")));
    }

    private void about(String caseId) {
      for (int n = random.nextInt(3); n > 0; n--) {
        docket.appearances.add(
            new Appearance(
                number(docket.appearances.size()),
                caseId,
                any("COURT", "BOARD"),
                any("ALIEN", "INS"),
                any("2016-05-01", "")));
      }
      for (int n = random.nextInt(4) - 1; n > 0; n--) {
        docket.rides.add(
            new Ride(
                number(docket.rides.size()),
                random.nextInt(10) == 0 ? "" : Long.toString(number(random.nextInt(1_000))),
                caseId,
                any("true", "false", "")));
      }
    }

    private String any(String... texts) {
      return texts[random.nextInt(texts.length)];
    }
  }
}
