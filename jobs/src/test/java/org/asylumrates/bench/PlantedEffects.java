package org.asylumrates.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What the differences in differences of a made-up release should find, from its {@code
 * truth.json}, in rates from 0 to 1.
 */
record PlantedEffects(JsonNode truth) {

  static PlantedEffects of(BenchRelease release) throws IOException {
    Path file = release.folder().resolve("truth.json");
    return new PlantedEffects(new ObjectMapper().readTree(file.toFile()));
  }

  /** By nationality: what was planted for the stand-ins less what was planted for the others. */
  double byNationality(String window) {
    JsonNode proxy = population(window, "proxy-nationalities");
    JsonNode all = population(window, "all");
    double others = decisions(all) - decisions(proxy);
    double sumOfOthers = decisions(all) * effect(all) - decisions(proxy) * effect(proxy);
    return effect(proxy) - sumOfOthers / others;
  }

  /**
   * By label: the effect on exposed claims among labelled ones, in which grants are more frequent
   * because more of them are labelled, diluted by the labels that name another claim.
   */
  double byLabel(String window) {
    JsonNode exposed = population(window, "exposed");
    double with = exposed.path("expected_rate").asDouble();
    double without = exposed.path("expected_rate_without_effect").asDouble();
    return (amongLabelled(with) - amongLabelled(without)) * purity(window);
  }

  /** How many more of those that the labels call exposed are so than of the other labelled ones. */
  private double purity(String window) {
    JsonNode exposed = population(window, "exposed");
    JsonNode all = population(window, "all");
    double labelledExposed = labelled(exposed);
    double labelledOther = labelled(all) - labelledExposed;
    double called = share("labelled_with_second_ground") * exposedShareOfClaims();
    double mistaken = truth.path("labels_that_err").asDouble() / truth.path("labels").asDouble();
    double missed = mistaken * (1 - exposedShareOfClaims()) * (1 - called);
    double wrongly = 1 - (1 - mistaken * exposedShareOfClaims()) * (1 - called);
    double rightlyCalled = labelledExposed * (1 - missed);
    double wronglyCalled = labelledOther * wrongly;
    double notCalled = labelledExposed * missed;
    return rightlyCalled / (rightlyCalled + wronglyCalled)
        - notCalled / (notCalled + labelledOther - wronglyCalled);
  }

  private double labelled(JsonNode population) {
    double rate = population.path("expected_rate").asDouble();
    return decisions(population)
        * (rate * share("labelled_if_granted") + (1 - rate) * share("labelled_otherwise"));
  }

  private double amongLabelled(double rate) {
    double granted = rate * share("labelled_if_granted");
    return granted / (granted + (1 - rate) * share("labelled_otherwise"));
  }

  /** A random second label is any of the claims, each as likely as the others. */
  private double exposedShareOfClaims() {
    JsonNode claims = truth.path("claims");
    int exposed = 0;
    for (JsonNode claim : claims) {
      exposed += claim.path("exposed").asBoolean() ? 1 : 0;
    }
    return (double) exposed / claims.size();
  }

  private double share(String name) {
    return truth.path("other_shares").required(name).asDouble();
  }

  private JsonNode population(String window, String name) {
    return truth.path("effects").path(window).required(name);
  }

  private static double decisions(JsonNode population) {
    return population.required("merits_decisions").asDouble();
  }

  private static double effect(JsonNode population) {
    return population.required("effect_percentage_points").asDouble() / 100;
  }
}
