package org.asylumrates.synthesize;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Defects lie on top of the same rows, each is logged, and what can be mended gives them back. */
class DefectsTest {
  private static final long CASES = 6000;
  private static final List<String> TABLES =
      List.of(
          "A_TblCase", "B_TblProceeding", "tbl_Court_Appln", "tbl_RepsAssigned", "tbl_Lead_Rider");

  @TempDir private static Path folder;
  private static MadeUp clean;
  private static MadeUp hostile;
  private static List<NamedCsvRecord> log;

  @BeforeAll
  static void makeUp() throws IOException {
    SynthesisPlan plan = SynthesisPlan.clean(folder.resolve("clean"), CASES, 11);
    clean = MadeUp.of(plan);
    SynthesisPlan other = SynthesisPlan.clean(folder.resolve("hostile"), CASES, 11);
    hostile = MadeUp.of(other.with(SynthesisPlan.Defects.HOSTILE));
    log = log(hostile);
  }

  @Test
  void everyKindIsPlantedInEveryTableOfTheCatalogue() {
    Set<String> planted =
        log.stream()
            .map(r -> r.getField("kind") + " " + r.getField("table"))
            .collect(Collectors.toSet());
    assertThat(planted)
        .containsAll(DefectCatalogue.all().stream().map(d -> d.kind() + " " + d.table()).toList());
  }

  @Test
  void rowsWithoutADefectAreTheSame() {
    for (String table : TABLES) {
      Set<String> touched = touched(table);
      List<String> sound =
          clean.lines(table).stream().skip(1).filter(l -> !in(touched, l)).toList();
      Set<String> keys = sound.stream().map(DefectsTest::key).collect(Collectors.toSet());
      List<String> found = hostile.lines(table).stream().skip(1).filter(l -> in(keys, l)).toList();
      assertThat(found).as(table).isEqualTo(sound);
      assertThat(touched).as(table).isNotEmpty();
    }
  }

  @Test
  void mendingTheLoggedPlaceGivesTheCleanRowBack() {
    int mended = 0;
    for (String table : TABLES) {
      List<String> names = List.of(clean.lines(table).get(0).split("\t", -1));
      Map<String, String> sound = byKey(clean.lines(table));
      Map<String, String> found = byKey(hostile.lines(table));
      for (NamedCsvRecord row : log) {
        boolean reads =
            List.of("mended", "nulled").contains(row.getField("expected"))
                && !row.getField("kind").equals("broken-row");
        String key = row.getField("key");
        if (reads && row.getField("table").equals(table) && found.containsKey(key)) {
          List<String> fields = new ArrayList<>(Arrays.asList(found.get(key).split("\t", -1)));
          mend(row, fields, names);
          assertThat(String.join("\t", fields)).as("%s", row).isEqualTo(sound.get(key));
          mended++;
        }
      }
    }
    assertThat(mended).isGreaterThan(50);
  }

  @Test
  void aKeyThatComesAgainComesAfterTheSoundRow() {
    List<NamedCsvRecord> again =
        log.stream().filter(r -> r.getField("kind").equals("same-key")).toList();
    assertThat(again).isNotEmpty();
    for (NamedCsvRecord row : again) {
      List<String> lines =
          hostile.lines(row.getField("table")).stream()
              .filter(l -> key(l).equals(row.getField("key")))
              .toList();
      assertThat(lines).hasSize(2);
      assertThat(lines.get(0))
          .isEqualTo(byKey(clean.lines(row.getField("table"))).get(row.getField("key")));
    }
  }

  @Test
  void textThatAttacksAReaderReachesTheLookups() {
    assertThat(MadeUp.text(hostile.file("tblLookupJudge.csv"))).contains("Example, Judge <b>7</b>");
    assertThat(MadeUp.text(hostile.file("tblLookupBaseCity.csv")))
        .contains("<script>alert(1)</script>", "=HYPERLINK(\"");
    assertThat(MadeUp.text(hostile.file("tblLookupHloc.csv"))).contains("\0");
    assertThat(hostile.lines("tbl_Court_Appln").get(0)).startsWith("idnproceedingappln\t");
  }

  @Test
  void countFileOfAHostileReleaseIsOff() {
    String said = MadeUp.text(hostile.file("Count.txt"));
    int rows = hostile.lines("B_TblProceeding").size() - 1;
    assertThat(said).contains("B_TblProceeding\t" + (rows + 2) + "\r\n");
  }

  @Test
  void aRealReleaseOfTwentyThousandCasesHasEveryRealKindButFewOfEach() throws IOException {
    SynthesisPlan plan = SynthesisPlan.clean(folder.resolve("real"), 20_000, 2);
    MadeUp real = MadeUp.of(plan.with(SynthesisPlan.Defects.REAL));
    Map<String, Long> counts =
        log(real).stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.getField("kind") + " " + r.getField("table"), Collectors.counting()));
    List<String> kinds =
        DefectCatalogue.all().stream()
            .filter(d -> d.realRate() > 0)
            .map(d -> d.kind() + " " + d.table())
            .toList();
    assertThat(counts.keySet()).containsAll(kinds).doesNotContain("active-text A_TblCase");
    // 99 in 12.66 million rows: one is planted so that there is one at all.
    assertThat(counts.get("stray-tab A_TblCase")).isBetween(1L, 3L);
    // 0.188 percent of about 26,000 proceedings.
    assertThat(counts.get("unknown-code B_TblProceeding")).isBetween(25L, 80L);
  }

  private static void mend(NamedCsvRecord row, List<String> fields, List<String> names) {
    String column = row.getField("column");
    if (row.getField("kind").equals("stray-tab")) {
      fields.remove(names.indexOf(column) + 1);
    } else if (row.getField("kind").equals("split-value")) {
      int at = names.indexOf(column);
      fields.set(at, fields.get(at) + " " + fields.remove(at + 1));
    } else if (row.getField("kind").equals("trailing-tab")) {
      fields.remove(fields.size() - 1);
    } else if (row.getField("kind").equals("short-row")) {
      while (fields.size() < names.size()) {
        fields.add("");
      }
    } else if (!column.isEmpty() && fields.size() == names.size()) {
      fields.set(names.indexOf(column), row.getField("was"));
    }
  }

  private static Set<String> touched(String table) {
    return log.stream()
        .filter(r -> r.getField("table").equals(table))
        .map(r -> r.getField("key"))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> byKey(List<String> lines) {
    Map<String, String> byKey = new HashMap<>();
    lines.forEach(l -> byKey.putIfAbsent(key(l), l));
    return byKey;
  }

  private static boolean in(Set<String> keys, String line) {
    return keys.contains(key(line));
  }

  private static String key(String line) {
    return line.substring(0, Math.max(0, line.indexOf('\t')));
  }

  private static List<NamedCsvRecord> log(MadeUp release) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().ofNamedCsvRecord(release.out().resolve("defects.csv"));
        Stream<NamedCsvRecord> rows = csv.stream()) {
      return rows.toList();
    }
  }
}
