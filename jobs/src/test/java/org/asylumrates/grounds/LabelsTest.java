package org.asylumrates.grounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.grounds.LabelOptions.Unmapped;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Schemas;
import org.asylumrates.model.Tables;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Label files that can be used. */
@SparkTest
class LabelsTest {
  private static final String RELEASE = "2019-12-31";
  private static final String CSV =
      """
      case_id,source,ground,subground,persecutor,status,coder,confidence,evidence
      11,cgrs,particular-social-group,domestic-violence,non-state,asserted,human,0.9,"said ""he"", fled"
      11,cgrs,political-opinion,,state,found,human,,
      12,cgrs,,,,,model,1,
      """;
  private static final String JSON =
      """
      {"case_id":11,"source":"cgrs","ground":"particular-social-group","subground":"domestic-violence","persecutor":"non-state","status":"asserted","coder":"human","confidence":0.9}
      {"case_id":11,"source":"cgrs","ground":"political-opinion","persecutor":"state","status":"found","coder":"human"}
      {"case_id":12,"source":"cgrs","ground":"","subground":null,"coder":"model","confidence":1}
      """;
  private static final String[] AS_STORED = {
    "[11,cgrs,particular-social-group,domestic-violence,non-state,asserted,human,0.9]",
    "[11,cgrs,political-opinion,UNKNOWN,state,found,human,null]",
    "[12,cgrs,UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN,model,1.0]"
  };

  @TempDir private Path temp;

  @Test
  void aCaseMayHaveSeveralLabelsAndWhatIsBlankIsUnknown(SparkSession spark) throws IOException {
    assertThat(stored(spark, file("labels.csv", CSV))).containsExactly(AS_STORED);
  }

  @Test
  void jsonLinesSayTheSame(SparkSession spark) throws IOException {
    assertThat(stored(spark, file("labels.jsonl", JSON))).containsExactly(AS_STORED);
  }

  @Test
  void parquetSaysTheSame(SparkSession spark) throws IOException {
    String parquet = temp.resolve("labels.parquet").toString();
    spark
        .read()
        .option("header", "true")
        .option("inferSchema", "true")
        .csv(file("labels.csv", CSV))
        .drop("evidence")
        .write()
        .parquet(parquet);
    assertThat(stored(spark, parquet)).containsExactly(AS_STORED);
  }

  @Test
  void columnsMayStandInAnyOrderAndOnlyTwoAreNeeded(SparkSession spark) throws IOException {
    onlyRace(spark, "ground,case_id\n race ,11\n");
  }

  /** As spreadsheets write CSV. */
  @Test
  void aByteOrderMarkAndCrlfAreNoPartOfTheText(SparkSession spark) throws IOException {
    onlyRace(spark, "\uFEFFcase_id,ground\r\n11,race\r\n");
  }

  /** As programs write it that take a column with blanks for fractions. */
  @Test
  void aCaseNumberMayHaveAPointWithNothingBehindIt(SparkSession spark) throws IOException {
    onlyRace(spark, "case_id,ground\n11.0,race\n");
  }

  private void onlyRace(SparkSession spark, String csv) throws IOException {
    assertThat(stored(spark, file("labels.csv", csv)))
        .containsExactly("[11,null,race,UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN,null]");
  }

  @Test
  void aRowMayEndEarlyAndAValueMayHoldLineEnds(SparkSession spark) throws IOException {
    String file =
        file(
            "labels.csv",
            "case_id,evidence,ground,coder\n11,\"page 5,\r\nline 2\n\",race\n\n12,,religion,human\n");
    assertThat(stored(spark, file))
        .containsExactly(
            "[11,null,race,UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN,null]",
            "[12,null,religion,UNKNOWN,UNKNOWN,UNKNOWN,human,null]");
  }

  @Test
  void oneLabelSaidTwiceIsOne(SparkSession spark) throws IOException {
    String one = file("one.csv", "case_id,source,ground\n11,cgrs,race\n11,cgrs,race\n");
    String two = file("two.csv", "case_id,source,ground\n11,cgrs,race\n11,hrf,race\n");
    assertThat(stored(spark, one, two))
        .containsExactly(
            "[11,cgrs,race,UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN,null]",
            "[11,hrf,race,UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN,null]");
  }

  @Test
  void aMappingGivesOtherWordsAMeaning(SparkSession spark) throws IOException {
    String file =
        file("labels.csv", "case_id,ground,subground\n11,PSG,DV\n12,race,\n13,not recorded,\n");
    LabelOptions options =
        new LabelOptions(
            List.of(file),
            Map.of(
                "PSG", "particular-social-group",
                "DV", "domestic-violence",
                "not recorded", "UNKNOWN"),
            Unmapped.REFUSED);
    assertThat(stored(spark, options))
        .containsExactly(
            "[11,null,particular-social-group,domestic-violence,UNKNOWN,UNKNOWN,UNKNOWN,null]",
            "[12,null,race,UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN,null]",
            "[13,null,UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN,null]");
  }

  @Test
  void wordsOutsideTheTaxonomyCountAsUnknownWhereThatIsAllowed(SparkSession spark)
      throws IOException {
    String file = file("labels.csv", "case_id,ground,coder\n11,PSG,ai\n12,race,human\n");
    LabelOptions options = new LabelOptions(List.of(file), Map.of(), Unmapped.COUNTED_AS_UNKNOWN);
    assertThat(stored(spark, options))
        .containsExactly(
            "[11,null,UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN,null]",
            "[12,null,race,UNKNOWN,UNKNOWN,UNKNOWN,human,null]");
  }

  @Test
  void withoutAFileThereAreNoLabels(SparkSession spark) {
    assertThat(stored(spark)).isEmpty();
  }

  @Test
  void otherFilesTakeThePlaceOfEarlierOnes(SparkSession spark) throws IOException {
    String race = file("race.csv", "case_id,ground\n11,race\n");
    String religion = file("religion.csv", "case_id,ground\n11,religion\n");
    assertThat(stored(spark, race)).hasSize(1).allMatch(row -> row.contains("race"));
    assertThat(stored(spark, religion)).hasSize(1).allMatch(row -> row.contains("religion"));
    assertThat(stored(spark)).isEmpty();
  }

  /** The folder itself is then as old as before. */
  @Test
  void aFileOfAFolderMayChange(SparkSession spark) throws IOException {
    Path folder = Files.createDirectory(temp.resolve("labels.jsonl"));
    Path part = folder.resolve("part-0.jsonl");
    Files.writeString(part, "{\"case_id\":11,\"ground\":\"race\"}\n");
    assertThat(stored(spark, folder.toString())).hasSize(1).allMatch(row -> row.contains("race"));
    Files.writeString(part, "{\"case_id\":11,\"ground\":\"religion\"}\n");
    assertThat(stored(spark, folder.toString()))
        .hasSize(1)
        .allMatch(row -> row.contains("religion"));
  }

  private List<String> stored(SparkSession spark, String... files) {
    return stored(spark, new LabelOptions(List.of(files), Map.of(), Unmapped.REFUSED));
  }

  private List<String> stored(SparkSession spark, LabelOptions options) {
    DataFolder data = new DataFolder(temp.resolve("data").toString());
    Labels.run(data, RELEASE, options);
    return spark
        .read()
        .schema(Schemas.of(Tables.LABELS))
        .parquet(data.table(Tables.LABELS, RELEASE).toString())
        .collectAsList()
        .stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text).toString();
  }
}
