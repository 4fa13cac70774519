package org.asylumrates.synthesize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a made-up release the plain way, so that tests do not lean on the code they test. */
record MadeUp(Path out) {
  static MadeUp of(SynthesisPlan plan) {
    Synthesize.write(plan);
    return new MadeUp(plan.out());
  }

  /** The trimmed values of a row by column name. */
  record Fields(Map<String, String> values) {
    String value(String column) {
      return Objects.requireNonNull(values.get(column), column);
    }
  }

  /** The lines of a table without their CRLF; the first is the header. */
  List<String> lines(String table) {
    String text = text(file(table + ".csv"));
    List<String> lines = new ArrayList<>(List.of(text.split("\r\n", -1)));
    lines.remove(lines.size() - 1);
    return lines;
  }

  /** The rows of a table as trimmed values by column name. */
  List<Fields> rows(String table) {
    List<String> lines = lines(table);
    String[] names = lines.get(0).split("\t", -1);
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              String[] values = line.split("\t", -1);
              Map<String, String> row = new LinkedHashMap<>();
              for (int i = 0; i < names.length; i++) {
                row.put(names[i], values[i].trim());
              }
              return new Fields(row);
            })
        .toList();
  }

  Path file(String name) {
    return files().entrySet().stream()
        .filter(e -> e.getKey().endsWith("/" + name) || e.getKey().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No " + name));
  }

  /** Every file by its path inside the folder. */
  Map<String, Path> files() {
    try (Stream<Path> paths = Files.walk(out)) {
      Map<String, Path> files = new TreeMap<>();
      paths
          .filter(Files::isRegularFile)
          .forEach(p -> files.put(out.relativize(p).toString().replace('\\', '/'), p));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), TableFile.ENCODING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
