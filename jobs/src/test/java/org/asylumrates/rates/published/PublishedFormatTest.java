package org.asylumrates.rates.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.asylumrates.job.UserException;
import org.asylumrates.model.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedFormatTest {
  private static final String EOIR =
      "nationality,fiscal_year,generated_my,grants,grant rate,denials,denial rate,other,other rate,"
          + "admin closure,total\n";
  private static final String COUNTS =
      "source,source_date,definition,breakdown,key,name,period,period_label,decisions,granted,"
          + "other_relief,denied,other,note\n";
  private static final String A_COURT =
      "TRAC,2017-11-20,trac-denial,court,NYC,New York,before,FY2017,";

  @TempDir private Path temp;

  @Test
  void formatsGoByTheWordsOfTheContract() {
    assertThat(List.of(PublishedFormat.values()))
        .extracting(PublishedFormat::code)
        .containsExactly("eoir-nationality", "trac-judges", "trac-courts", "counts");
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> PublishedFormat.byCode("trac"))
        .withMessage(
            "No format 'trac'; known are eoir-nationality, trac-judges, trac-courts, counts");
  }

  /** The figures of El Salvador in EOIR's printings of 2018 and 2019. */
  @Test
  void eoirHasAdministrativeClosuresApartInItsFirstYear() throws IOException {
    List<PublishedRow> rows =
        read(
            PublishedFormat.EOIR_NATIONALITY,
            EOIR
                + "EL SALVADOR,2018,2018-10-24,\"1,787\",14.89%,6155,51.28%,3646,30.38%,414,12002\n"
                + "EL SALVADOR,2019,2019-10-23,2311,13.60%,10701,63.00%,3975,23.40%,,16987\n"
                + "EL SALVADOR,2021,2021-01-07,1132,,3021,,3877,,,8030\n");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).key()).isEqualTo("ES");
    assertThat(rows.get(0).period()).isEqualTo(Period.BEFORE);
    assertThat(rows.get(0).periodLabel()).isEqualTo("FY2018");
    assertThat(rows.get(0).numbers())
        .isEqualTo(numbers("12002", "1787", "", "6155", Integer.toString(3646 + 414)));
    assertThat(rows.get(1).period()).isEqualTo(Period.AFTER);
    assertThat(rows.get(1).numbers()).isEqualTo(numbers("16987", "2311", "", "10701", "3975"));
  }

  @Test
  void cellsThatEoirWithholdsStayEmpty() throws IOException {
    List<PublishedRow> rows =
        read(
            PublishedFormat.EOIR_NATIONALITY,
            EOIR + "ATLANTIS,2018,2018-10-24,*,,*,,5,,,*\n" + "NEPAL,2019,2019-10-23,,,20,,5,,,\n");
    assertThat(rows.get(0).key()).as("no code has this name").isEqualTo("ATLANTIS");
    assertThat(rows.get(0).numbers()).isEqualTo(numbers("", "", "", "", ""));
    assertThat(rows.get(1).numbers()).isEqualTo(numbers("", "", "", "20", "5"));
  }

  @Test
  void besideEoirsOwnRateStandsTheOneWithoutOtherDispositions() throws IOException {
    List<PublishedRow> rows =
        PublishedRules.withMerits(
            read(
                PublishedFormat.EOIR_NATIONALITY,
                EOIR
                    + "CHINA,2019,2019-10-23,3438,,1193,,1648,,,6279\n"
                    + "NEPAL,2019,2019-10-23,,,20,,5,,,\n"));
    assertThat(rows)
        .extracting(PublishedRow::definition)
        .containsExactly(
            "eoir-published", "eoir-published", "eoir-published-merits", "eoir-published-merits");
    assertThat(rows.get(2).numbers())
        .isEqualTo(numbers(Integer.toString(3438 + 1193), "3438", "", "1193", ""));
    assertThat(rows.get(3).numbers()).isEqualTo(numbers("", "", "", "20", ""));
  }

  @Test
  void tracsCourtsHaveDecisionsAndDenials() throws IOException {
    List<PublishedRow> rows =
        read(
            PublishedFormat.TRAC_COURTS,
            "imm_ct,decisions,No_DenialsRnd,Percent\nAdelanto,1544,1369,88.7\n");
    assertThat(rows.get(0).key()).isEqualTo("Adelanto");
    assertThat(rows.get(0).numbers()).isEqualTo(numbers("1544", "175", "0", "1369", ""));
  }

  /** By hand: 12.5 % of 732 is 91.5 and rounds up; 87.2 % of it is what is left. */
  @Test
  void tracsJudgesHaveShares() throws IOException {
    List<PublishedRow> rows =
        read(
            PublishedFormat.TRAC_JUDGES,
            """
            court,judge_name,total_decisions,granted_asylum_pct,granted_other_relief_pct,denied_pct
            Adelanto,"Doe, Jane",732,12.5%,0.3,87.2
            """);
    assertThat(rows.get(0).key()).isEqualTo("Adelanto/Doe, Jane");
    assertThat(rows.get(0).name()).isEqualTo("Doe, Jane, Adelanto");
    assertThat(rows.get(0).numbers()).isEqualTo(numbers("732", "92", "2", "638", ""));
  }

  @Test
  void countsAreReadAsTheyStand() throws IOException {
    List<PublishedRow> rows =
        read(PublishedFormat.COUNTS, COUNTS + A_COURT + "\"1,544\",175,,1369,,a note\n");
    assertThat(rows)
        .containsExactly(
            new PublishedRow(
                "TRAC",
                "2017-11-20",
                "trac-denial",
                "court",
                "NYC",
                "New York",
                Period.BEFORE,
                "FY2017",
                numbers("1544", "175", "", "1369", ""),
                "a note"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100,101,,,, | decisions is '100', but its parts add up to 101, a rate above 1",
        "100,60,10,20,11, | decisions is '100', but its parts add up to 101, a rate above 1",
        "-1,,,,, | decisions is '-1', but a count is not negative",
        "100,-5,,,, | granted is '-5', but a count is not negative",
        "100,7.5,,,, | granted is '7.5', but a count is a whole number",
        "many,,,,, | decisions is 'many', but a count is a whole number",
        "99999999999999999999,,,,, | decisions is '99999999999999999999', but a count is a whole"
            + " number"
      })
  void countsThatCannotBeRightAreRefusedWithTheirLine(String cells, String why) throws IOException {
    refused(PublishedFormat.COUNTS, COUNTS + A_COURT + "9,1,,8,,\n" + A_COURT + cells + "\n")
        .withMessage("table.csv, line 3: %s; correct the table", why);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2, a rate is between 0 and 1",
    "-0.1, a rate is between 0 and 1",
    "20%, a rate is a number"
  })
  void ratesAboveOneAreRefused(String rate, String why) throws IOException {
    refused(
            PublishedFormat.COUNTS,
            COUNTS.replace("note", "grant_rate") + A_COURT + "100,20,,80,," + rate + "\n")
        .withMessage("table.csv, line 2: grant_rate is '%s', but %s; correct the table", rate, why);
  }

  @Test
  void sharesAboveAHundredAreRefused() throws IOException {
    refused(PublishedFormat.EOIR_NATIONALITY, EOIR + "NEPAL,2018,2018-10-24,47,147%,14,,13,,2,76\n")
        .withMessage(
            "table.csv, line 2: grant rate is '147%', but a rate is between 0 and 100 percent;"
                + " correct the table");
    refused(
            PublishedFormat.TRAC_COURTS,
            "imm_ct,decisions,No_DenialsRnd,Percent\nAdelanto,1544,1545,88.7\n")
        .withMessage(
            "table.csv, line 2: No_DenialsRnd is '1545', but there are 1544 decisions; correct the"
                + " table");
    refused(
            PublishedFormat.TRAC_COURTS,
            "imm_ct,decisions,No_DenialsRnd,Percent\nAdelanto,,1545,88.7\n")
        .withMessage(
            "table.csv, line 2: decisions is '', but it must not be blank; correct the table");
  }

  @Test
  void aPeriodIsBeforeOrAfter() throws IOException {
    refused(PublishedFormat.COUNTS, COUNTS + A_COURT.replace("before", "2017") + "9,1,,8,,\n")
        .withMessage(
            "table.csv, line 2: period is '2017', but it must be before or after; correct the"
                + " table");
  }

  @ParameterizedTest
  @EnumSource(PublishedFormat.class)
  void aTableOfAnotherShapeIsRefused(PublishedFormat format) throws IOException {
    refused(format, "court,rate\nAdelanto,0.1\n")
        .withMessageMatching(
            "table\\.csv has no column '.+'; its columns are court, rate; check --format");
  }

  @ParameterizedTest
  @EnumSource(PublishedFormat.class)
  void aTableWithoutRowsIsRefused(PublishedFormat format) throws IOException {
    refused(format, COUNTS)
        .withMessageEndingWith(
            "table.csv holds no figure that can be used as %s; check --format", format.code());
  }

  @Test
  void aTableThatIsNotThereIsRefused() {
    Path nowhere = temp.resolve("nowhere.csv");
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> PublishedFormat.COUNTS.read(nowhere))
        .withMessage("No table at %s; give a CSV file", nowhere);
  }

  private List<PublishedRow> read(PublishedFormat format, String csv) throws IOException {
    return format.read(Files.writeString(temp.resolve("table.csv"), csv));
  }

  private ThrowableAssertAlternative<UserException> refused(PublishedFormat format, String csv)
      throws IOException {
    Path file = Files.writeString(temp.resolve("table.csv"), csv);
    return assertThatExceptionOfType(UserException.class).isThrownBy(() -> format.read(file));
  }

  private static PublishedRow.Numbers numbers(
      String decisions, String granted, String otherRelief, String denied, String other) {
    return new PublishedRow.Numbers(
        number(decisions), number(granted), number(otherRelief), number(denied), number(other));
  }

  private static OptionalLong number(String text) {
    return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }
}
