package org.asylumrates.ingest.trac;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.asylumrates.job.Progress;
import org.asylumrates.model.ReleaseTable;

/** An extract of a few lines, held in memory, and what becomes of it. */
final class Extract {
  static final String MASTER =
      "idncase,idnproceeding,osc_date,comp_date,ccomp_date,case_type,c_asy_type,dec_code,nat,"
          + "base_city_code,hearing_loc_code,ij_code,tracid,attorney_flag,custody,absentia,gender";
  static final String ROW = "11,101,04JUN2015,10JUN2018,,RMV,I,R,ES,NYC,NYC,ABT,123,1,N,N,F";
  static final String APPLICATIONS =
      "idnProceedingAppln,idnProceeding,idnCase,Appl_Code,Appl_Recd_Date,Appl_Dec";
  static final String APPLICATION = "1001,101,11,ASYL,2016-04-01 00:00:00,G";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** The two files that every extract has, with one row each. */
  static Extract small() {
    return new Extract()
        .file("master.csv", MASTER, ROW)
        .file("court_appln.csv", APPLICATIONS, APPLICATION);
  }

  /** The two files, with these rows of master.csv. */
  static Extract of(String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = MASTER;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return small().file("master.csv", lines);
  }

  Extract file(String name, String... lines) {
    return bytes(name, String.join("\r\n", lines) + "\r\n");
  }

  /** A file as it stands, in latin-1. */
  Extract bytes(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  Extract without(String name) {
    files.remove(name);
    return this;
  }

  List<ExtractFile> files() {
    return files.entrySet().stream()
        .map(
            e ->
                new ExtractFile(
                    e.getKey(), e.getValue().length, () -> new ByteArrayInputStream(e.getValue())))
        .toList();
  }

  Optional<TracExtract> recognised() {
    return TracExtract.of("the folder", files());
  }

  Made translated(Path folder) {
    try (Progress progress = Progress.of("Translating", 0)) {
      return new Made(
          recognised()
              .orElseThrow()
              .translate(new org.apache.hadoop.fs.Path(folder.toUri()), progress));
    }
  }

  /** What was made of an extract. */
  record Made(Translation translation) {
    /** The lines of a table, its header first. */
    List<String> lines(ReleaseTable table) {
      try {
        Path file = Path.of(Objects.requireNonNull(translation.files().get(table)).toUri());
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return List.of(text.split("\r\n", -1)).subList(0, text.split("\r\n", -1).length - 1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The values of one column of a table. */
    List<String> values(ReleaseTable table, String column) {
      List<String> lines = lines(table);
      int place = List.of(lines.get(0).split("\t", -1)).indexOf(column);
      return lines.stream().skip(1).map(line -> line.split("\t", -1)[place]).toList();
    }

    /** The notes without those that say where tables come from, as text. */
    List<String> issues() {
      return translation.notes().stream()
          .filter(n -> !n.item().startsWith(Translation.READ_FROM))
          .map(n -> "%s %s %s %d".formatted(n.table(), n.item(), n.column(), n.rows()))
          .toList();
    }
  }
}
