package org.asylumrates.synthesize;

import java.util.ArrayList;
import java.util.List;

/** Invents one family after the other, mostly of one person, in the order of the case keys. */
final class FamilyModel {
  /** Gives 55 percent of the cases an asylum claim, riders counted. */
  private static final double SEEKS_PROTECTION = 0.493;

  static final double HAS_RIDERS = 0.16;
  static final double SEVERED = 0.06;
  private static final double NO_PROCEEDING = 0.01;
  private static final long FIRST_CASE = 2_000_000;
  private static final long FIRST_PROCEEDING = 3_000_000;
  private static final long FIRST_APPLICATION = 1_000_000;

  private final Bench bench;
  private final CourseModel courses;
  private final PersonModel people;
  private final ClaimModel claims;
  private final DecisionDays days = new DecisionDays();
  private final Draw draw;
  private final Keys cases;
  private final Keys proceedings;
  private final Keys applications;

  FamilyModel(Bench bench, PersonModel people, ClaimModel claims, Draw draw) {
    this.bench = bench;
    this.courses = new CourseModel(bench);
    this.people = people;
    this.claims = claims;
    this.draw = draw;
    this.cases = new Keys(FIRST_CASE, draw);
    this.proceedings = new Keys(FIRST_PROCEEDING, draw);
    this.applications = new Keys(FIRST_APPLICATION, draw);
  }

  /** The next family: its lead, then its riders; never more people than asked for. */
  List<CaseFile> next(long most) {
    Court court = bench.court(draw);
    boolean asylum = draw.chance(SEEKS_PROTECTION);
    When when = When.of(days, court.detained() && draw.chance(0.8), draw);
    Person person = people.someone(court, when.sitting(), asylum, draw);
    if (!asylum) {
      boolean none = draw.chance(NO_PROCEEDING);
      List<Step> steps = none ? List.of() : courses.plain(person, court, when, draw);
      return List.of(file(person, court, steps));
    }
    Claim claim = claims.draw(person.nation(), person.sex().isEmpty() ? "M" : person.sex(), draw);
    List<Step> steps = courses.protection(person, claim, court, when, draw);
    CaseFile lead = seeking(person, claim, court, steps);
    List<CaseFile> family = new ArrayList<>(List.of(lead));
    int riders = draw.chance(HAS_RIDERS) ? draw.between(1, 2) + draw.below(2) * draw.below(2) : 0;
    for (int i = 0; i < riders && family.size() < most; i++) {
      family.add(rider(lead, claim, when, steps));
    }
    return family;
  }

  private CaseFile rider(CaseFile lead, Claim claim, When when, List<Step> shared) {
    Person person = people.relative(lead.person(), when.sitting(), draw);
    boolean severed = draw.chance(SEVERED);
    List<Step> steps =
        severed ? courses.protection(person, claim, lead.court(), when, draw) : shared;
    CaseFile own = seeking(person, claim, lead.court(), steps);
    return new CaseFile(own.id(), person, claim, own.court(), own.proceedings(), lead, severed);
  }

  private CaseFile seeking(Person person, Claim claim, Court court, List<Step> steps) {
    CaseFile plain = file(person, court, steps);
    return new CaseFile(plain.id(), person, claim, court, plain.proceedings(), null, false);
  }

  private CaseFile file(Person person, Court court, List<Step> steps) {
    List<CaseFile.Proceeding> own = new ArrayList<>();
    for (Step step : steps) {
      List<CaseFile.Application> asked = new ArrayList<>();
      for (Step.Asked application : step.asked()) {
        asked.add(new CaseFile.Application(applications.next(), application));
      }
      own.add(new CaseFile.Proceeding(proceedings.next(), step, asked));
    }
    return new CaseFile(cases.next(), person, null, court, own, null, false);
  }

  /** Keys that rise with small gaps, as the real ones do. */
  private static final class Keys {
    private final Draw draw;
    private long last;

    Keys(long first, Draw draw) {
      this.last = first;
      this.draw = draw;
    }

    long next() {
      last += draw.between(1, 3);
      return last;
    }
  }
}
