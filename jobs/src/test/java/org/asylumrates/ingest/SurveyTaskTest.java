package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.asylumrates.ingest.SurveyTask.Survey;
import org.asylumrates.job.Checksum;
import org.asylumrates.job.UserException;
import org.asylumrates.model.ReleaseTable;
import org.asylumrates.support.TestRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces must follow one another without gap or overlap, and begin where lines do. */
class SurveyTaskTest {
  private static final String NAME = "A_TblCase.csv";
  private static final String HEADER = "IDNCASE\tNAT\tC_ASY_TYPE\r\n";
  private static final String LINES = "1\tES\tI\r\n2\tGT\tE\n\n\r\n3\tHO\tI\textra\r\n4\r\n";

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {LINES, LINES + "5\tMX", LINES + "\r", LINES + "\n\n\n", "1", "\n"})
  void piecesOfAnySize(String lines) {
    String text = HEADER + lines;
    for (int size = 1; size <= text.length() + 1; size++) {
      assertCut(text, size, survey(text, size));
    }
  }

  /** Bytes are looked at 131,072 at a time. */
  @ParameterizedTest
  @ValueSource(ints = {1, 999, 65_536, 131_071, 131_072, 131_073, 200_000, 1_000_000})
  void aFileThatIsReadInSeveralSteps(int size) {
    for (int seed = 0; seed < 2; seed++) {
      String text = HEADER + lines(new Random(seed), 400_000 - seed);
      assertCut(text, size, survey(text, size));
    }
  }

  @Test
  void aLineLongerThanAPieceAndThanAStep() {
    String line = "l".repeat(300_000);
    String text = HEADER + "1\tES\tI\n" + line + "\r\n2\tGT\tE\n" + line;
    for (int size : new int[] {1, 100, 200_000, 400_000}) {
      assertCut(text, size, survey(text, size));
    }
  }

  @Test
  void aHeaderAloneHasNoPieces() {
    Survey survey = new SurveyTask(header(HEADER.length()), file(HEADER), 10).run(Optional.empty());
    assertThat(survey.pieces()).isEmpty();
    assertThat(survey.lines()).isZero();
  }

  @Test
  void aMemberOfAZipIsCopiedOnTheWay() throws IOException {
    String text = HEADER + lines(new Random(5), 300_000);
    Path zip =
        new TestRelease(temp.resolve("release"))
            .bytes(NAME, text.getBytes(StandardCharsets.US_ASCII))
            .zip(temp.resolve("release.zip"));
    Member member = ZipDirectory.members(new org.apache.hadoop.fs.Path(zip.toString())).get(0);
    Path copy = temp.resolve("copy.tsv");
    Survey survey =
        new SurveyTask(header(HEADER.length()), member, 50_000)
            .run(Optional.of(new org.apache.hadoop.fs.Path(copy.toString())));
    assertCut(text, 50_000, survey);
    assertThat(Files.readString(copy)).isEqualTo(text);
  }

  /** No task could read it; 16,777,216 bytes are the most (LongestLine). */
  @Test
  void aLineThatIsTooLong() {
    String most = "l".repeat((1 << 24) - 1);
    String text = HEADER + "1\tES\tI\n" + most + "\n2\tGT\tE\n" + most;
    assertCut(text, 1_000_000, survey(text, 1_000_000));
    for (String end : List.of("", "\n", "\n2\tGT\tE\n")) {
      assertThatExceptionOfType(UserException.class)
          .isThrownBy(() -> survey(HEADER + "1\tES\tI\n" + most + "l" + end, 1_000_000))
          .withMessageStartingWith(NAME + " has no line end in 16777216 bytes from byte 31 on; ");
    }
  }

  private Survey survey(String text, int pieceBytes) {
    return new SurveyTask(header(HEADER.length()), file(text), pieceBytes).run(Optional.empty());
  }

  private static void assertCut(String text, int size, Survey survey) {
    assertThat(survey.lines()).isEqualTo(count(text, HEADER.length(), text.length()));
    assertThat(survey.sha256()).isEqualTo(Checksum.of(text));
    List<Piece> pieces = survey.pieces();
    int start = HEADER.length();
    long row = Piece.FIRST_ROW;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      int end = i == pieces.size() - 1 ? text.length() : cut(text, start, size);
      assertThat(piece.number()).isEqualTo(i);
      assertThat(piece.start()).isEqualTo(start);
      assertThat(piece.end()).isEqualTo(end);
      assertThat(piece.firstRow()).isEqualTo(row);
      assertThat(piece.surveyed()).isTrue();
      assertThat(piece.earlier().isEmpty()).isTrue();
      row += count(text, start, end);
      start = end;
    }
    assertThat(start).isEqualTo(text.length());
  }

  /** Behind the first line end that makes a piece large enough. */
  private static int cut(String text, int start, int size) {
    return text.indexOf('\n', start + size - 1) + 1;
  }

  /** Lines of a part of a text that begins where a line does; a last one without an end counts. */
  private static long count(String text, int from, int to) {
    long ends = text.substring(from, to).chars().filter(c -> c == '\n').count();
    return ends + (to > from && text.charAt(to - 1) != '\n' ? 1 : 0);
  }

  private static String lines(Random random, int length) {
    StringBuilder lines = new StringBuilder();
    while (lines.length() < length) {
      lines.append("l".repeat(random.nextInt(100))).append(random.nextBoolean() ? "\r\n" : "\n");
    }
    return lines.substring(0, length);
  }

  private static Header header(int bytes) {
    return new Header(ReleaseTable.CASES, List.of("IDNCASE", "NAT", "C_ASY_TYPE"), bytes);
  }

  private Member file(String text) {
    try {
      Path file = Files.writeString(temp.resolve(NAME), text);
      return new Member(NAME, "a_tblcase", file.toString(), text.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
