package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.asylumrates.job.Json;
import org.asylumrates.job.UserException;
import org.asylumrates.model.Figures;
import org.asylumrates.model.Tables;
import org.asylumrates.report.PublishPlan.Existing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions from folders that lack tables, and folders that cannot be read. */
class PartialEditionTest {
  private static final String HEADER = String.join(",", Tables.GRANT_RATES.columnNames());

  @TempDir Path temp;

  @Test
  void publishedFiguresOfTwoYearsMakeAnEdition() throws IOException {
    figures(
        new Figures.Rule("their-rate", "Their rate", "Granted / all.", "FY2018", "FY2019", "They"),
        new Figures.Rule("their-courts", "Their courts", "As they count.", "FY2012", "", "They"));
    Files.writeString(
        temp.resolve("grant-rates.csv"),
        HEADER
            + "\ntheir-rate,all,all,All,before,200,50,0,150,0,0.25,0.2,0.31,"
            + "\ntheir-rate,all,all,All,after,300,60,0,240,0,0.2,0.16,0.25,"
            + "\ntheir-rate,nationality,NA,Netherlands Antilles,before,5,1,0,4,0,,,,too-few"
            + "\ntheir-courts,court,ATL,Atlanta,before,2048,212,0,1836,0,0.1035,0.09,0.117,\n");
    Files.writeString(temp.resolve("flow.csv"), "");
    EditionPages pages = publish();
    assertThat(pages.broken()).isEmpty();
    assertThat(pages.pages())
        .containsKeys("countries.html", "courts.html")
        .doesNotContainKeys("judges.html", "grounds.html", "comparisons.html");
    assertThat(pages.words("index.html"))
        .contains(
            "25.0%", "20.0%", "Month by month: the tables it was made from hold no such figures.")
        .contains("Grant rates by judge: the tables it was made from hold no such figures.")
        .doesNotContain("Synthetic");
    assertThat(pages.words("courts.html"))
        .contains("Their courts (their-courts)", "Days: FY2012.", "Grant rate")
        .doesNotContain("Grant rate before", "Grant rate after");
    assertThat(pages.words("quality.html")).contains("This edition has no such record.");
  }

  @Test
  void figuresAloneMakeAnEditionOfWords() throws IOException {
    figures(new Figures.Rule("none", "None", "None.", "", "", "Nobody"));
    EditionPages pages = publish();
    assertThat(pages.broken()).isEmpty();
    assertThat(pages.words("index.html")).contains("These tables hold no national figure");
  }

  @Test
  void folderWithoutFiguresIsRefused() {
    assertThatThrownBy(this::publish)
        .isInstanceOf(UserException.class)
        .hasMessageContaining("There are no figures in")
        .hasMessageContaining("run the rates stage first");
  }

  @Test
  void malformedNumberIsNamedWithItsPlace() throws IOException {
    figures(new Figures.Rule("none", "None", "None.", "", "", "Nobody"));
    Files.writeString(
        temp.resolve("grant-rates.csv"),
        HEADER + "\nd,all,all,All,before,many,50,0,150,0,0.25,0.2,0.31,\n");
    assertThatThrownBy(this::publish)
        .isInstanceOf(UserException.class)
        .hasMessage(
            "grant-rates.csv line 2: 'many' in column decisions is not a whole number; make the table again");
  }

  @Test
  void missingColumnIsNamed() throws IOException {
    figures(new Figures.Rule("none", "None", "None.", "", "", "Nobody"));
    Files.writeString(temp.resolve("monthly.csv"), "definition,month\nnone,2018-01\n");
    assertThatThrownBy(this::publish)
        .isInstanceOf(UserException.class)
        .hasMessageContaining("monthly.csv has no column 'decisions'");
  }

  @Test
  void incompleteFiguresAreRefused() throws IOException {
    Files.writeString(temp.resolve(Figures.FILE), "{\"release\": \"x\"}");
    assertThatThrownBy(this::publish)
        .isInstanceOf(UserException.class)
        .hasMessageContaining("lacks one of release, study, definitions");
  }

  private void figures(Figures.Rule... rules) throws IOException {
    Figures figures =
        new Figures(
            "theirs",
            Optional.empty(),
            false,
            "0.1.0+test",
            SampleFigures.study(),
            "ab".repeat(32),
            List.of(rules),
            List.of(),
            false,
            List.of("FY2018 straddles the ruling."));
    Files.writeString(temp.resolve(Figures.FILE), Json.write(figures));
  }

  private EditionPages publish() throws IOException {
    return EditionPages.of(
        Publish.edition(
                new PublishPlan(temp, temp.resolve("reports"), "p", Existing.KEEP, "code-1"))
            .folder());
  }
}
