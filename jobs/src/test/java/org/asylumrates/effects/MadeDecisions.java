package org.asylumrates.effects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.asylumrates.job.Studies;
import org.asylumrates.model.Study;

/** Decisions as a test writes them down, of leads with a family of their own each. */
final class MadeDecisions {
  private final Set<String> judges = new LinkedHashSet<>();
  private final Set<String> nationalities = new LinkedHashSet<>();
  private final DecidedPart part = new DecidedPart();
  private long families;

  /** The study that ships. */
  static Study study() {
    return Studies.load("matter-of-a-b").study();
  }

  /** So many decisions of a judge on a day, the first of them granted. */
  MadeDecisions add(
      String judge, LocalDate day, String nationality, int granted, int all, Trait... more) {
    Study.Exposure exposure = study().exposure();
    int traits = Trait.LEAD.bit();
    boolean exposed = exposure.nationalities().contains(nationality);
    traits |= Trait.NATIONALITY_EXPOSED.bit(exposed) | Trait.NATIONALITY_OTHER.bit(!exposed);
    for (Trait trait : more) {
      traits |= trait.bit();
    }
    for (int i = 0; i < all; i++) {
      int[] values = new int[Field.values().length];
      values[Field.DAY.place()] = (int) day.toEpochDay();
      values[Field.JUDGE.place()] = code(judges, judge);
      values[Field.NATIONALITY.place()] = code(nationalities, nationality);
      values[Field.WAITED.place()] = 300;
      values[Field.TRAITS.place()] =
          traits | (i < granted ? Trait.GRANTED.bit() : Trait.DENIED.bit());
      part.add(values, ++families);
    }
    return this;
  }

  private static int code(Set<String> known, String text) {
    known.add(text);
    return new ArrayList<>(known).indexOf(text);
  }

  /** What an estimator starts from. */
  Analysis analysis() {
    part.name(Field.JUDGE, List.copyOf(judges));
    part.name(Field.NATIONALITY, List.copyOf(nationalities));
    part.name(Field.COURT, List.of("NYC"));
    part.name(Field.CIRCUIT, List.of("2"));
    return new Analysis(study(), new Decided(List.of(part)));
  }
}
