package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asylumrates.model.Figures.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableStoreTest {
  private static final String TABLE = "A_TblCase";
  private static final TableRecord RECORD =
      new TableRecord(
          "key 1",
          new SourceFile("Data/A_TblCase.csv", 99, "ab12"),
          new ReadResult(
              "ab12",
              3,
              2,
              Map.of("trimmed:NAT", 1L),
              Map.of("duplicate key", 1L),
              Map.of("NAT", Map.of("ES", 2L))));

  @TempDir private Path temp;
  private TableStore store;

  @BeforeEach
  void open() {
    store = new TableStore(new org.apache.hadoop.fs.Path(temp.toString()));
  }

  @Test
  void aCommittedTableStandsUnderItsNameWithItsRecord() {
    rows("first");
    store.commit(TABLE, RECORD);
    assertThat(temp.resolve("a_tblcase/part-0.parquet")).hasContent("first");
    assertThat(temp.resolve("a_tblcase/_aside/part-0.parquet")).hasContent("aside");
    assertThat(store.current(TABLE, "key 1")).contains(RECORD);
    assertThat(names()).containsExactly("a_tblcase");
  }

  @Test
  void aTableMadeFromSomethingElseIsNotCurrent() {
    rows("first");
    store.commit(TABLE, RECORD);
    assertThat(store.current(TABLE, "key 2")).isEmpty();
    assertThat(store.current("B_TblProceeding", "key 1")).isEmpty();
  }

  @Test
  void whatWasBegunAndNotCommittedIsNoTable() {
    rows("half");
    assertThat(store.current(TABLE, "key 1")).isEmpty();
    assertThat(temp.resolve("a_tblcase")).doesNotExist();
  }

  @Test
  void theOldTableStaysUntilTheNewOneIsWhole() {
    rows("first");
    store.commit(TABLE, RECORD);
    rows("half");
    assertThat(store.current(TABLE, "key 1")).contains(RECORD);
    assertThat(temp.resolve("a_tblcase/part-0.parquet")).hasContent("first");
  }

  @Test
  void aTableThatWasMovedButNotYetMarkedIsNoTable() throws IOException {
    rows("first");
    store.commit(TABLE, RECORD);
    Files.delete(temp.resolve("a_tblcase/_table.json"));
    assertThat(store.current(TABLE, "key 1")).isEmpty();
  }

  @Test
  void aTableThatLostBytesSinceIsNoTable() throws IOException {
    rows("first");
    store.commit(TABLE, RECORD);
    Files.writeString(temp.resolve("a_tblcase/part-0.parquet"), "fir");
    assertThat(store.current(TABLE, "key 1")).isEmpty();
  }

  @Test
  void aTableThatLostAnEmptyFileSinceIsNoTable() throws IOException {
    rows("first");
    store.commit(TABLE, RECORD);
    Files.delete(temp.resolve("a_tblcase/_SUCCESS"));
    assertThat(store.current(TABLE, "key 1")).isEmpty();
  }

  @Test
  void aRecordThatIsCutOffIsNone() throws IOException {
    rows("first");
    store.commit(TABLE, RECORD);
    Files.writeString(temp.resolve("a_tblcase/_table.json"), "{ \"table\" : {");
    assertThat(store.current(TABLE, "key 1")).isEmpty();
  }

  @Test
  void aTableBegunAgainStartsEmpty() {
    rows("half");
    assertThat(Path.of(store.begin(TABLE).toString())).doesNotExist();
  }

  @Test
  void sweepingLeavesWholeTablesOfTheReleaseAndWhatIsNoTable() throws IOException {
    rows("first");
    store.commit(TABLE, RECORD);
    store.begin("tblAppeal");
    rows("tblAppeal", "gone from the release");
    store.commit("tblAppeal", RECORD);
    rows("half");
    Files.createDirectories(temp.resolve("quality"));
    store.sweep(List.of(TABLE));
    assertThat(names()).containsExactly("a_tblcase", "quality");
    assertThat(store.current(TABLE, "key 1")).contains(RECORD);
  }

  @Test
  void sweepingBeforeThereIsAnything() {
    new TableStore(new org.apache.hadoop.fs.Path(temp.resolve("new").toString())).sweep(List.of());
    assertThat(names()).isEmpty();
  }

  @Test
  void theKeyChangesWithTheFileAndWithWhatElseIsGiven() throws IOException {
    Path file = Files.writeString(temp.resolve("A_TblCase.csv"), "x");
    Member member = new Member("A_TblCase.csv", "a_tblcase", file.toString(), 1);
    String key = TableStore.key(member);
    assertThat(TableStore.key(member)).isEqualTo(key);
    assertThat(TableStore.key(member, "--all-columns")).isNotEqualTo(key);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_500_000_000_000L));
    assertThat(TableStore.key(member)).isNotEqualTo(key);
  }

  @Test
  void theKeyOfAZippedFileFollowsItsChecksum() {
    Packed packed = new Packed(Packed.Method.DEFLATE, 40, 7, 123);
    Member member = new Member("A_TblCase.csv", "a_tblcase", "one.zip", 9, packed);
    Packed changed = new Packed(Packed.Method.DEFLATE, 40, 7, 124);
    assertThat(TableStore.key(new Member("A_TblCase.csv", "a_tblcase", "two.zip", 9, packed)))
        .isEqualTo(TableStore.key(member));
    assertThat(TableStore.key(new Member("A_TblCase.csv", "a_tblcase", "one.zip", 9, changed)))
        .isNotEqualTo(TableStore.key(member));
  }

  private void rows(String content) {
    rows(TABLE, content);
  }

  private void rows(String table, String content) {
    try {
      Path part = Path.of(store.begin(table).toString());
      Files.createDirectories(part.resolve("_aside"));
      Files.writeString(part.resolve("part-0.parquet"), content);
      Files.writeString(part.resolve("_SUCCESS"), "");
      Files.writeString(part.resolve("_aside/part-0.parquet"), "aside");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> names() {
    try (Stream<Path> entries = Files.list(temp)) {
      return entries.map(p -> p.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
