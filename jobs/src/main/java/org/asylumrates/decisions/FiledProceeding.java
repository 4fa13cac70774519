package org.asylumrates.decisions;

/**
 * What the table of applications needs of a proceeding in which asylum was applied for.
 *
 * @param caseId its case
 * @param id its number
 * @param day day of its completion, or NO_DAY
 * @param filed day of the earliest receipt, or NO_DAY
 * @param flags what its applications were decided to
 * @param completed whether it was completed, and not after the release
 * @param court number of the court's code
 * @param custody number of the custody code
 * @param nationality number of the nationality code
 */
record FiledProceeding(
    long caseId,
    long id,
    int day,
    int filed,
    int flags,
    boolean completed,
    int court,
    int custody,
    int nationality) {
  private static final int FLAG_BITS = 7;
  private static final int CODE_BITS = 18;
  private static final long CODE = (1L << CODE_BITS) - 1;

  /** How many numbers it is as a row. */
  static final int WIDTH = 4;

  /** Whether it ended the application. */
  boolean ended() {
    return completed && (flags & ApplicationFlags.ASYLUM_DISPOSED) != 0;
  }

  boolean decided() {
    return (flags & ApplicationFlags.ASYLUM_DECIDED) != 0;
  }

  /**
   * Adds itself as a row of {@link #WIDTH} numbers. A task that meets more courts, custody codes or
   * nationalities than fit reads no release of EOIR's, which has some hundreds.
   */
  void addTo(LongRows rows) {
    if (((long) court | custody | nationality) > CODE) {
      throw new IllegalStateException("More codes than %d in one task".formatted(CODE + 1));
    }
    long codes = ((((long) court << CODE_BITS) | custody) << CODE_BITS) | nationality;
    rows.add(
        caseId,
        id,
        (long) day << Integer.SIZE | Integer.toUnsignedLong(filed),
        codes << (FLAG_BITS + 1) | (long) flags << 1 | (completed ? 1 : 0));
  }

  static FiledProceeding of(LongRows rows, int row) {
    long days = rows.at(row, 2);
    long rest = rows.at(row, 3);
    long codes = rest >>> (FLAG_BITS + 1);
    return new FiledProceeding(
        rows.at(row, 0),
        rows.at(row, 1),
        (int) (days >> Integer.SIZE),
        (int) days,
        (int) (rest >>> 1) & ((1 << FLAG_BITS) - 1),
        (rest & 1) == 1,
        (int) (codes >>> (2 * CODE_BITS) & CODE),
        (int) (codes >>> CODE_BITS & CODE),
        (int) (codes & CODE));
  }

  /** The same with other numbers for its codes. */
  FiledProceeding numbered(int courtNumber, int custodyNumber, int nationalityNumber) {
    return new FiledProceeding(
        caseId, id, day, filed, flags, completed, courtNumber, custodyNumber, nationalityNumber);
  }
}
