package org.asylumrates.synthesize;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One proceeding before it has keys: what members of a family share.
 *
 * @param location the hearing location
 * @param judge what stands in IJ_CODE
 * @param charged the date of the charging document
 * @param opened when the court entered it
 * @param hearing its last hearing
 * @param completed the decision; none while it is pending
 * @param decision DEC_CODE; blank unless decided on its merits
 * @param otherCompletion OTHER_COMP; blank unless ended for administrative reasons
 * @param movedTo the court to which the case goes; blank unless it moves
 * @param odds what the model expects; none unless an asylum claim was decided on its merits by
 *     someone who was heard
 */
record Step(
    Court court,
    String location,
    String judge,
    LocalDate charged,
    LocalDate opened,
    LocalDate hearing,
    @Nullable LocalDate completed,
    String decision,
    String otherCompletion,
    boolean absentia,
    String movedTo,
    List<Asked> asked,
    @Nullable Odds odds) {
  /**
   * One application before it has a key.
   *
   * @param code APPL_CODE
   * @param decision APPL_DEC; blank while it is pending
   */
  record Asked(String code, LocalDate received, String decision) {}

  /** The same proceeding with applications. */
  Step asking(List<Asked> others) {
    return new Step(
        court,
        location,
        judge,
        charged,
        opened,
        hearing,
        completed,
        decision,
        otherCompletion,
        absentia,
        movedTo,
        others,
        odds);
  }

  /** The same proceeding with what the model expects of it. */
  Step expecting(Odds expected) {
    return new Step(
        court,
        location,
        judge,
        charged,
        opened,
        hearing,
        completed,
        decision,
        otherCompletion,
        absentia,
        movedTo,
        asked,
        expected);
  }
}
