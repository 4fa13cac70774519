package org.asylumrates.stats.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesignTest {
  private static final Design DESIGN =
      Design.rows(3)
          .intercept()
          .variable("post", new double[] {0, 1, 1})
          .factor("nat", Factor.of(List.of("MX", "CN", "GT")))
          .product("post", "natGT")
          .build();

  @Test
  void termsAreNamedAsRNamesThem() {
    assertThat(DESIGN.terms())
        .containsExactly("(Intercept)", "post", "natGT", "natMX", "post:natGT");
    assertThat(DESIGN.column(3)).containsExactly(1, 0, 0);
    assertThat(DESIGN.column(4)).containsExactly(0, 0, 1);
    assertThat(DESIGN.named()).containsKey("natCN");
  }

  @Test
  void aCounterfactualChangesProductsToo() {
    Design without = DESIGN.with("post", 0);
    assertThat(without.column(without.indexOf("post"))).containsOnly(0);
    assertThat(without.column(without.indexOf("post:natGT"))).containsOnly(0);
    assertThat(without.column(without.indexOf("natGT"))).containsExactly(0, 0, 1);
    assertThat(DESIGN.column(1)).containsExactly(0, 1, 1);
  }

  @Test
  void rowsAndTermsCanBeTakenOut() {
    Design part = DESIGN.rows(new int[] {2, 0}).without(List.of("natMX"));
    assertThat(part.terms()).containsExactly("(Intercept)", "post", "natGT", "post:natGT");
    assertThat(part.column(1)).containsExactly(1, 0);
  }

  @Test
  void dependentTermsAreTheLaterOnes() {
    double[] ones = {1, 1, 1, 1, 0};
    Design design =
        Design.rows(5)
            .variable("a", new double[] {1, 2, 3, 4, 9})
            .variable("b", new double[] {3, 5, 7, 9, 0})
            .variable("c", new double[] {0, 0, 5, 5, 5})
            .variable("d", new double[] {1e9, 0, 0, 0, 0})
            .build();
    // The last row has no weight, so b is 2a + 1 and c is the level of the factor.
    Factor levels = Factor.of(List.of("x", "x", "y", "y", "y"));
    assertThat(IndependentColumns.dependent(design, levels, ones)).containsExactly("b", "c");
    assertThat(IndependentColumns.dependent(design, Factor.none(), ones)).isEmpty();
  }

  @Test
  void factorsKnowTheirRows() {
    Factor factor = Factor.of(List.of("b", "a", "b"));
    assertThat(factor.levels()).containsExactly("a", "b");
    assertThat(factor.sums(new double[] {1, 2, 4})).containsExactly(2, 5);
    assertThat(Arrays.deepToString(factor.members())).isEqualTo("[[1], [0, 2]]");
    assertThat(factor.rows(new int[] {0, 2}).levels()).containsExactly("b");
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DESIGN.indexOf("pre"))
        .withMessage("No term pre in [(Intercept), post, natGT, natMX, post:natGT]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DESIGN.with("pre", 1))
        .withMessage("No variable pre in [post, natCN, natGT, natMX]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Design.rows(2).variable("x", new double[1]))
        .withMessage("x has 1 values for 2 rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Design.rows(1).intercept().intercept())
        .withMessage("Two terms named (Intercept)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Design.rows(1).product("a", "b"))
        .withMessage("No variable a in []");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Factor(List.of("a"), new int[] {1}))
        .withMessage("A row has none of the 1 levels");
  }
}
