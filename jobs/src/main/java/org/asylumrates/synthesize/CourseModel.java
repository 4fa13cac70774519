package org.asylumrates.synthesize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The course of a case through the courts: a change of venue or a transfer first, then the
 * proceeding that decides it, and after some decisions a remand that brings a second one.
 */
final class CourseModel {
  private static final double MOVES = 0.30;
  private static final double DENIAL_REMANDED = 0.045;
  private static final double GRANT_REMANDED = 0.008;

  private final Bench bench;

  CourseModel(Bench bench) {
    this.bench = bench;
  }

  /** The course of a case in which protection is sought. */
  List<Step> protection(Person person, Claim claim, Court court, When when, Draw draw) {
    List<Step> steps = new ArrayList<>();
    LocalDate opened = move(court, when, draw, steps);
    if (!steps.isEmpty() && when.received().isBefore(when.moved())) {
      LocalDate received = when.received();
      steps.set(
          0,
          steps
              .get(0)
              .asking(Applications.protection(person, Ending.MOVED, received, when.moved(), draw)));
    }
    Ending ending = decide(person, claim, court, when, opened, false, steps, draw);
    double remanded =
        switch (ending) {
          case DENIED -> DENIAL_REMANDED;
          case GRANTED -> GRANT_REMANDED;
          default -> 0;
        };
    if (draw.chance(remanded)) {
      LocalDate back = when.day().plusDays(draw.between(250, 900));
      LocalDate day = DecisionDays.workday(back.plusDays(draw.between(60, 700)));
      if (!back.isAfter(DecisionDays.LAST)) {
        When again = When.remanded(when.charged(), back, day);
        decide(person, claim, court, again, back, true, steps, draw);
      }
    }
    return steps;
  }

  /** The course of a case in which nobody seeks protection. */
  List<Step> plain(Person person, Court court, When when, Draw draw) {
    List<Step> steps = new ArrayList<>();
    LocalDate opened = move(court, when, draw, steps);
    Judge judge = bench.judge(court, when.sitting(), draw);
    Ending ending = when.pending() ? Ending.PENDING : EndingModel.plain(person, draw);
    List<Step.Asked> asked = Applications.others(ending, when.received(), when.day(), draw);
    steps.add(step(person, court, judge, ending, when, opened, draw).asking(asked));
    return steps;
  }

  private Ending decide(
      Person person,
      Claim claim,
      Court court,
      When when,
      LocalDate opened,
      boolean remanded,
      List<Step> steps,
      Draw draw) {
    LocalDate day = when.sitting();
    Judge judge = bench.judge(court, day, draw);
    Odds odds = GrantModel.odds(person, claim, court, judge, day);
    if (remanded) {
      odds = odds.remanded();
    }
    Ending ending = Ending.PENDING;
    if (!when.pending()) {
      ending =
          remanded
              ? EndingModel.merits(person, odds, draw)
              : EndingModel.protection(person, odds, day, draw);
    }
    List<Step.Asked> asked = Applications.protection(person, ending, when.received(), day, draw);
    Step step = step(person, court, judge, ending, when, opened, draw).asking(asked);
    boolean counts = ending.onMerits() && !person.withholdingOnly();
    steps.add(counts ? step.expecting(odds) : step);
    return ending;
  }

  private static Step step(
      Person person,
      Court court,
      Judge judge,
      Ending ending,
      When when,
      LocalDate opened,
      Draw draw) {
    LocalDate day = when.day();
    return new Step(
        court,
        location(court, draw),
        Bench.signature(judge, when.sitting(), draw),
        when.charged(),
        opened,
        day,
        when.pending() ? null : day,
        ending.decision(person.caseType()),
        ending == Ending.CLOSED ? EndingModel.closure(person.caseType(), day) : "",
        ending.absent(),
        "",
        List.of(),
        null);
  }

  /** Adds the proceeding at the court that a case leaves; returns when the next one opens. */
  private LocalDate move(Court to, When when, Draw draw, List<Step> steps) {
    LocalDate day = when.moved();
    boolean moves = draw.chance(MOVES) && day.isAfter(when.opened()) && day.isBefore(when.day());
    if (!moves) {
      return when.opened();
    }
    Court from = draw.chance(0.25) ? to : bench.court(draw);
    steps.add(
        new Step(
            from,
            location(from, draw),
            Bench.signature(bench.judge(from, day, draw), day, draw),
            when.charged(),
            when.opened(),
            day,
            day,
            "",
            from.equals(to) ? "T" : "C",
            false,
            to.code(),
            List.of(),
            null));
    return day;
  }

  private static String location(Court court, Draw draw) {
    return draw.chance(0.2) ? court.second() : court.code();
  }
}
