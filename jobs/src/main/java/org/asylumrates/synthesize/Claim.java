package org.asylumrates.synthesize;

import java.util.Set;

/**
 * What a person fears and why; no file of the release states it.
 *
 * @param subground empty except for particular social groups
 * @param lean what it adds to the logit of a grant
 */
record Claim(String ground, String subground, String persecutor, double lean) {
  /** The claims that Matter of A-B- and its reinstatement aim at. */
  static final Set<String> EXPOSED = Set.of("domestic-violence", "gang", "family");

  boolean exposed() {
    return EXPOSED.contains(subground);
  }
}
