package org.asylumrates;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.support.SparkTest;
import org.asylumrates.synthesize.SynthesisPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same made-up cases without defects, and with every defect at more than ten times its real
 * rate, as a folder and as a zip. What was planted is what the runs say they met, and a case whose
 * rows could be mended ends as if they had never been broken.
 */
@SparkTest
class DirtyReleaseTest {
  private static final long CASES = 4_000;
  private static final int SEED = 3;
  private static final Charset ENCODING = Charset.forName("windows-1252");
  private static final List<String> FIGURES =
      List.of("grant-rates.csv", "before-after.csv", "monthly.csv", "flow.csv", "quality.csv");

  /** Names come from lookups, which have defects of their own. */
  private static final Set<String> NOT_COMPARED = Set.of("judge_name", "court_name", "issues");

  /** The key of each table, and its columns that name cases. */
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "A_TblCase", List.of("IDNCASE", "IDNCASE"),
          "B_TblProceeding", List.of("IDNPROCEEDING", "IDNCASE"),
          "tbl_Court_Appln", List.of("IDNPROCEEDINGAPPLN", "IDNCASE"),
          "tbl_RepsAssigned", List.of("IDNREPSASSIGNED", "IDNCASE"),
          "tbl_Lead_Rider", List.of("idnLeadRider", "idnLeadCase", "idnRiderCase"));

  private static final Map<String, String> REASONS =
      Map.of(
          "stray-words", "unmendable-shift",
          "unreadable-key", "unreadable-key",
          "same-key", "duplicate-key");

  @TempDir private static Path temp;
  private static Optional<MadeRun> cleanRun = Optional.empty();
  private static Optional<MadeRun> dirtyRun = Optional.empty();
  private static List<NamedCsvRecord> planted = List.of();

  @BeforeAll
  static void runBoth(SparkSession spark) {
    MadeRun dirty = MadeRun.of(spark, plan("dirty").with(SynthesisPlan.Defects.HOSTILE));
    cleanRun = Optional.of(MadeRun.of(spark, plan("clean")));
    dirtyRun = Optional.of(dirty);
    planted = dirty.planted();
  }

  private static SynthesisPlan plan(String name) {
    return SynthesisPlan.clean(temp.resolve(name), CASES, SEED);
  }

  private static MadeRun clean() {
    return cleanRun.orElseThrow();
  }

  private static MadeRun dirty() {
    return dirtyRun.orElseThrow();
  }

  @Test
  void casesThatCouldBeMendedEndAsIfTheyHadBeenClean() {
    Set<Long> spoiled = cases("kept", "nulled", "quarantined");
    Set<Long> mended = cases("mended", "dropped");
    mended.removeAll(spoiled);
    Set<String> expected = decisions(clean(), spoiled);
    assertThat(decisions(dirty(), spoiled)).isEqualTo(expected);
    Set<Long> decided =
        expected.stream()
            .map(d -> Long.valueOf(d.substring(0, d.indexOf('|'))))
            .collect(Collectors.toSet());
    assertThat(decided).hasSizeGreaterThan((int) CASES / 6);
    mended.retainAll(decided);
    assertThat(mended).hasSizeGreaterThan(15);
  }

  /** Kept aside: the very lines that were planted, with where they stand in the file. */
  @Test
  void whatIsKeptAsideIsWhatWasPlantedByTableAndReason() {
    List<String> expected =
        planted.stream()
            .filter(d -> REASONS.containsKey(d.getField("kind")))
            .map(
                d ->
                    "%s %s %s"
                        .formatted(
                            d.getField("table"),
                            REASONS.get(d.getField("kind")),
                            d.getField(d.getField("kind").equals("unreadable-key") ? "is" : "key")))
            .sorted()
            .toList();
    List<String> found = new ArrayList<>();
    for (Row row : dirty().typed("quarantine").collectAsList()) {
      byte[] raw = row.getAs("raw");
      String table = row.getAs("table");
      String line = new String(raw, ENCODING);
      found.add(
          "%s %s %s".formatted(table, row.getAs("reason"), line.substring(0, line.indexOf('\t'))));
      int from = Math.toIntExact(row.<Long>getAs("byte_offset"));
      assertThat(Arrays.copyOfRange(dirty().bytes(table + ".csv"), from, from + raw.length))
          .isEqualTo(raw);
    }
    assertThat(found.stream().sorted().toList()).isEqualTo(expected);
    assertThat(new HashSet<>(found)).hasSizeGreaterThan(REASONS.size());
  }

  @Test
  void whatIsRepairedIsWhatWasPlantedByTable() {
    List<String> core = List.of("A_TblCase", "B_TblProceeding", "tbl_Court_Appln");
    for (String table : core) {
      long nuls =
          planted.stream()
              .filter(d -> d.getField("table").equals(table) && d.getField("is").contains("\\0"))
              .count();
      assertThat(dirty().counted(table, "issue: nul-bytes,"))
          .as(table)
          .isEqualTo(nuls)
          .isPositive();
      repaired(table, "shift-mended,", "stray-tab", "split-value");
    }
    repaired("tbl_RepsAssigned", "shift-mended,", "stray-tab");
    repaired("tbl_RepsAssigned", "extra-tabs,", "trailing-tab");
    repaired("A_TblCase", "extra-tabs,", "trailing-tab");
    for (String table : List.of("B_TblProceeding", "tbl_Court_Appln")) {
      repaired(table, "short-row,", "short-row", "broken-row");
      repaired(table, "letter-o", "letter-o");
    }
  }

  private static void repaired(String table, String issue, String... kinds) {
    assertThat(dirty().counted(table, "issue: " + issue))
        .as("%s %s", table, issue)
        .isEqualTo(kinds(table, kinds))
        .isPositive();
  }

  @Test
  void unknownCodesAndOrphansAreCountedByTableAndColumn() {
    Map<String, String> lookups =
        Map.of(
            "A_TblCase",
            "tblLookupNationality,NAT",
            "tbl_Court_Appln",
            "tblLookUp_Appln,APPL_CODE");
    lookups.forEach(
        (table, lookup) -> {
          String item = "codes that are not in " + lookup;
          assertThat(dirty().counted(table, item) - clean().counted(table, item))
              .as(table)
              .isEqualTo(kinds(table, "unknown-code"))
              .isPositive();
        });
    Set<String> kinds = Set.of("missing-parent", "stray-words", "unreadable-key");
    Set<Long> gone =
        planted.stream()
            .filter(d -> d.getField("table").equals("A_TblCase"))
            .filter(d -> kinds.contains(d.getField("kind")))
            .map(d -> Long.valueOf(d.getField("key")))
            .collect(Collectors.toSet());
    long lawyers =
        clean().typed("tbl_RepsAssigned").where(col("IDNCASE").isInCollection(gone)).count();
    assertThat(dirty().counted("tbl_RepsAssigned", "rows whose parent is not in A_TblCase,IDNCASE"))
        .isEqualTo(lawyers + kinds("tbl_RepsAssigned", "orphan"))
        .isGreaterThan(lawyers);
  }

  @Test
  void everyLineIsAccountedForAndCountFileAgreesWhereItIsRight() {
    Map<String, String> counts = new HashMap<>();
    for (String line : new String(dirty().bytes("Count.txt"), ENCODING).split("\r\n", -1)) {
      String[] cells = line.split("\t", -1);
      counts.put(cells[0], cells[cells.length - 1]);
    }
    Set<String> tables =
        MadeRun.read(dirty().figures("quality.csv")).stream()
            .map(r -> r.getField("table"))
            .collect(Collectors.toSet());
    assertThat(tables).hasSize(11);
    for (String table : tables) {
      long lines =
          new String(dirty().bytes(table + ".csv"), ENCODING).chars().filter(c -> c == '\n').count()
              - 1;
      long aside = dirty().counted(table, "kept aside: ");
      long typed = dirty().typed(table).count();
      assertThat(dirty().counted(table, "lines read,"))
          .as(table)
          .isEqualTo(lines)
          .isEqualTo(typed + aside);
      assertThat(dirty().counted(table, "typed rows,")).as(table).isEqualTo(typed);
      assertThat(dirty().counted(table, "rows according to Count.txt,"))
          .as(table)
          .isEqualTo(Long.parseLong(counts.get(table)))
          .isEqualTo(lines + 2 * kinds(table, "count-off"));
    }
  }

  @Test
  void theTruthCountsWhatTheLogOfDefectsLists() throws IOException {
    Map<String, Long> listed =
        planted.stream()
            .collect(
                Collectors.groupingBy(
                    d -> d.getField("kind") + " " + d.getField("table"),
                    TreeMap::new,
                    Collectors.counting()));
    Map<String, Long> told = new TreeMap<>();
    JsonNode truth = new ObjectMapper().readTree(dirty().bytes("truth.json"));
    truth
        .get("defects")
        .properties()
        .forEach(
            kind ->
                kind.getValue()
                    .properties()
                    .forEach(
                        t -> told.put(kind.getKey() + " " + t.getKey(), t.getValue().asLong())));
    assertThat(told).isEqualTo(listed);
  }

  @Test
  void aZipGivesTheSameBytesAsItsFolder(SparkSession spark) {
    MadeRun zipped = MadeRun.of(spark, plan("zipped").with(SynthesisPlan.Defects.HOSTILE).zipped());
    for (String file : FIGURES) {
      assertThat(zipped.figures(file)).hasSameBinaryContentAs(dirty().figures(file));
    }
  }

  /** The cases whose rows got a defect of which a reader is to make one of these. */
  private static Set<Long> cases(String... expected) {
    Set<Long> cases = new HashSet<>();
    KEYS.forEach(
        (table, columns) -> {
          Set<String> keys =
              planted.stream()
                  .filter(d -> d.getField("table").equals(table))
                  .filter(d -> List.of(expected).contains(d.getField("expected")))
                  .map(d -> d.getField("key"))
                  .collect(Collectors.toSet());
          for (Row row : clean().typed(table).collectAsList()) {
            if (keys.contains(row.getAs(columns.get(0)).toString())) {
              columns.stream().skip(1).forEach(c -> cases.add(row.<Long>getAs(c)));
            }
          }
        });
    return cases;
  }

  /** Every decision under every definition, but those of some cases and of rows without one. */
  private static Set<String> decisions(MadeRun run, Set<Long> but) {
    Dataset<Row> all = run.decisions();
    String[] columns =
        Stream.of(all.columns()).filter(c -> !NOT_COMPARED.contains(c)).toArray(String[]::new);
    return all.where(col("case_id").isNotNull()).collectAsList().stream()
        .filter(row -> !but.contains(row.<Long>getAs("case_id")))
        .map(
            row ->
                row.getAs("case_id")
                    + "|"
                    + Stream.of(columns)
                        .map(c -> String.valueOf(row.<Object>getAs(c)))
                        .collect(Collectors.joining("|")))
        .collect(Collectors.toSet());
  }

  private static long kinds(String table, String... kinds) {
    return planted.stream()
        .filter(d -> d.getField("table").equals(table))
        .filter(d -> List.of(kinds).contains(d.getField("kind")))
        .count();
  }
}
