package org.asylumrates.synthesize;

import java.time.LocalDate;
import java.util.Map;

/** How a proceeding ended, in words; the codes depend on the case type. */
enum Ending {
  GRANTED,
  WITHHOLDING,
  TORTURE_CONVENTION,
  DENIED,
  DEPARTURE,
  ABSENT_DENIED,
  ABSENT_ABANDONED,
  ABANDONED,
  WITHDRAWN,
  NOT_ADJUDICATED,
  CLOSED,
  MOVED,
  PENDING;

  /** Denial is D in asylum-only cases, and an order in the others (tblLookupCourtDecision). */
  private static final Map<String, String> ORDERS =
      Map.of("RMV", "X", "DEP", "D", "EXC", "X", "AOC", "D", "WHO", "D", "CFR", "A", "RFR", "A");

  /** In May 2019 the code M (not adjudicated) took the place of O (other). */
  private static final LocalDate MOOT_SINCE = LocalDate.of(2019, 5, 1);

  /** Whether a judge decided the claim after hearing the person. */
  boolean onMerits() {
    return this == GRANTED || otherRelief() || this == DENIED || this == DEPARTURE;
  }

  boolean otherRelief() {
    return this == WITHHOLDING || this == TORTURE_CONVENTION;
  }

  boolean absent() {
    return this == ABSENT_DENIED || this == ABSENT_ABANDONED;
  }

  /** DEC_CODE for a case type; blank when the ending is administrative or still to come. */
  String decision(String caseType) {
    boolean removal = caseType.equals("RMV") || caseType.equals("DEP") || caseType.equals("EXC");
    return switch (this) {
      case GRANTED -> removal ? "R" : granted(caseType);
      case WITHHOLDING -> "E";
      case TORTURE_CONVENTION -> "Z";
      case DENIED, ABSENT_DENIED, ABSENT_ABANDONED -> order(caseType);
      case DEPARTURE -> caseType.equals("RMV") || caseType.equals("DEP") ? "V" : order(caseType);
      case ABANDONED -> removal ? order(caseType) : "A";
      case WITHDRAWN -> caseType.equals("DEP") ? "V" : caseType.equals("RFR") ? "A" : "W";
      case NOT_ADJUDICATED -> caseType.endsWith("FR") ? "V" : "T";
      case CLOSED, MOVED, PENDING -> "";
    };
  }

  /** What stands beside an application of the proceeding that the ending does not single out. */
  String unsettled(LocalDate day) {
    return switch (this) {
      case DENIED, DEPARTURE, ABSENT_DENIED, WITHHOLDING, TORTURE_CONVENTION -> "D";
      case ABANDONED, ABSENT_ABANDONED -> "A";
      case WITHDRAWN -> "W";
      case GRANTED, NOT_ADJUDICATED -> day.isBefore(MOOT_SINCE) ? "O" : "M";
      case CLOSED -> "S";
      case MOVED -> "T";
      case PENDING -> "";
    };
  }

  private static String granted(String caseType) {
    return caseType.endsWith("FR") ? "V" : caseType.equals("WHO") ? "E" : "G";
  }

  private static String order(String caseType) {
    return ORDERS.getOrDefault(caseType, "X");
  }
}
