package org.asylumrates.stats.placebo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.goldens.Tolerance.CLOSED_FORM;
import static org.asylumrates.goldens.Tolerance.EXACT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asylumrates.goldens.GoldenRow;
import org.asylumrates.goldens.Goldens;
import org.asylumrates.stats.BeforeAfter;
import org.junit.jupiter.api.Test;

/** Every choice taken in R, and two tests counted once more in whole numbers, in make.R. */
class PlaceboGoldenTest {
  private static final List<String> EXPOSED_NATIONALITIES = List.of("GT", "SV", "HN");

  private final Goldens goldens = Goldens.folder("permutation");
  private final List<GoldenRow> courtRows = goldens.rows("input_courts.csv");
  private final PlaceboUnits courts =
      new PlaceboUnits(courtRows.stream().map(PlaceboGoldenTest::court).toList());
  private final Map<String, BeforeAfter> nationalities = nationalities();

  @Test
  void everyTestIsThatOfR() {
    Map<String, Placebo> tests = tests();
    List<GoldenRow> rows = goldens.rows("expected.csv");
    assertThat(rows)
        .extracting(row -> row.text("test"))
        .containsExactlyInAnyOrderElementsOf(tests.keySet());
    for (GoldenRow row : rows) {
      Placebo test = requireNonNull(tests.get(row.text("test")));
      assertThat(test.isExact()).isTrue();
      row.expect("statistic", test.statistic(), CLOSED_FORM);
      row.expect("enumerated", (double) test.choices(), EXACT);
      row.expect("two_sided", test.twoSidedP(), EXACT);
      row.expect("less", test.lessP(), EXACT);
      row.expect("greater", test.greaterP(), EXACT);
    }
  }

  @Test
  void everyChoiceOfCourtsIsThatOfR() {
    List<GoldenRow> rows = goldens.rows("expected_252_allocations.csv");
    List<int[]> choices = choices(courtRows.size(), exposedCourts().length);
    assertThat(choices).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      int[] choice = choices.get(i);
      rows.get(i).expect("allocation", join(choice, court -> String.valueOf(court + 1)));
      rows.get(i).expect("t_unweighted", courts.unweighted(choice), CLOSED_FORM);
      rows.get(i).expect("t_pooled", courts.pooled(choice), CLOSED_FORM);
    }
  }

  @Test
  void everyChoiceOfNationalitiesIsThatOfR() {
    List<GoldenRow> rows = goldens.rows("expected_455_nationalities.csv");
    List<String> names = List.copyOf(nationalities.keySet());
    List<int[]> choices = choices(names.size(), EXPOSED_NATIONALITIES.size());
    PlaceboUnits units = new PlaceboUnits(List.copyOf(nationalities.values()));
    assertThat(choices).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      int[] choice = choices.get(i);
      rows.get(i).expect("allocation", join(choice, names::get));
      rows.get(i).expect("did", units.pooled(choice), CLOSED_FORM);
      rows.get(i).expect("t_studentised", units.studentised(choice), CLOSED_FORM);
    }
  }

  private Map<String, Placebo> tests() {
    int[] exposed = exposedCourts();
    PlaceboUnits units = new PlaceboUnits(List.copyOf(nationalities.values()));
    List<String> names = List.copyOf(nationalities.keySet());
    int[] proxy = EXPOSED_NATIONALITIES.stream().mapToInt(names::indexOf).sorted().toArray();
    double[] judges =
        goldens.rows("input_judges.csv").stream().mapToDouble(r -> r.number("change")).toArray();
    List<GoldenRow> twoSample = goldens.rows("input_twosample.csv");
    double[] changes = twoSample.stream().mapToDouble(r -> r.number("change")).toArray();
    int[] group =
        IntStream.range(0, changes.length)
            .filter(i -> twoSample.get(i).count("group") == 1)
            .toArray();
    return Map.of(
        "courts_unweighted", Choices.test(courtRows.size(), exposed, courts::unweighted, 1),
        "courts_pooled_did", Choices.test(courtRows.size(), exposed, courts::pooled, 1),
        "judges_signflip", SignFlips.test(judges, 1),
        "two_sample_126",
            Choices.test(changes.length, group, c -> PlaceboUnits.differenceOfMeans(changes, c), 1),
        "nationalities_pooled_did", Choices.test(names.size(), proxy, units::pooled, 1),
        "nationalities_studentised_did", Choices.test(names.size(), proxy, units::studentised, 1));
  }

  private int[] exposedCourts() {
    return IntStream.range(0, courtRows.size())
        .filter(i -> courtRows.get(i).count("exposed") == 1)
        .toArray();
  }

  private Map<String, BeforeAfter> nationalities() {
    Map<String, BeforeAfter> sums = new TreeMap<>();
    for (GoldenRow row : goldens.rows("input_nationalities.csv")) {
      long x = row.count("granted");
      long n = row.count("n");
      BeforeAfter side =
          row.text("period").equals("after")
              ? new BeforeAfter(x, n, 0, 0)
              : new BeforeAfter(0, 0, x, n);
      sums.merge(row.text("nationality"), side, BeforeAfter::plus);
    }
    return sums;
  }

  private static BeforeAfter court(GoldenRow row) {
    return new BeforeAfter(
        row.count("g_after"), row.count("n_after"), row.count("g_before"), row.count("n_before"));
  }

  private static List<int[]> choices(int units, int size) {
    List<int[]> choices = new ArrayList<>();
    Choices.forEach(units, size, choices::add);
    return choices;
  }

  private static String join(int[] choice, Function<Integer, String> name) {
    return Arrays.stream(choice).boxed().map(name).collect(Collectors.joining("-"));
  }
}
