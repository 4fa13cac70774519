package org.asylumrates.grounds;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.asylumrates.grounds.LabelOptions.Unmapped;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.UserException;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Label files that cannot be used. */
@SparkTest
class LabelsRefusalTest {
  @TempDir private Path temp;

  @Test
  void wordsOutsideTheTaxonomyAreListedWithTheirRows() throws IOException {
    String file =
        file(
            "labels.csv",
            """
            case_id,ground,subground,coder
            11,psg,,human
            12,psg,gang,human
            13,race,,ai
            """);
    refused(file)
        .withMessage(
            "Label words outside the taxonomy: ground 'psg' (2 rows), coder 'ai' (1 rows); map them"
                + " with --ground-mapping FILE or give --allow-unmapped");
  }

  @Test
  void onlyTheFirstTenOfManyWordsAreNamedAndTheOthersCounted() throws IOException {
    String rows =
        IntStream.range(10, 22).mapToObj("7,g%d\n"::formatted).collect(Collectors.joining());
    refused(file("labels.csv", "case_id,ground\n" + rows))
        .withMessageContaining(
            "ground 'g18' (1 rows), ground 'g19' (1 rows), 2 more words of ground;")
        .withMessageNotContaining("g20");
  }

  @Test
  void aMappingToAWordOutsideTheTaxonomyDoesNotHelp() throws IOException {
    String file = file("labels.csv", "case_id,ground\n11,psg\n");
    assertRefused(new LabelOptions(List.of(file), Map.of("psg", "group"), Unmapped.REFUSED))
        .withMessageStartingWith("Label words outside the taxonomy: ground 'group' (1 rows); ");
  }

  @Test
  void wordsAreTheTaxonomysInItsOwnSpelling() throws IOException {
    refused(file("labels.csv", "case_id,ground\n11,Race\n"))
        .withMessageStartingWith("Label words outside the taxonomy: ground 'Race' (1 rows); ");
  }

  @Test
  void aColumnThatIsMissing() throws IOException {
    String file = file("labels.csv", "case,ground\n11,race\n");
    refused(file)
        .withMessage(
            "%s has no column case_id; its columns are case, ground; see the label schema in"
                + " docs/labels.md",
            file);
  }

  @Test
  void caseNumbersThatCannotBeRead() throws IOException {
    refused(file("labels.csv", "case_id,ground\nA123,race\n,race\n11,race\n12.5,race\n"))
        .withMessage(
            "3 label rows have no case number that can be read; case_id must be EOIR's IDNCASE");
  }

  @Test
  void confidencesOutsideTheirRange() throws IOException {
    refused(
            file(
                "labels.csv",
                "case_id,ground,confidence\n1,race,0\n2,race,1.01\n3,race,high\n4,race,\n5,race,1\n"))
        .withMessage(
            "2 label rows have a confidence that is not from 0 to 1; correct it or leave it blank");
  }

  @Test
  void aColumnThatIsThereTwice() throws IOException {
    String file = file("labels.csv", "case_id,ground,ground\n11,race,religion\n");
    refused(file).withMessage("%s has two columns ground; leave one of them out", file);
  }

  @Test
  void aFileOfNothing() throws IOException {
    refused(file("labels.csv", "")).withMessageContaining(" has no column case_id; ");
  }

  /** Nothing of the rows behind it may be lost unnoticed, in whatever column it stands. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "case_id,ground,evidence\n11,race,page 5\n12,race,\"page 6\n13,race,page 7\n",
        "case_id,ground\n11,race\n12,\"race\n13,race",
        "case_id,ground,evidence\n11,race\n12,race,\"page 6\n13,race,\"page 7\"\n",
        "case_id,ground,evidence\n11,race\n12,race,\""
      })
  void aQuoteThatIsNotClosed(String csv) throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
      String file = Files.writeString(temp.resolve("labels.csv"), csv, charset).toString();
      refused(file)
          .withMessage(
              "%s cannot be read as CSV from line 3 on; look for a quote that is not closed there",
              file);
    }
  }

  @Test
  void aQuoteThatIsNotClosedForMegabytes() throws IOException {
    String file =
        file("labels.csv", "case_id,ground\n11,race\n12,\"race\n" + "13,race\n".repeat(3 << 20));
    refused(file)
        .withMessage(
            "%s cannot be read as CSV from line 3 on; look for a quote that is not closed there",
            file);
  }

  /** As when a text with a comma has no quotes: what stands behind it is in wrong columns. */
  @Test
  void moreValuesThanColumns() throws IOException {
    String file = file("labels.csv", "case_id,source,ground\n11,cgrs,race\n12,clinic, east,race\n");
    refused(file)
        .withMessage(
            "%s has more values in line 3 than its header has columns; put values that hold a comma"
                + " in quotes",
            file);
  }

  @Test
  void aFileThatIsNotThere() {
    String nowhere = temp.resolve("labels.csv").toString();
    refused(nowhere)
        .withMessage("No label file at %s; give a CSV, Parquet or JSON lines file", nowhere);
  }

  @Test
  void aFolderOfCsvFiles() throws IOException {
    String folder = Files.createDirectory(temp.resolve("labels.csv")).toString();
    refused(folder)
        .withMessage(
            "%s is a folder; give each CSV file in it with a --grounds of its own", folder);
  }

  @Test
  void aFileOfAnotherKind() throws IOException {
    String file = file("labels.xlsx", "");
    refused(file)
        .withMessage(
            "%s is no label file; its name must end in .csv, .parquet, .json or .jsonl", file);
  }

  private ThrowableAssertAlternative<UserException> refused(String file) {
    return assertRefused(new LabelOptions(List.of(file), Map.of(), Unmapped.REFUSED));
  }

  private ThrowableAssertAlternative<UserException> assertRefused(LabelOptions options) {
    DataFolder data = new DataFolder(temp.resolve("data").toString());
    return assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> Labels.run(data, "2019-12-31", options));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text).toString();
  }
}
