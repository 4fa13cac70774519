package org.asylumrates.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asylumrates.job.Studies;
import org.asylumrates.model.Study;

/** The opponent: the counts of {@code grant-rates.csv} by DuckDB, in a process of its own. */
final class DuckDbCounts {
  private static final String SCRIPT = "/bench/grant-rates-tuned.sql";
  private static final Pattern READ = Pattern.compile("\\{read (\\w+)}");
  private static final Set<String> NUMBERS = Set.of("IDNCASE", "IDNPROCEEDING");
  private static final Set<String> TIMES = Set.of("COMP_DATE");
  // DuckDB's own default share of the machine's memory.
  private static final double SHARE_OF_MEMORY = 0.8;

  private DuckDbCounts() {}

  /** Arguments: release folder, folder of lookups, the release's date, output file. */
  public static void main(String[] arguments) throws IOException, SQLException {
    BenchRelease release = BenchRelease.existing(0, Path.of(arguments[0]));
    Path out = Path.of(arguments[3]);
    Map<String, String> values = values(release, arguments[1], arguments[2], out);
    long start = System.nanoTime();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duckdb.createStatement()) {
      for (String statement : script(release, values)) {
        long before = System.nanoTime();
        sql.execute(statement);
        String[] words = statement.strip().split("\\s+", 4);
        System.out.printf(
            Locale.ROOT,
            "%7.2f %s %s %s%n",
            (System.nanoTime() - before) / 1e9,
            words[0],
            words[1],
            words.length > 2 ? words[2] : "");
      }
    }
    System.out.printf(Locale.ROOT, "seconds %.4f%n", (System.nanoTime() - start) / 1e9);
  }

  private static Map<String, String> values(
      BenchRelease release, String lookups, String date, Path out) {
    Machine machine = Machine.here();
    Study study = Studies.load(Studies.DEFAULT).study();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("threads", Integer.toString(machine.cores()));
    values.put("memory", (long) (SHARE_OF_MEMORY * machine.memoryBytes() / 1e6) + "MB");
    values.put("spill", out.resolveSibling("spill").toString());
    values.put("release date", date);
    values.put("first before", study.before().first().toString());
    values.put("last before", study.before().last().toString());
    values.put("first after", study.after().first().toString());
    values.put("last after", study.after().last().toString());
    values.put("labels", release.labels().toString());
    values.put("lookups", lookups);
    values.put("out", out.toString());
    return values;
  }

  private static List<String> script(BenchRelease release, Map<String, String> values)
      throws IOException {
    String sql;
    try (InputStream in = Objects.requireNonNull(DuckDbCounts.class.getResourceAsStream(SCRIPT))) {
      sql = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)--.*$", "");
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      sql = sql.replace("{" + value.getKey() + "}", value.getValue());
    }
    StringBuilder whole = new StringBuilder();
    Matcher read = READ.matcher(sql);
    while (read.find()) {
      String call = readCsv(release.file(read.group(1)));
      read.appendReplacement(whole, Matcher.quoteReplacement(call));
    }
    read.appendTail(whole);
    List<String> statements = new ArrayList<>();
    for (String statement : whole.toString().split(";", -1)) {
      if (!statement.isBlank()) {
        statements.add(statement);
      }
    }
    return statements;
  }

  /** A quote is data in these files, so there is no quote character. */
  private static String readCsv(Path file) throws IOException {
    List<String> columns = new ArrayList<>();
    for (String column : header(file)) {
      String type =
          NUMBERS.contains(column) ? "BIGINT" : TIMES.contains(column) ? "TIMESTAMP" : "VARCHAR";
      columns.add("'%s': '%s'".formatted(column, type));
    }
    return "read_csv('%s', columns = {%s}, delim = '\t', header = true, quote = '', escape = '', auto_detect = false)"
        .formatted(file, String.join(", ", columns));
  }

  /** The names in a file's first line. */
  static List<String> header(Path file) throws IOException {
    try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return List.of(lines.findFirst().orElse("").strip().split("\t", -1));
    }
  }
}
