package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.support.ParquetRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file in pieces must give what it gives as a whole; what that is, is told line by line. */
class PiecesTest {
  private static final String HEADER = "IDNCASE\tNAT\tC_ASY_TYPE";

  private static final List<String> NATIONS = List.of("ES", "GT", "HO", "GTM");

  @TempDir private Path temp;

  /** Lines of a file: keys of few numbers, so that most pieces repeat some of earlier ones. */
  private static List<String> lines(int count, int keys) {
    Random random = new Random(count + keys);
    return random
        .ints(count, 0, keys)
        .mapToObj(key -> key + "\t" + NATIONS.get(random.nextInt(NATIONS.size())) + "\tI")
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 700, 100_000})
  void ofRowsWithOneKeyTheFirstOfTheFileStays(int pieceBytes) throws IOException {
    List<String> lines = lines(250, 180);
    Expected expected = Expected.of(lines);
    Read read = read(lines, pieceBytes);
    assertThat(read.result())
        .isEqualTo(
            new ReadResult(
                "",
                lines.size(),
                expected.kept().size(),
                expected.issues(),
                Map.of("duplicate-key", (long) expected.aside().size()),
                expected.codes()));
    assertThat(stored(read.folder())).isEqualTo(expected.kept());
    assertThat(aside(read.folder())).isEqualTo(expected.aside());
  }

  @Test
  void onlyPiecesWithKeysOfEarlierOnesAreReadAgain() throws IOException {
    List<String> lines =
        List.of("1", "2", "2", "3", "4", "1", "5", "6", "4", "1").stream()
            .map(key -> key + "\tES\tI")
            .toList();
    // Two lines each, so that the keys are 1 2 | 2 3 | 4 1 | 5 6 | 4 1.
    Read read = read(lines, 2 * "1\tES\tI\n".length());
    assertThat(read.pieces()).isEqualTo(5);
    assertThat(read.again()).extracting(Piece::number).containsExactly(1, 2, 4);
    assertThat(read.again())
        .extracting(piece -> keys(piece).toString())
        .containsExactly("[2]", "[1]", "[1, 4]");
  }

  @Test
  void aFileWithoutRepeatedKeysIsReadOnce() throws IOException {
    List<String> lines = IntStream.range(0, 500).mapToObj(key -> key + "\tES\tI").toList();
    Read read = read(lines, 900);
    assertThat(read.pieces()).isEqualTo(5);
    assertThat(read.again()).isEmpty();
    assertThat(read.result().typed()).isEqualTo(500);
  }

  /**
   * What reading gave.
   *
   * @param again the pieces that were read again
   */
  private record Read(Path folder, int pieces, List<Piece> again, ReadResult result) {}

  /** As ReadTable does, without Spark. */
  private Read read(List<String> lines, int pieceBytes) throws IOException {
    String text = HEADER + "\n" + String.join("\n", lines) + "\n";
    Path path = Files.writeString(temp.resolve("A_TblCase.csv"), text);
    Member file = new Member("A_TblCase.csv", "a_tblcase", path.toString(), text.length());
    Header header = Header.read(ReleaseTable.CASES, file);
    Path folder = temp.resolve("a_tblcase");
    ReadTask task =
        new ReadTask(
            header, file, Ingest.Columns.ALL, new org.apache.hadoop.fs.Path(folder.toString()));
    LongAdder told = new LongAdder();
    List<PieceResult> results = new ArrayList<>();
    for (Piece piece : new SurveyTask(header, file, pieceBytes).run(Optional.empty()).pieces()) {
      results.add(task.read(piece, told::add));
    }
    assertThat(told.sum()).isEqualTo(text.length() - HEADER.length() - 1);
    List<Piece> again = PieceResult.repeating(results);
    for (Piece piece : again) {
      results.set(piece.number(), task.read(piece, bytes -> {}));
    }
    // Now that every piece knows of those before it, no row of a key is left but the first.
    assertThat(again).allSatisfy(p -> assertThat(p.earlier().isEmpty()).isFalse());
    ReadResult sum =
        results.stream().map(PieceResult::met).reduce(ReadResult.NOTHING, ReadResult::plus);
    return new Read(folder, results.size(), again, sum);
  }

  /**
   * What should be.
   *
   * @param kept values of the rows that stay
   * @param aside number, offset and reason of the others
   */
  private record Expected(
      List<List<Object>> kept,
      List<List<Object>> aside,
      Map<String, Long> issues,
      Map<String, Map<String, Long>> codes) {

    static Expected of(List<String> lines) {
      List<List<Object>> kept = new ArrayList<>();
      List<List<Object>> aside = new ArrayList<>();
      Map<String, Long> issues = new TreeMap<>();
      Map<String, Long> nations = new LinkedHashMap<>();
      Set<String> keys = new HashSet<>();
      long offset = HEADER.length() + 1L;
      for (int i = 0; i < lines.size(); i++) {
        String[] fields = lines.get(i).split("\t", -1);
        if (!keys.add(fields[0])) {
          aside.add(List.of(Piece.FIRST_ROW + i, offset, "duplicate-key", lines.get(i)));
        } else if (fields[1].length() > 2) {
          kept.add(List.of(Long.parseLong(fields[0]), ""));
          issues.merge("too-long:NAT", 1L, Long::sum);
        } else {
          kept.add(List.of(Long.parseLong(fields[0]), fields[1]));
          nations.merge(fields[1], 1L, Long::sum);
        }
        offset += lines.get(i).length() + 1;
      }
      return new Expected(kept, aside, issues, Map.of("NAT", nations));
    }
  }

  private static List<List<Object>> stored(Path folder) throws IOException {
    return rows(folder).stream()
        .map(
            row ->
                List.<Object>of(
                    row.getLong("IDNCASE", 0),
                    row.getFieldRepetitionCount("NAT") == 0 ? "" : row.getString("NAT", 0)))
        .toList();
  }

  private static List<List<Object>> aside(Path folder) throws IOException {
    Path aside =
        Path.of(TableStore.aside(new org.apache.hadoop.fs.Path(folder.toString())).toString());
    return rows(aside).stream()
        .map(
            row ->
                List.<Object>of(
                    row.getLong("row_number", 0),
                    row.getLong("byte_offset", 0),
                    row.getString("reason", 0),
                    row.getBinary("raw", 0).toStringUsingUTF8()))
        .toList();
  }

  /** The rows of all files of a folder, by their names, which follow the file's order. */
  private static List<Group> rows(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .sorted()
          .flatMap(f -> ParquetRows.of(new org.apache.hadoop.fs.Path(f.toString())).stream())
          .toList();
    }
  }

  private static Set<Long> keys(Piece piece) {
    Set<Long> keys = new TreeSet<>();
    piece.earlier().forEach(keys::add);
    return keys;
  }
}
