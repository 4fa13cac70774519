package org.asylumrates.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.asylumrates.job.Storage;
import org.asylumrates.job.Tasks;
import org.asylumrates.model.Figures.SourceFile;

/**
 * Reads one table. A file is read by one task from end to end, unless it is so large that other
 * cores would wait for it: then it is surveyed by one task and read in pieces by many. The table
 * appears under its name only when it is whole.
 */
final class ReadTable {
  /** Pieces are large enough for good Parquet files and small enough to keep all cores at work. */
  static final long PIECE = 128L << 20;

  private final JavaSparkContext spark;
  private final ReadTables.Source source;
  private final Places places;
  private final long mostForOneTask;
  private final BytesRead progress;

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
      long mostForOneTask,
      BytesRead progress) {
    this.spark = spark;
    this.source = source;
    this.places = places;
    this.mostForOneTask = mostForOneTask;
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
    if (file.bytes() <= mostForOneTask) {
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
        Tasks.each(
                spark,
                List.of(location),
                to -> task.run(to.isEmpty() ? Optional.empty() : Optional.of(new Path(to))))
            .get(0);
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
    BytesRead told = progress;
    return Tasks.each(spark, pieces, piece -> task.read(piece, told::add));
  }

  /**
   * The most bytes of a file that one task reads from end to end; a larger one is read in pieces,
   * so that no core is left alone with it. For that it must be walked through before, which costs a
   * quarter of the reading: so the files that are read first, one for each core, may be as large as
   * a core's share of the release. A member of a zip must even be unpacked beside the tables.
   *
   * @param place the file's place in the order of reading, from 0
   */
  static long mostForOneTask(Member file, int place, long releaseBytes, int cores) {
    long share = releaseBytes / cores;
    return Math.max(PIECE, file.plain() ? (place < cores ? share : 0) : 2 * share);
  }

  private void describe(String what) {
    spark.sc().setJobDescription(what + " " + source.header().table().file());
  }
}
