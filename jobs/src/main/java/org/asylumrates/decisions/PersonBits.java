package org.asylumrates.decisions;

import java.util.List;

/**
 * All but the nationality of what a case's own row says of a person, in the bits of one number:
 * sex, how the claim began, whether a lawyer appeared, month of birth.
 */
final class PersonBits {
  /** Number of a blank in lists of codes. */
  static final int BLANK = 0;

  static final List<String> SEXES = List.of("", "F", "M");

  /** I: the asylum clock was started by DHS, so the claim was affirmative; E: by the court. */
  static final List<String> CLAIM_CODES = List.of("", "I", "E");

  /** Claim types are our words, not the record's codes, and so is the one for not known. */
  static final List<String> CLAIMS = List.of("unknown", "affirmative", "defensive");

  private static final int BITS = 2;
  private static final int MASK = (1 << BITS) - 1;
  static final int LAWYER = 1 << (2 * BITS);
  static final int LAWYER_UNKNOWN = LAWYER << 1;
  private static final int MONTH_SHIFT = 2 * BITS + 2;

  /** Highest bits, above those of any month. */
  static final int KNOWN = 1 << 31;

  static final int ISSUES = 1 << 30;

  private PersonBits() {}

  /** Of a number among {@link #SEXES}, or a higher one. */
  static int ofSex(int code) {
    return code < SEXES.size() ? code : BLANK;
  }

  /** Of a number among {@link #CLAIM_CODES}, or a higher one. */
  static int ofClaim(int code) {
    return (code < CLAIM_CODES.size() ? code : BLANK) << BITS;
  }

  /** Of a year of birth times twelve plus month from 1. */
  static int ofBirth(int month) {
    return month << MONTH_SHIFT;
  }

  /** Number among {@link #SEXES}. */
  static int sex(int bits) {
    return bits & MASK;
  }

  /** Number among {@link #CLAIMS}. */
  static int claim(int bits) {
    return bits >> BITS & MASK;
  }

  /** As in {@link Picked}. */
  static byte lawyer(int bits) {
    if ((bits & LAWYER_UNKNOWN) != 0) {
      return Picked.UNKNOWN;
    }
    return (bits & LAWYER) != 0 ? Picked.YES : Picked.NO;
  }

  /** Year of birth times twelve plus month from 1; 0 if it is not known. */
  static int birthMonth(int bits) {
    return (bits & ~(KNOWN | ISSUES)) >>> MONTH_SHIFT;
  }
}
