package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

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
  static final int PROTECTION_DECIDED = PROTECTION_GRANTED | PROTECTION_DENIED;

  private ApplicationFlags() {}

  /** The bits of one application; 0 for one that no definition looks at. */
  static Column of() {
    Column protection = isAsylum().or(isWithholding());
    Column granted = isGrant().or(isTortureGrant());
    return bit(ASYLUM_FILED, isAsylum())
        .plus(bit(ASYLUM_GRANTED, isAsylum().and(isGrant())))
        .plus(bit(ASYLUM_DENIED, isAsylum().and(isDenial())))
        .plus(bit(ASYLUM_DISPOSED, isAsylum().and(col("APPL_DEC").isNotNull())))
        .plus(bit(OTHER_RELIEF, isTortureGrant().or(isWithholding().and(isGrant()))))
        .plus(bit(PROTECTION_GRANTED, protection.and(granted)))
        .plus(bit(PROTECTION_DENIED, protection.and(isDenial())));
  }

  /** Asylum itself. */
  static Column isAsylum() {
    return col("APPL_CODE").equalTo("ASYL");
  }

  /** Withholding of removal, or of removal under the Convention against Torture. */
  static Column isWithholding() {
    return col("APPL_CODE").isin("ASYW", "WCAT");
  }

  /** F full, G grant, C conditional, I stipulated in court, P stipulated on paper. */
  static Column isGrant() {
    return col("APPL_DEC").isin("F", "G", "C", "I", "P");
  }

  static Column isDenial() {
    return col("APPL_DEC").equalTo("D");
  }

  /** A grant of withholding under the Convention against Torture. */
  static Column isTortureGrant() {
    return col("APPL_DEC").equalTo("L");
  }

  /** A condition that is null is not met. */
  private static Column bit(int bit, Column condition) {
    return when(condition, lit(bit)).otherwise(lit(0));
  }
}
