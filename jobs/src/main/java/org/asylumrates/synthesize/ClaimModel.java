package org.asylumrates.synthesize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which claims people bring, by nationality and sex. */
final class ClaimModel {
  private final List<Claim> claims = Codes.claims();
  private final Map<String, double[]> totals = new HashMap<>();

  /** The claim of a person. */
  Claim draw(Nation nation, String sex, Draw draw) {
    String key = nation.profile() + (sex.equals("F") ? "/female" : "/male");
    return claims.get(draw.weighted(totals.computeIfAbsent(key, ClaimModel::totals)));
  }

  /** Any claim, each as likely as the others; for a coder who errs. */
  Claim any(Draw draw) {
    return draw.pick(claims);
  }

  List<Claim> claims() {
    return claims;
  }

  private static double[] totals(String key) {
    int slash = key.indexOf('/');
    double[] weights = Codes.claimWeights(key.substring(0, slash));
    double[] bySex = Codes.claimWeights(key.substring(slash + 1));
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= bySex[i];
    }
    return Draw.totals(weights);
  }
}
