package org.asylumrates.synthesize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What truth.json says is what the files hold. */
class TruthTest {
  private static final int CASES = 12_000;

  @TempDir private static Path folder;
  private static MadeUp release;
  private static JsonNode truth;

  @BeforeAll
  static void makeUp() throws IOException {
    release = MadeUp.of(SynthesisPlan.clean(folder, CASES, 1));
    truth = new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
  }

  @Test
  void decisionsAreThoseThatThePrimaryDefinitionFindsInTheFiles() {
    Map<String, String> completed = new HashMap<>();
    release
        .rows("B_TblProceeding")
        .forEach(r -> completed.put(r.value("IDNPROCEEDING"), r.value("COMP_DATE")));
    Set<String> granted = new HashSet<>();
    Set<String> denied = new HashSet<>();
    for (MadeUp.Fields row : release.rows("tbl_Court_Appln")) {
      boolean decided = !completed.getOrDefault(row.value("IDNPROCEEDING"), "").isEmpty();
      if (row.value("APPL_CODE").equals("ASYL") && decided) {
        if (List.of("F", "G", "C", "I", "P").contains(row.value("APPL_DEC"))) {
          granted.add(row.value("IDNPROCEEDING"));
        } else if (row.value("APPL_DEC").equals("D")) {
          denied.add(row.value("IDNPROCEEDING"));
        }
      }
    }
    denied.removeAll(granted);
    JsonNode merits = truth.at("/decisions/trac-merits/all");
    assertThat(merits.get("granted").asInt()).isEqualTo(granted.size());
    assertThat(merits.get("denied").asInt() + merits.get("other_relief").asInt())
        .isEqualTo(denied.size());
    // 55 percent of the cases ask for asylum, 3 in 4 are over, and 2 in 3 of these on the merits.
    assertThat(granted.size() + denied.size()).isBetween(CASES / 4, CASES * 2 / 5);
  }

  @Test
  void theDefinitionsNestAsTheirRulesSay() {
    assertThat(rows("latest-merits")).isLessThan(rows("trac-merits"));
    assertThat(rows("trac-merits-present")).isLessThan(rows("trac-merits"));
    assertThat(rows("any-protection")).isGreaterThan(rows("trac-merits"));
    assertThat(truth.at("/decisions/eoir-initial/all/other").asInt()).isPositive();
  }

  @Test
  void theEffectIsTheLogitOnTheExposedAndThinnerElsewhere() {
    assertThat(truth.at("/grant_model/effect_on_exposed").asDouble()).isEqualTo(-0.80);
    JsonNode main = truth.at("/effects/LONG");
    double exposed = main.at("/exposed/effect_percentage_points").asDouble();
    double proxy = main.at("/proxy-nationalities/effect_percentage_points").asDouble();
    double all = main.at("/all/effect_percentage_points").asDouble();
    assertThat(exposed).isBetween(-16.0, -7.0);
    assertThat(proxy).isBetween(exposed, all);
    assertThat(all).isNegative();
    double with = main.at("/exposed/expected_rate").asDouble();
    double without = main.at("/exposed/expected_rate_without_effect").asDouble();
    assertThat(100 * (with - without)).isCloseTo(exposed, within(1e-9));
  }

  @Test
  void theRulingIsLawFromItsDayUntilItsEndAndAgain() {
    assertThat(GrantModel.inForce(LocalDate.of(2018, 6, 10))).isFalse();
    assertThat(GrantModel.inForce(LocalDate.of(2018, 6, 11))).isTrue();
    assertThat(GrantModel.inForce(LocalDate.of(2021, 6, 15))).isTrue();
    assertThat(GrantModel.inForce(LocalDate.of(2021, 6, 16))).isFalse();
    assertThat(GrantModel.inForce(LocalDate.of(2025, 9, 1))).isFalse();
    assertThat(GrantModel.inForce(LocalDate.of(2025, 9, 2))).isTrue();
  }

  @Test
  void theTrendGoesThroughItsNodes() {
    for (int i = 0; i < GrantModel.TREND.length; i++) {
      assertThat(GrantModel.trend(GrantModel.TREND_DAYS[i]))
          .isCloseTo(GrantModel.TREND[i], within(1e-12));
    }
  }

  @Test
  void rowsAndLabelsAreCounted() throws IOException {
    assertThat(truth.at("/rows/A_TblCase").asInt()).isEqualTo(CASES);
    assertThat(truth.at("/defects").isEmpty()).isTrue();
    List<String> labels = Files.readAllLines(folder.resolve("labels.csv"), StandardCharsets.UTF_8);
    assertThat(labels.get(0))
        .isEqualTo("case_id,source,ground,subground,persecutor,status,coder,confidence,evidence");
    assertThat(truth.get("labels").asInt()).isEqualTo(labels.size() - 1);
    long seeking =
        release.rows("tbl_Court_Appln").stream()
            .filter(r -> Set.of("ASYL", "ASYW", "WCAT").contains(r.value("APPL_CODE")))
            .map(r -> r.value("IDNCASE"))
            .distinct()
            .count();
    assertThat(truth.get("labelled_cases").asDouble() / seeking).isCloseTo(0.35, within(0.03));
    assertThat((double) seeking / CASES).isCloseTo(0.55, within(0.02));
  }

  @Test
  void everyJudgeOfTheTruthStandsInTheLookup() {
    Set<String> codes = new HashSet<>();
    release.rows("tblLookupJudge").forEach(r -> codes.add(r.value("JUDGE_CODE")));
    assertThat(truth.get("judges")).isNotEmpty();
    truth.get("judges").forEach(j -> assertThat(codes).contains(j.get("code").asText()));
  }

  private static int rows(String definition) {
    JsonNode counts = truth.at("/decisions/" + definition + "/all");
    int rows = 0;
    for (JsonNode count : counts) {
      rows += count.asInt();
    }
    return rows;
  }
}
