package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.asylumrates.batches.Scan;
import org.asylumrates.batches.Shared;
import org.asylumrates.columns.Codes;
import org.asylumrates.keys.KeyIndex;
import org.asylumrates.model.ReleaseTable;

/**
 * What the case's own row says of a person: nationality, month of birth, sex, how the claim began,
 * and whether a lawyer appeared. Cases are known by their places.
 */
final class PersonIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] bits;
  private final int[] nationalities;
  private final List<String> nationalityCodes = new ArrayList<>();
  private final HashMap<Integer, List<String>> issues = new HashMap<>();

  private PersonIndex(int cases) {
    this.bits = new int[cases];
    this.nationalities = new int[cases];
  }

  /** The people of some cases. */
  static PersonIndex of(TypedTables tables, Shared<KeyIndex> wanted) {
    PersonIndex index = new PersonIndex(wanted.value().size());
    Codes codes = new Codes();
    Scan.collect(
            tables.batches(ReleaseTable.CASES, PersonPart.COLUMNS),
            (part, rows) -> PersonPart.of(rows, wanted.value()))
        .forEach(part -> index.add(part, codes));
    for (int i = 0; i < codes.size(); i++) {
      index.nationalityCodes.add(codes.text(i));
    }
    return index;
  }

  private void add(PersonPart part, Codes codes) {
    int[] numbers = part.nationalities().stream().mapToInt(codes::of).toArray();
    for (int row = 0; row < part.rows().rows(); row++) {
      int place = part.place(row);
      bits[place] = part.bits(row) | PersonBits.KNOWN;
      nationalities[place] = numbers[part.nationality(row)];
    }
    part.issues().keySet().forEach(place -> bits[place] |= PersonBits.ISSUES);
    issues.putAll(part.issues());
  }

  /** Whether the case's own row is there. */
  boolean has(int place) {
    return (bits[place] & PersonBits.KNOWN) != 0;
  }

  /** Number of the nationality's code, by which {@link #nationalityCode} has its text. */
  int nationality(int place) {
    return nationalities[place];
  }

  /** A nationality code by its number; empty if there is none. */
  String nationalityCode(int number) {
    return nationalityCodes.get(number);
  }

  /** Number among {@link PersonBits#SEXES}. */
  int sex(int place) {
    return PersonBits.sex(bits[place]);
  }

  /** Number among {@link PersonBits#CLAIMS}. */
  int claim(int place) {
    return PersonBits.claim(bits[place]);
  }

  /** Whether the case's own row says that a lawyer appeared, as in {@link Picked}. */
  byte lawyer(int place) {
    return PersonBits.lawyer(bits[place]);
  }

  /** Year of birth times twelve plus month from 1; 0 if it is not known. */
  int birthMonth(int place) {
    return PersonBits.birthMonth(bits[place]);
  }

  /** Issues of the case's own row. */
  List<String> issues(int place) {
    return (bits[place] & PersonBits.ISSUES) == 0
        ? List.of()
        : issues.getOrDefault(place, List.of());
  }
}
