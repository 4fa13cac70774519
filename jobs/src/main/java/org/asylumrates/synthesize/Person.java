package org.asylumrates.synthesize;

import java.time.LocalDate;

/**
 * Whom a case is about; everything is invented.
 *
 * @param nation the true nationality
 * @param caseNationality what A_TblCase says; may be blank or unknown
 * @param proceedingNationality what B_TblProceeding says; may be blank or unknown
 * @param sex F, M or blank
 * @param birth {@code M/YYYY} or blank
 * @param custody N, R or D
 * @param clock C_ASY_TYPE: I affirmative, E defensive, J juvenile or blank
 */
record Person(
    Nation nation,
    String caseNationality,
    String proceedingNationality,
    String language,
    String sex,
    String birth,
    String custody,
    String caseType,
    String clock,
    boolean represented,
    LocalDate entry) {
  /** Withholding-only cases cannot ask for asylum itself. */
  boolean withholdingOnly() {
    return caseType.equals("WHO");
  }
}
