package org.asylumrates.synthesize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person asks for and how each application is decided, given how the proceeding ended.
 * Grants are F G C I P; N is the legacy code that no lookup of today explains; R stands for
 * reserved decisions.
 */
final class Applications {
  private static final double[] GRANT_TOTALS =
      Draw.totals(new double[] {0.33, 0.62, 0.01, 0.03, 0.01});
  private static final String[] GRANTS = {"F", "G", "C", "I", "P"};
  private static final LocalDate LEGACY = LocalDate.of(2014, 1, 1);

  private Applications() {}

  /** The applications of a proceeding in which protection is sought. */
  static List<Step.Asked> protection(
      Person person, Ending ending, LocalDate received, LocalDate day, Draw draw) {
    List<Step.Asked> asked = new ArrayList<>();
    boolean only = person.withholdingOnly();
    if (!only) {
      asked.add(new Step.Asked("ASYL", received, asylum(ending, day, draw)));
    }
    if (only || ending == Ending.WITHHOLDING || draw.chance(0.70)) {
      String decision = ending == Ending.WITHHOLDING ? "G" : ending.unsettled(day);
      asked.add(new Step.Asked("ASYW", received, decision));
    }
    if (only || ending == Ending.TORTURE_CONVENTION || draw.chance(0.65)) {
      String relief = draw.chance(0.4) ? "L" : "G";
      String decision = ending == Ending.TORTURE_CONVENTION ? relief : ending.unsettled(day);
      asked.add(new Step.Asked("WCAT", received, decision));
    }
    beside(asked, ending, received, day, draw);
    return asked;
  }

  /** The applications of a proceeding in which nobody asks for protection. */
  static List<Step.Asked> others(Ending ending, LocalDate received, LocalDate day, Draw draw) {
    List<Step.Asked> asked = new ArrayList<>();
    if (draw.chance(0.25)) {
      String decision = ending == Ending.GRANTED ? "G" : ending.unsettled(day);
      asked.add(new Step.Asked(draw.pick("42B", "42A", "245", "212h"), received, decision));
    }
    if (ending == Ending.DEPARTURE || draw.chance(0.05)) {
      String decision = ending == Ending.DEPARTURE ? "G" : ending.unsettled(day);
      asked.add(new Step.Asked("VD", received, decision));
    }
    return asked;
  }

  private static String asylum(Ending ending, LocalDate day, Draw draw) {
    double at = draw.uniform();
    return switch (ending) {
      case GRANTED -> day.isBefore(LEGACY) && at < 0.01 ? "N" : GRANTS[draw.weighted(GRANT_TOTALS)];
      case TORTURE_CONVENTION -> at < 0.15 ? "L" : "D";
      case NOT_ADJUDICATED -> at < 0.04 ? "R" : ending.unsettled(day);
      default -> ending.unsettled(day);
    };
  }

  private static void beside(
      List<Step.Asked> asked, Ending ending, LocalDate received, LocalDate day, Draw draw) {
    if (ending == Ending.DEPARTURE) {
      asked.add(new Step.Asked("VD", received, "G"));
    } else if (draw.chance(0.06)) {
      asked.add(new Step.Asked("VD", received, ending.unsettled(day)));
    }
    if (draw.chance(0.04)) {
      asked.add(new Step.Asked("42B", received, ending.unsettled(day)));
    }
    // A renewed application stands beside the one that was withdrawn for it.
    if (ending != Ending.PENDING && draw.chance(0.008) && !asked.get(0).code().equals("ASYW")) {
      asked.add(new Step.Asked("ASYL", received, "W"));
    }
  }
}
