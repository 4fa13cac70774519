package org.asylumrates.decisions;

import java.util.Set;

/**
 * What applications were decided to, as bits that the applications of one proceeding share. Codes:
 * EOIR's tblLookUp_Appln and tblLookupCourtAppDecisions.
 */
final class ApplicationFlags {
  static final int ASYLUM_FILED = 1;
  static final int ASYLUM_GRANTED = 1 << 1;
  static final int ASYLUM_DENIED = 1 << 2;

  /** Asylum got any disposition. */
  static final int ASYLUM_DISPOSED = 1 << 3;

  /** Withholding of removal or protection under the Convention against Torture was granted. */
  static final int OTHER_RELIEF = 1 << 4;

  static final int PROTECTION_GRANTED = 1 << 5;
  static final int PROTECTION_DENIED = 1 << 6;

  static final int ASYLUM_DECIDED = ASYLUM_GRANTED | ASYLUM_DENIED;

  /** Withholding of removal, or of removal under the Convention against Torture. */
  private static final Set<String> WITHHOLDING = Set.of("ASYW", "WCAT");

  /** F full, G grant, C conditional, I stipulated in court, P stipulated on paper. */
  private static final Set<String> GRANTS = Set.of("F", "G", "C", "I", "P");

  private static final String DENIAL = "D";

  /** A grant of withholding under the Convention against Torture. */
  private static final String TORTURE_GRANT = "L";

  private ApplicationFlags() {}

  /**
   * The bits of one application; 0 for one that no definition looks at.
   *
   * @param code APPL_CODE, empty if there is none
   * @param decision APPL_DEC, empty if there is none
   */
  static int of(String code, String decision) {
    boolean asylum = code.equals("ASYL");
    boolean withholding = WITHHOLDING.contains(code);
    boolean protection = asylum || withholding;
    boolean granted = GRANTS.contains(decision);
    boolean denied = decision.equals(DENIAL);
    boolean tortureGrant = decision.equals(TORTURE_GRANT);
    return bit(ASYLUM_FILED, asylum)
        | bit(ASYLUM_GRANTED, asylum && granted)
        | bit(ASYLUM_DENIED, asylum && denied)
        | bit(ASYLUM_DISPOSED, asylum && !decision.isEmpty())
        | bit(OTHER_RELIEF, tortureGrant || (withholding && granted))
        | bit(PROTECTION_GRANTED, protection && (granted || tortureGrant))
        | bit(PROTECTION_DENIED, protection && denied);
  }

  private static int bit(int bit, boolean set) {
    return set ? bit : 0;
  }
}
