package org.asylumrates.synthesize;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes truth.json: everything planted in a made-up release. */
final class Truth {
  static final String FILE = "truth.json";

  private final Map<String, Object> truth = new LinkedHashMap<>();

  /** Starts with the plan and what made the release. */
  Truth(SynthesisPlan plan) {
    truth.put(
        "note",
        "Everything here is invented: people, judges, outcomes and the effect of the rulings.");
    truth.put(
        "decisions_note",
        "Rows that each definition finds in the release without its defects, over all days and in"
            + " the windows of the default study (2016-06-11 to 2020-02-29, cut on 2018-06-11).");
    truth.put(
        "effects_note",
        "Expected grants of the decisions on the merits in each window of people who were heard,"
            + " with and without the ruling; rates from 0 to 1, the effect in percentage points.");
    truth.put("seed", plan.seed());
    truth.put("cases", plan.cases());
    truth.put("defects_level", plan.defects().code());
    truth.put("tables_level", plan.tables().code());
    truth.put("shape", plan.shape().code());
    truth.put("release_date", DecisionDays.LAST.plusDays(1).toString());
  }

  Truth put(String name, Object value) {
    truth.put(name, value);
    return this;
  }

  /** The model of grants and every coefficient of it. */
  Truth model(Bench bench, List<Nation> nations, List<Claim> claims) {
    truth.put("grant_model", grant());
    truth.put("other_shares", shares());
    truth.put("claims", claims.stream().map(Truth::claim).toList());
    truth.put("nationalities", leans(nations));
    truth.put("courts", courts(bench.courts()));
    truth.put("judges", bench.judges().stream().map(Truth::judge).toList());
    return this;
  }

  void write(Path folder) throws IOException {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indent);
    printer.indentArraysWith(indent);
    String json = new ObjectMapper().writer(printer).writeValueAsString(truth);
    Files.writeString(folder.resolve(FILE), json + "\n", StandardCharsets.UTF_8);
  }

  private static Map<String, Object> grant() {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("scale", "logit of an asylum grant, given a decision on the merits of someone heard");
    model.put("intercept", GrantModel.INTERCEPT);
    model.put("represented", GrantModel.REPRESENTED);
    model.put("detained", GrantModel.DETAINED);
    model.put("affirmative", GrantModel.AFFIRMATIVE);
    model.put("after_remand", GrantModel.REMAND);
    model.put("judge_spread", JudgeModel.SPREAD);
    model.put("judge_hiring_wave", JudgeModel.WAVE_LEAN);
    model.put("effect_on_exposed", GrantModel.EFFECT);
    model.put("exposed_subgrounds", Claim.EXPOSED.stream().sorted().toList());
    model.put("effect_first_day", GrantModel.RULED.toString());
    model.put("effect_ends_on", GrantModel.VACATED.toString());
    model.put("effect_again_from", GrantModel.REINSTATED.toString());
    List<Map<String, Object>> trend = new ArrayList<>();
    for (int i = 0; i < GrantModel.TREND.length; i++) {
      trend.add(ordered("day", GrantModel.TREND_DAYS[i].toString(), "logit", GrantModel.TREND[i]));
    }
    model.put("trend", trend);
    return model;
  }

  private static Map<String, Object> shares() {
    Map<String, Object> shares = new LinkedHashMap<>();
    shares.put("heard_cases_decided_on_merits", EndingModel.MERITS);
    shares.put("other_relief_among_denials", EndingModel.OTHER_RELIEF);
    shares.put("absentia_orders_that_deny", EndingModel.ABSENT_DENIED);
    shares.put("leads_with_riders", FamilyModel.HAS_RIDERS);
    shares.put("riders_severed", FamilyModel.SEVERED);
    shares.put("labelled_if_granted", LabelFile.LABELLED_GRANTED);
    shares.put("labelled_otherwise", LabelFile.LABELLED_OTHERS);
    shares.put("model_labels_wrong", LabelFile.MODEL_ERRORS);
    shares.put("labelled_with_second_ground", LabelFile.SECOND_GROUND);
    return shares;
  }

  private static Map<String, Object> claim(Claim claim) {
    Map<String, Object> map = ordered("ground", claim.ground(), "subground", claim.subground());
    map.put("exposed", claim.exposed());
    map.put("lean", claim.lean());
    return map;
  }

  private static Map<String, Object> leans(List<Nation> nations) {
    Map<String, Object> leans = new LinkedHashMap<>();
    nations.forEach(n -> leans.put(n.code(), ordered("share", n.share(), "lean", n.lean())));
    return leans;
  }

  private static Map<String, Object> courts(List<Court> courts) {
    Map<String, Object> leans = new LinkedHashMap<>();
    courts.forEach(c -> leans.put(c.code(), ordered("weight", c.weight(), "lean", c.lean())));
    return leans;
  }

  private static Map<String, Object> judge(Judge judge) {
    Map<String, Object> map = ordered("code", judge.code(), "name", judge.name());
    if (judge.hasAlias()) {
      map.put("former_code", judge.formerCode());
      map.put("former_code_until", judge.codeSince().minusDays(1).toString());
    }
    map.put("lean", judge.lean());
    map.put("hiring_wave", judge.wave());
    map.put("courts", judge.stints().stream().map(s -> s.court().code()).toList());
    return map;
  }

  private static Map<String, Object> ordered(String a, Object one, String b, Object two) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(a, one);
    map.put(b, two);
    return map;
  }
}
