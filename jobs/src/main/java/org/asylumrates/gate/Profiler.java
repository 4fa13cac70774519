package org.asylumrates.gate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.asylumrates.gate.Profile.ColumnProfile;
import org.asylumrates.gate.Profile.TableProfile;
import org.asylumrates.job.Json;
import org.asylumrates.job.Sessions;
import org.asylumrates.job.StageRecord;
import org.asylumrates.job.Storage;
import org.asylumrates.model.CodeLookup;
import org.asylumrates.model.ReleaseTable;

/** Makes the profile of a release: one pass over each table, whatever its number of columns. */
final class Profiler {
  private static final String STAGE = "profile";
  private static final String FILE = "profile.json";
  private static final String COMPLETED = "COMP_DATE";

  /** Values per column in the one row that a pass gives. */
  private static final int MEASURES = 3;

  private final Side side;

  private Profiler(Side side) {
    this.side = side;
  }

  /** The profile of a release, read if it was made before. */
  static Profile of(Side side) {
    Path folder = side.data().profile(side.id());
    StageRecord stage = StageRecord.of(STAGE, side.ingestKey());
    Optional<String> kept = Storage.text(new Path(folder, FILE));
    if (kept.isPresent() && stage.current(folder)) {
      return Json.read(kept.get(), Profile.class);
    }
    Sessions.describe(Sessions.context(), "gate: profile of " + side.id());
    Profile profile = new Profiler(side).profile();
    Storage.write(new Path(folder, FILE), Json.write(profile));
    stage.write(folder);
    return profile;
  }

  private Profile profile() {
    return new Profile(
        Arrays.stream(ReleaseTable.values()).filter(side::has).map(this::profile).toList());
  }

  private TableProfile profile(ReleaseTable table) {
    Dataset<Row> rows = side.read(table);
    String[] names = rows.columns();
    List<Column> measures = new ArrayList<>();
    measures.add(max(latest(rows)));
    measures.add(bearing(table, rows));
    for (String name : names) {
      boolean text = rows.schema().apply(name).dataType().equals(DataTypes.StringType);
      measures.add(count(col(name)));
      measures.add(text ? max(length(col(name))) : lit(null).cast("int"));
      measures.add(unknown(table, name));
    }
    Row row = rows.agg(count(lit(1)), measures.toArray(Column[]::new)).head();
    List<ColumnProfile> columns = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      int at = 3 + MEASURES * i;
      Optional<Long> longest =
          row.isNullAt(at + 1) ? Optional.empty() : Optional.of((long) row.getInt(at + 1));
      Optional<Long> unknown =
          row.isNullAt(at + 2) ? Optional.empty() : Optional.of(row.getLong(at + 2));
      columns.add(new ColumnProfile(names[i], row.getLong(at), longest, unknown));
    }
    Optional<LocalDate> latest =
        row.isNullAt(1) ? Optional.empty() : Optional.of(row.<LocalDate>getAs(1));
    return new TableProfile(table.file(), row.getLong(0), row.getLong(2), latest, columns);
  }

  /** A date after the release's is a typing error and would hide that the latest one went back. */
  private Column latest(Dataset<Row> rows) {
    return Side.column(rows, COMPLETED)
        .map(
            name -> {
              Column day = col(name).cast("date");
              return when(day.leq(lit(side.release().date())), day);
            })
        .orElseGet(() -> lit(null).cast("date"));
  }

  private static Column bearing(ReleaseTable table, Dataset<Row> rows) {
    boolean bears =
        Arrays.stream(BearingChange.values())
            .anyMatch(c -> c.table() == table && Side.column(rows, c.column()).isPresent());
    return bears ? count_if(BearingChange.bearing(table)) : lit(0L);
  }

  private Column unknown(ReleaseTable table, String column) {
    return CodeLookup.ALL.stream()
        .filter(l -> l.table() == table && l.column().equalsIgnoreCase(column))
        .filter(l -> side.has(l.lookup()))
        .findFirst()
        .map(l -> count_if(not(col(column).isin(codes(l)))))
        .orElseGet(() -> lit(null).cast("bigint"));
  }

  /** The codes that a release's lookup holds, active or not; some thousands at most. */
  private Object[] codes(CodeLookup coded) {
    return side
        .read(coded.lookup())
        .select(coded.code())
        .distinct()
        .na()
        .drop()
        .collectAsList()
        .stream()
        .map(row -> (Object) row.getString(0))
        .toArray();
  }
}
