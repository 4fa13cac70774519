package org.asylumrates.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.keys.KeyIndex;
import org.asylumrates.keys.KeySet;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases that lack optional tables or columns, or name a column as older ones do. */
@SparkTest
class CaseKnowledgeTest {
  private static final KeyIndex CASES = keys(11, 12, 99);

  @TempDir private Path temp;

  @Test
  void withoutTheTableOfLawyersTheCasesOwnDateSaysWhoHadOne(SparkSession spark) {
    assertThat(
            cases(
                spark,
                """
                IDNCASE | NAT | C_ASY_TYPE | Sex | E_28_DATE
                11      | ES  | I          | F   | 2016-05-01
                12      | ES  | I          | F   |
                """,
                CaseKnowledgeTest::represented))
        .containsExactly("[11,true]", "[12,false]", "[99,null]");
  }

  /** TRAC's extracts have no table of lawyers. */
  @Test
  void inAnExtractTheFlagSaysWhoHadALawyer(SparkSession spark) {
    assertThat(
            cases(
                spark,
                """
                IDNCASE | NAT | C_ASY_TYPE | ATTORNEY_FLAG
                11      | ES  | I          | 1
                12      | ES  | I          | 0
                """,
                CaseKnowledgeTest::represented))
        .containsExactly("[11,true]", "[12,false]", "[99,null]");
  }

  /** Reading leaves blank what is neither yes nor no. */
  @Test
  void aFlagThatCouldNotBeReadIsUnknown(SparkSession spark) {
    assertThat(
            cases(
                spark,
                """
                IDNCASE | NAT | C_ASY_TYPE | ATTORNEY_FLAG
                11      | ES  | I          |
                12      | ES  | I          | 0
                """,
                CaseKnowledgeTest::represented))
        .containsExactly("[11,null]", "[12,false]", "[99,null]");
  }

  @Test
  void olderReleasesSayGender(SparkSession spark) {
    assertThat(
            cases(
                spark,
                """
                IDNCASE | NAT | C_ASY_TYPE | GENDER
                11      | ES  | I          | F
                12      | ES  | I          | M
                """,
                CaseKnowledgeTest::sex))
        .containsExactly("[11,F]", "[12,M]", "[99,null]");
  }

  @Test
  void releasesWithTheRequiredColumnsAlone(SparkSession spark) {
    assertThat(
            cases(
                spark,
                """
                IDNCASE | NAT | C_ASY_TYPE
                11      | ES  | I
                12      | GT  | E
                """,
                CaseKnowledgeTest::all))
        .containsExactly(
            "[11,ES,,0,affirmative,null,11]",
            "[12,GT,,0,defensive,null,12]",
            "[99,null,null,null,null,null,99]");
  }

  /** Two leads, one rider: the table of families tells them apart by mark and number only. */
  @Test
  void ofSeveralLeadsTheActiveOneThenTheLatestEntered(SparkSession spark) {
    TypedTables tables =
        new TypedRelease(spark, temp)
            .with(ReleaseTable.CASES, "IDNCASE | NAT | C_ASY_TYPE")
            .with(
                ReleaseTable.LEAD_RIDERS,
                """
                idnLeadRider | idnLeadCase | idnRiderCase | blnActive
                7            | 71          | 11           | false
                2            | 72          | 11           | true
                5            | 73          | 11           | true
                9            | 74          | 11           | false
                6            | 75          | 12           | false
                8            | 76          | 12           | false
                3            | 77          | 12           | false
                4            | 78          | 13           | true
                """)
            .tables();
    CaseKnowledge known = CaseKnowledge.of(tables, CASES);
    assertThat(Stream.of(11L, 12L, 99L).map(id -> lead(known, id))).containsExactly(73L, 76L, 99L);
  }

  /** The column of marks is optional. */
  @Test
  void withoutMarksEveryLeadCounts(SparkSession spark) {
    TypedTables tables =
        new TypedRelease(spark, temp)
            .with(ReleaseTable.CASES, "IDNCASE | NAT | C_ASY_TYPE")
            .with(
                ReleaseTable.LEAD_RIDERS,
                """
                idnLeadRider | idnLeadCase | idnRiderCase
                2            | 72          | 11
                1            | 71          | 11
                """)
            .tables();
    assertThat(lead(CaseKnowledge.of(tables, CASES), 11)).isEqualTo(72);
  }

  private static String all(CaseKnowledge known, long id) {
    PersonIndex people = known.people();
    int person = CASES.place(id);
    Stream<Object> ofRow =
        people.has(person)
            ? Stream.of(
                people.nationalityCode(people.nationality(person)),
                PersonBits.SEXES.get(people.sex(person)),
                people.birthMonth(person),
                PersonBits.CLAIMS.get(people.claim(person)))
            : Stream.of("null", "null", "null", "null");
    return Stream.concat(ofRow, Stream.of(represented(known, id), Long.toString(lead(known, id))))
        .map(Object::toString)
        .collect(Collectors.joining(","));
  }

  private static long lead(CaseKnowledge known, long id) {
    return known.families().lead(CASES.place(id), id);
  }

  private static String represented(CaseKnowledge known, long id) {
    return switch (known.represented(CASES.place(id))) {
      case Picked.YES -> "true";
      case Picked.NO -> "false";
      default -> "null";
    };
  }

  private static String sex(CaseKnowledge known, long id) {
    PersonIndex people = known.people();
    int person = CASES.place(id);
    return people.has(person) ? PersonBits.SEXES.get(people.sex(person)) : "null";
  }

  private static KeyIndex keys(long... ids) {
    KeySet keys = new KeySet();
    LongStream.of(ids).forEach(keys::add);
    return new KeyIndex(keys);
  }

  /** Case 99 has no row of its own. */
  private List<String> cases(
      SparkSession spark, String table, BiFunction<CaseKnowledge, Long, String> what) {
    TypedTables tables = new TypedRelease(spark, temp).with(ReleaseTable.CASES, table).tables();
    CaseKnowledge known = CaseKnowledge.of(tables, CASES);
    return Stream.of(11L, 12L, 99L)
        .map(id -> "[%d,%s]".formatted(id, what.apply(known, id)))
        .toList();
  }
}
