package org.asylumrates.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asylumrates.job.CsvTable;
import org.asylumrates.model.QualityMeasure;
import org.asylumrates.model.Tables;
import org.jspecify.annotations.Nullable;

/**
 * How well each table could be read, release by release: the edition's own one and the earlier ones
 * that lie in the same data folder. Later ones are left out, so that an edition does not change
 * when the next release arrives.
 *
 * @param points by table, then release
 * @param uncounted earlier releases that were read by code which did not store its counts here
 */
record QualityTrend(List<Point> points, List<String> uncounted) {
  /** Left by the stage that reads releases when it came to its end. */
  private static final String WHOLE = "_ingest.json";

  QualityTrend {
    points =
        points.stream()
            .sorted(Comparator.comparing(Point::table).thenComparing(Point::release))
            .toList();
    uncounted = List.copyOf(uncounted);
  }

  /**
   * One table of one release.
   *
   * @param release the release's id, which is its date
   * @param met each measure that is known
   */
  record Point(String release, String table, Map<QualityMeasure, Long> met) {
    OptionalLong met(QualityMeasure measure) {
      return Optional.ofNullable(met.get(measure)).stream().mapToLong(Long::longValue).findFirst();
    }
  }

  /**
   * The trend up to a release.
   *
   * @param data the data folder, if releases are to be looked for
   * @param figures where the edition's figures are; in the downloads of an edition, the whole trend
   *     lies beside them
   * @param release the edition's release
   * @param quality what was counted while it was read
   */
  static QualityTrend of(Optional<Path> data, Path figures, String release, List<CsvRow> quality) {
    List<CsvRow> stored = CsvFile.read(figures, Tables.QUALITY_TREND);
    if (!stored.isEmpty()) {
      return new QualityTrend(stored.stream().map(QualityTrend::point).toList(), List.of());
    }
    List<Point> points = new ArrayList<>(points(release, quality));
    List<String> uncounted = new ArrayList<>();
    for (Path folder : data.map(place -> earlier(place, release)).orElse(List.of())) {
      String id = folder.getFileName().toString();
      List<Point> found = points(id, CsvFile.read(folder, Tables.QUALITY));
      points.addAll(found);
      if (found.isEmpty()) {
        uncounted.add(id);
      }
    }
    return new QualityTrend(points, uncounted);
  }

  /** The releases in it, earliest first. */
  List<String> releases() {
    return points.stream().map(Point::release).distinct().sorted().toList();
  }

  /** Whether there is more than one release, so that there is a trend. */
  boolean isTrend() {
    return releases().size() > 1;
  }

  /** As a table of {@link Tables#QUALITY_TREND}. */
  String csv() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Point point : points) {
      List<@Nullable Object> row = new ArrayList<>(List.of(point.release(), point.table()));
      for (QualityMeasure measure : QualityMeasure.values()) {
        row.add(point.met().get(measure));
      }
      rows.add(row);
    }
    return CsvTable.text(Tables.QUALITY_TREND, rows);
  }

  /** Folders of the releases before another one that were read to the end. */
  private static List<Path> earlier(Path data, String release) {
    Path typed = data.resolve("typed");
    if (!Files.isDirectory(typed)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(typed)) {
      return all.filter(folder -> folder.getFileName().toString().compareTo(release) < 0)
          .filter(folder -> Files.exists(folder.resolve(WHOLE)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Point> points(String release, List<CsvRow> quality) {
    Map<String, List<CsvRow>> byTable =
        quality.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("table"), LinkedHashMap::new, Collectors.toList()));
    return byTable.entrySet().stream()
        .map(e -> new Point(release, e.getKey(), met(e.getValue())))
        .filter(point -> point.met(QualityMeasure.LINES).orElse(0) > 0)
        .toList();
  }

  private static Map<QualityMeasure, Long> met(List<CsvRow> rows) {
    Map<QualityMeasure, Long> met = new EnumMap<>(QualityMeasure.class);
    for (QualityMeasure measure : QualityMeasure.values()) {
      List<CsvRow> counted = rows.stream().filter(row -> measure.counts(row.text("item"))).toList();
      if (measure.isAlwaysCounted() || !counted.isEmpty()) {
        met.put(measure, counted.stream().mapToLong(row -> row.count("rows").orElse(0)).sum());
      }
    }
    return met;
  }

  private static Point point(CsvRow row) {
    Map<QualityMeasure, Long> met = new EnumMap<>(QualityMeasure.class);
    for (QualityMeasure measure : QualityMeasure.values()) {
      row.count(measure.code()).ifPresent(n -> met.put(measure, n));
    }
    return new Point(row.text("release"), row.text("table"), met);
  }
}
