package org.asylumrates.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asylumrates.job.LookupFiles;
import org.asylumrates.job.PolicyEvents;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Ground;
import org.asylumrates.model.Issue;
import org.asylumrates.model.Keys;
import org.asylumrates.model.PolicyEvent;
import org.asylumrates.model.QualityMeasure;
import org.asylumrates.model.Subground;
import org.asylumrates.model.Table;
import org.asylumrates.model.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that the model and the shipped data call by a name has one in every language but the
 * first, and no name is left over of what there is no more.
 */
class VocabularyTest {
  /** The studies that ship with the code. */
  private static final List<String> STUDIES = studies();

  /** Rules of others, under which published tables were counted. */
  private static final List<String> PUBLISHED =
      List.of("eoir-published-merits", "eoir-published", "trac-denial", "trac-judges");

  private static final List<String> EVENTS =
      PolicyEvents.all().stream().map(PolicyEvent::id).toList();

  private static final List<String> DEFINITIONS =
      Stream.concat(Definition.ids().stream(), PUBLISHED.stream()).toList();

  /** Whatever has a name, by the kind of thing it is. */
  private static final Map<String, List<String>> NAMED =
      Map.ofEntries(
          Map.entry("breakdown.title", Breakdown.ids()),
          Map.entry("breakdown.why", Breakdown.ids()),
          Map.entry("definition.title", DEFINITIONS),
          Map.entry("definition.rule", DEFINITIONS),
          Map.entry("study.title", STUDIES),
          Map.entry("study.event-label", STUDIES),
          Map.entry("study.event-says", STUDIES),
          Map.entry("event.label", EVENTS),
          Map.entry("event.title", EVENTS),
          Map.entry("event.scope", EVENTS),
          Map.entry("country", column("countries.csv", "nat_code")),
          Map.entry("region", column("countries.csv", "region_key")),
          Map.entry("circuit", column("circuits.csv", "circuit")),
          Map.entry("ground", codes(Ground.values(), Ground::code)),
          Map.entry("subground", codes(Subground.values(), Subground::code)),
          Map.entry("sex", List.of("F", "M")),
          Map.entry("represented", List.of("true", "false")),
          Map.entry("custody", List.of("N", "R", "D")),
          Map.entry("claim-type", List.of("affirmative", "defensive")),
          // TRAC's bands, as the rates write them.
          Map.entry(
              "age", List.of("0-4", "05-11", "12-17", "18-24", "25-34", "35-44", "45-59", "60+")),
          Map.entry("family", List.of("alone", "family")),
          Map.entry("measure", codes(QualityMeasure.values(), QualityMeasure::code)),
          Map.entry("issue", codes(Issue.values(), Issue::code)),
          Map.entry("table", Tables.PUBLISHED.stream().map(Table::name).toList()),
          Map.entry("column", Tables.PUBLISHED.stream().flatMap(VocabularyTest::columns).toList()));

  static Set<String> kinds() {
    return NAMED.keySet();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everythingHasItsNameAndNothingElseHas(String kind) {
    String family = "named." + kind + ".";
    Set<String> wanted =
        NAMED.getOrDefault(kind, List.of()).stream()
            .map(code -> family + Strings.keyOf(code))
            .collect(Collectors.toSet());
    assertThat(wanted).hasSizeGreaterThan(1);
    for (Words words : Words.all()) {
      if (!words.isFirst()) {
        assertThat(
                Strings.of(words.tag()).keys().stream()
                    .filter(key -> key.startsWith(family))
                    .collect(Collectors.toSet()))
            .isEqualTo(wanted);
      }
    }
  }

  /** Two columns whose names differ only in signs would share a key, and so a description. */
  @Test
  void noTwoColumnsShareAKey() {
    List<String> columns = NAMED.getOrDefault("column", List.of());
    assertThat(columns.stream().map(Strings::keyOf)).doesNotHaveDuplicates();
  }

  /** Two nationalities of one name could not be told apart. */
  @Test
  void noTwoCountriesShareAName() {
    Strings spanish = Strings.of("es");
    assertThat(
            spanish.keys().stream()
                .filter(key -> key.startsWith("named.country."))
                .map(spanish::required))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyRepairHasAShortNameInTheListOfWhatWasMet() {
    assertThat(Strings.of("es").keys())
        .containsAll(
            Stream.of(Issue.values())
                .map(issue -> "named.item." + Strings.keyOf("issue: " + issue.code()))
                .toList());
  }

  private static List<String> studies() {
    try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "studies"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".yaml"))
          .map(file -> file.replace(".yaml", ""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> columns(Table table) {
    return table.columnNames().stream().map(column -> table.name() + "." + column);
  }

  private static List<String> column(String file, String column) {
    return LookupFiles.read(file).stream()
        .map(row -> row.getField(column))
        .filter(code -> !Keys.isUnknown(code))
        .distinct()
        .toList();
  }

  private static <T> List<String> codes(T[] all, Function<T, String> code) {
    return Stream.of(all).map(code).toList();
  }
}
