package org.asylumrates.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A release of a few rows, written by hand into a folder.
 *
 * @param folder where its files are
 */
public record TestRelease(Path folder) {
  public static final String CASES = "A_TblCase.csv";
  public static final String PROCEEDINGS = "B_TblProceeding.csv";
  public static final String APPLICATIONS = "tbl_Court_Appln.csv";

  public static final String CASE_COLUMNS = "IDNCASE\tNAT\tC_ASY_TYPE\tSex";
  public static final String PROCEEDING_COLUMNS =
      "IDNPROCEEDING\tIDNCASE\tBASE_CITY_CODE\tHEARING_LOC_CODE\tIJ_CODE\tDEC_CODE\tCOMP_DATE"
          + "\tABSENTIA\tCUSTODY\tCASE_TYPE\tNAT";
  public static final String APPLICATION_COLUMNS =
      "IDNPROCEEDINGAPPLN\tIDNPROCEEDING\tIDNCASE\tAPPL_CODE\tAPPL_RECD_DATE\tAPPL_DEC";

  /** The three required tables with two cases: one granted before the ruling, one denied after. */
  public static TestRelease small(Path folder) {
    return new TestRelease(folder)
        .file(CASES, CASE_COLUMNS, "11\tES\tI\tF", "12\tGT\tE\tM")
        .file(
            PROCEEDINGS,
            PROCEEDING_COLUMNS,
            "101\t11\tNYC\tNYC\tABT\tR\t2018-06-10 00:00:00.000\tN\tN\tRMV\tES",
            "102\t12\tLOS\tLOS\tJEB\tX\t2018-06-11 00:00:00.000\tN\tR\tRMV\tGT")
        .file(
            APPLICATIONS,
            APPLICATION_COLUMNS,
            "1001\t101\t11\tASYL\t2016-04-01 00:00:00.000\tG",
            "1002\t102\t12\tASYL\t2016-05-01 00:00:00.000\tD");
  }

  /** Writes a file of lines that end with CRLF, as the releases do; its folders are made. */
  public TestRelease file(String name, String... lines) {
    return bytes(
        name,
        Stream.of(lines)
            .map(line -> line + "\r\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Writes a file as it is. */
  public TestRelease bytes(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This release without a file. */
  public TestRelease without(String name) {
    try {
      Files.delete(folder.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same files as a zip. */
  public Path zip(Path zip) {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (Path file : files()) {
        entries.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
        entries.closeEntry();
      }
      return zip;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is, as options and jobs take it. */
  public String location() {
    return folder.toString();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
