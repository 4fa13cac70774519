package org.asylumrates.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asylumrates.model.PolicyEvent;
import org.asylumrates.model.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class StudiesTest {
  static final List<String> SHIPPED = Studies.SHIPPED;

  /** A study that is in order; each test spoils one line of it. */
  private static final String MINE =
      """
      name: mine
      title: Mine
      event: {date: 2018-06-11, label: A-B-, citation: 27 I&N Dec. 316, says: Something.}
      definition: trac-merits
      before: {first: 2016-06-11, last: 2018-06-10}
      after: {first: 2018-06-11, last: 2020-02-29}
      windows: {}
      breakdowns: [all, judge]
      thresholds: {rate: 10, judgePeriod: 25, judgeTotal: 100}
      exposure: {nationalities: [ES], subgrounds: [gang]}
      events: [AB1]
      """;

  @TempDir private Path temp;

  @ParameterizedTest
  @FieldSource("SHIPPED")
  void shippedStudiesDrawEventsThatExist(String name) {
    Study study = Studies.load(name).study();
    assertThat(study.name()).isEqualTo(name);
    assertThat(PolicyEvents.all()).extracting(PolicyEvent::id).containsAll(study.events());
    assertThat(study.after().first()).isEqualTo(study.event().date());
  }

  /** The windows of contract.md, section 3. */
  @Test
  void theDefaultStudyCutsAtTheRuling() {
    Study study = Studies.load(Studies.DEFAULT).study();
    assertThat(study.before())
        .isEqualTo(new Study.Days(LocalDate.of(2016, 6, 11), LocalDate.of(2018, 6, 10)));
    assertThat(study.after())
        .isEqualTo(new Study.Days(LocalDate.of(2018, 6, 11), LocalDate.of(2020, 2, 29)));
    assertThat(study.thresholds()).isEqualTo(new Study.Thresholds(10, 25, 100, Optional.of(25L)));
    assertThat(study.windows()).containsOnlyKeys("SHORT", "MAIN", "LONG");
  }

  @Test
  void aStudyFromAFileCarriesTheChecksumOfItsText() throws IOException {
    Studies.Loaded loaded = Studies.load(file(MINE));
    assertThat(loaded.study().breakdowns()).containsExactly("all", "judge");
    assertThat(loaded.hash()).isEqualTo(Checksum.of(MINE));
  }

  @Test
  void aStudyThatDoesNotExist() {
    refused("no-such-study")
        .withMessage(
            "No study 'no-such-study'; shipped are matter-of-a-b, a-b-vacated, a-b-reinstated; or"
                + " give a YAML file (see ./asylum list)");
  }

  @Test
  void aDefinitionThatDoesNotExist() throws IOException {
    String file = file(MINE.replace("trac-merits", "trac"));
    refused(file)
        .withMessage(
            "Study %s names the definition 'trac'; known are trac-merits, latest-merits,"
                + " eoir-initial, any-protection, trac-merits-present",
            file);
  }

  @Test
  void aBreakdownThatDoesNotExist() throws IOException {
    String file = file(MINE.replace("judge]", "judges]"));
    refused(file)
        .withMessageStartingWith(
            "Study %s names the breakdown 'judges'; known are all, ground, subground,", file);
  }

  /** A breakdown counted twice would double every count in it. */
  @Test
  void aBreakdownThatStandsTwice() throws IOException {
    String file = file(MINE.replace("judge]", "judge, all]"));
    refused(file).withMessage("Study %s names the breakdown 'all' twice; name it once", file);
  }

  @Test
  void daysThatOverlap() throws IOException {
    String file = file(MINE.replace("last: 2018-06-10", "last: 2018-06-11"));
    refused(file)
        .withMessage(
            "Study %s: its days before end on 2018-06-11, after its days after begin on"
                + " 2018-06-11; part them",
            file);
  }

  @Test
  void daysThatEndBeforeTheyBegin() throws IOException {
    String file = file(MINE.replace("first: 2016-06-11", "first: 2019-06-11"));
    refused(file)
        .withMessage(
            "Study %s: days from 2019-06-11 to 2018-06-10 end before they begin; turn them round",
            file);
  }

  @Test
  void aWordThatStudiesDoNotHave() throws IOException {
    String file = file(MINE + "brekdowns: [all]\n");
    refused(file)
        .withMessageContaining("Study %s cannot be read: Unrecognized field \"brekdowns\"", file)
        .withMessageEndingWith("; compare it with a shipped one");
  }

  @ParameterizedTest
  @FieldSource("LINES")
  void aStudyThatLacksALine(String word) throws IOException {
    String file = file(MINE.replaceAll("(?m)^" + word + ":.*\\R", ""));
    refused(file)
        .withMessage(
            "Study %s cannot be read: it has no '%s'; compare it with a shipped one", file, word);
  }

  static final List<String> LINES =
      MINE.lines().map(line -> line.substring(0, line.indexOf(':'))).toList();

  @Test
  void aStudyWithALineLeftBlank() throws IOException {
    String file = file(MINE.replaceAll("(?m)^definition:.*", "definition:"));
    refused(file).withMessageContaining(" it has no 'definition'; ");
  }

  @Test
  void aStudyWithoutOneOfItsThresholds() throws IOException {
    String file = file(MINE.replace("judgePeriod: 25, ", ""));
    refused(file).withMessageContaining(" it has no 'judgePeriod'; ");
  }

  @Test
  void textThatIsNoYaml() throws IOException {
    String file = file("name: [mine\n");
    refused(file)
        .withMessageStartingWith("Study %s cannot be read: ", file)
        .withMessageEndingWith("; compare it with a shipped one")
        .satisfies(e -> assertThat(e).message().hasLineCount(1));
  }

  @Test
  void anEmptyFile() throws IOException {
    String file = file("");
    refused(file).withMessageStartingWith("Study %s cannot be read: ", file);
  }

  private static org.assertj.core.api.ThrowableAssertAlternative<UserException> refused(
      String nameOrFile) {
    return assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> Studies.load(nameOrFile));
  }

  private String file(String yaml) throws IOException {
    return Files.writeString(temp.resolve("mine.yaml"), yaml).toString();
  }
}
