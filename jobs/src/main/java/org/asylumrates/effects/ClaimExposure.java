package org.asylumrates.effects;

import java.io.Serializable;
import org.asylumrates.claims.LabelWords;
import org.asylumrates.model.Ground;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Study;

/**
 * Whether the labels of a case say that its claim is one the ruling was about. A case with several
 * labels is exposed if one of them is. A particular social group without its subground may be one
 * of these or not, so that a case with nothing better counts as unlabelled.
 */
record ClaimExposure(int exposedSubgrounds, int otherSubgrounds, int socialGroup, int otherGrounds)
    implements Serializable {

  static ClaimExposure of(Study.Exposure exposure) {
    int exposed = 0;
    int subgrounds = 0;
    for (String word : LabelWords.SUBGROUND.words()) {
      boolean among = exposure.subgrounds().contains(word);
      exposed |= among ? LabelWords.SUBGROUND.bitOf(word) : 0;
      subgrounds |= among || word.equals(Keys.UNKNOWN) ? 0 : LabelWords.SUBGROUND.bitOf(word);
    }
    int grounds = 0;
    for (Ground ground : Ground.values()) {
      grounds |=
          ground == Ground.PARTICULAR_SOCIAL_GROUP ? 0 : LabelWords.GROUND.bitOf(ground.code());
    }
    int group = LabelWords.GROUND.bitOf(Ground.PARTICULAR_SOCIAL_GROUP.code());
    return new ClaimExposure(exposed, subgrounds, group, grounds);
  }

  /** The traits of a case with these words, see {@code CaseWords}. */
  int traits(int caseWords) {
    if (caseWords == 0) {
      return 0;
    }
    int subgrounds = LabelWords.SUBGROUND.part(caseWords);
    if ((subgrounds & exposedSubgrounds) != 0) {
      return Trait.CLAIM_EXPOSED.bit();
    }
    int grounds = LabelWords.GROUND.part(caseWords);
    boolean otherGroup = (subgrounds & otherSubgrounds) != 0;
    boolean unknownGroup = (grounds & socialGroup) != 0 && !otherGroup;
    return Trait.CLAIM_OTHER.bit(!unknownGroup && (otherGroup || (grounds & otherGrounds) != 0));
  }
}
