package org.asylumrates.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Ground;
import org.asylumrates.model.Issue;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Outcome;
import org.asylumrates.model.Period;
import org.asylumrates.model.Status;
import org.asylumrates.model.Subground;

/** Codes that the model declares. */
final class ModelCodes {
  private ModelCodes() {}

  static List<Code> of(Words words) {
    Names names = new Names(words);
    List<Code> codes = new ArrayList<>();
    for (String key : List.of(Keys.ALL, Keys.UNKNOWN, Keys.OTHER, Keys.EXPOSED, Keys.OTHERS)) {
      codes.add(ours("key", key, words.of("code.key", key)));
    }
    Period.codes().forEach(p -> codes.add(ours("period", p, words.of("code.period", p))));
    Status.codes().forEach(s -> codes.add(ours("status", s, words.of("code.status", s))));
    for (Outcome outcome : Outcome.values()) {
      codes.add(ours("outcome", outcome.code(), words.of("code.outcome", outcome.code())));
    }
    for (Breakdown breakdown : Breakdown.values()) {
      codes.add(ours("breakdown", breakdown.id(), names.breakdownTitle(breakdown)));
    }
    for (Ground ground : Ground.values()) {
      codes.add(new Code("ground", ground.code(), names.ground(ground), law(ground)));
    }
    for (Subground subground : Subground.values()) {
      codes.add(ours("subground", subground.code(), names.subground(subground)));
    }
    Arrays.stream(Issue.values())
        .map(issue -> ours("issue", issue.code(), names.issue(issue)))
        .forEach(codes::add);
    return List.copyOf(codes);
  }

  private static String law(Ground ground) {
    return ground == Ground.TORTURE_CONVENTION ? "8 CFR 1208.16" : "8 U.S.C. 1101(a)(42)";
  }

  private static Code ours(String set, String code, String meaning) {
    return new Code(set, code, meaning, Code.OURS);
  }
}
