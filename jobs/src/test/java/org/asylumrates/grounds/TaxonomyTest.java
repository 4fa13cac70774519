package org.asylumrates.grounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaxonomyTest {
  /** Users write these words in their files, so they must not change (contract, section 5). */
  @Test
  void theWordsAreThoseOfTheContract() {
    assertThat(Taxonomy.words())
        .isEqualTo(
            Map.of(
                "ground",
                words(
                    "race religion nationality political-opinion particular-social-group"
                        + " torture-convention"),
                "subground",
                words(
                    "domestic-violence other-gender family gang lgbtq disability-health"
                        + " former-occupation trafficking child returnee other"),
                "persecutor",
                words("state non-state both unknown"),
                "status",
                words("asserted found"),
                "coder",
                words("human rule model")));
  }

  private static List<String> words(String words) {
    return List.of(words.split(" "));
  }
}
