package org.asylumrates.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;
import org.asylumrates.job.Storage;
import org.asylumrates.model.Figures.SourceFile;

/**
 * Reads one table. A small file, or a member of a zip that would gain nothing from being unpacked,
 * is read by one task from end to end; a large plain file is surveyed by one task and then read in
 * pieces by many. The table appears under its name only when it is whole.
 */
final class ReadTable {
  /** Pieces are large enough for good Parquet files and small enough to keep all cores at work. */
  private static final long PIECE = 128L << 20;

  private final JavaSparkContext spark;
  private final ReadTables.Source source;
  private final Places places;
  private final long releaseBytes;
  private final LongAccumulator progress;

  /**
   * Where a release's tables go.
   *
   * @param store the typed tables
   * @param scratch folder for unpacked members
   * @param columns which columns are stored
   */
  record Places(TableStore store, Path scratch, Ingest.Columns columns) {}

  ReadTable(
      JavaSparkContext spark,
      ReadTables.Source source,
      Places places,
      long releaseBytes,
      LongAccumulator progress) {
    this.spark = spark;
    this.source = source;
    this.places = places;
    this.releaseBytes = releaseBytes;
    this.progress = progress;
  }

  /** The table's record; the table is read unless it stands there whole already. */
  TableRecord run() {
    Member file = source.file();
    TableStore store = places.store();
    String key = TableStore.key(file, places.columns().name());
    Optional<TableRecord> known = store.current(file.table(), key);
    if (known.isPresent()) {
      progress.add(file.bytes());
      return known.get();
    }
    ReadResult met = read(store.begin(file.table()));
    TableRecord record =
        new TableRecord(key, new SourceFile(file.name(), file.bytes(), met.sha256()), met);
    store.commit(file.table(), record);
    return record;
  }

  private ReadResult read(Path folder) {
    Member file = source.file();
    if (file.bytes() <= PIECE || (!file.plain() && !unpacks(file))) {
      return tasks(file, folder, List.of(Piece.whole(source.header())));
    }
    describe("survey");
    Optional<Path> copy =
        file.plain()
            ? Optional.empty()
            : Optional.of(new Path(places.scratch(), file.table() + ".tsv"));
    SurveyTask task = new SurveyTask(source.header(), file, PIECE);
    String location = copy.map(Path::toString).orElse("");
    SurveyTask.Survey survey =
        spark
            .parallelize(List.of(location), 1)
            .map(to -> task.run(to.isEmpty() ? Optional.empty() : Optional.of(new Path(to))))
            .first();
    ReadResult result =
        tasks(copy.isEmpty() ? file : file.at(location), folder, survey.pieces())
            .with(survey.sha256());
    copy.ifPresent(Storage::delete);
    if (result.lines() != survey.lines()) {
      throw new IllegalStateException(
          "%s: %d lines counted, %d read".formatted(file.name(), survey.lines(), result.lines()));
    }
    return result;
  }

  private ReadResult tasks(Member file, Path folder, List<Piece> pieces) {
    describe("read");
    List<PieceResult> read = new ArrayList<>(read(file, folder, pieces));
    List<Piece> repeating = PieceResult.repeating(read);
    if (!repeating.isEmpty()) {
      describe("read again, for keys met before,");
      progress.add(-repeating.stream().mapToLong(piece -> piece.bytes(file.bytes())).sum());
      read(file, folder, repeating).forEach(result -> read.set(result.piece().number(), result));
    }
    return read.stream().map(PieceResult::met).reduce(ReadResult.NOTHING, ReadResult::plus);
  }

  private List<PieceResult> read(Member file, Path folder, List<Piece> pieces) {
    ReadTask task = new ReadTask(source.header(), file, places.columns(), folder);
    LongAccumulator done = progress;
    long bytes = file.bytes();
    return spark
        .parallelize(pieces, pieces.size())
        .map(
            piece -> {
              PieceResult result = task.read(piece);
              done.add(piece.bytes(bytes));
              return result;
            })
        .collect();
  }

  private boolean unpacks(Member file) {
    return unpacks(file, releaseBytes, spark.defaultParallelism());
  }

  /**
   * Whether a file will be copied beside the tables for a while, to be read by many tasks: a member
   * of a zip that is much more than one core's share of the release would keep the others idle.
   */
  static boolean unpacks(Member file, long releaseBytes, int cores) {
    return !file.plain() && file.bytes() > PIECE && file.bytes() > 2 * releaseBytes / cores;
  }

  private void describe(String what) {
    spark.sc().setJobDescription(what + " " + source.header().table().file());
  }
}
