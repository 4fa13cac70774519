package org.asylumrates.synthesize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same made-up cases as a research extract of TRAC's: fewer files, no families, no birth dates,
 * no names of lawyers, days as {@code 04JUN2009}.
 */
final class ResearchExtract implements ReleaseWriter {
  static final String FOLDER = "TRAC research extract 2026-0801";

  private final Path folder;
  private final Map<String, ExtractTable> files = new LinkedHashMap<>();
  private final Map<String, String> tracIds = new TreeMap<>();
  private final MasterRows master;

  ResearchExtract(SynthesisPlan plan, Bench bench) throws IOException {
    this.folder = plan.out().resolve(FOLDER);
    Files.createDirectories(folder);
    for (Judge judge : bench.judges()) {
      tracIds.put(judge.formerCode(), tracId(judge));
      tracIds.put(judge.code(), tracId(judge));
    }
    this.master = new MasterRows(file("master.csv", ""), tracIds);
    file("court_appln.csv", "")
        .header(
            "idnProceedingAppln",
            "idnProceeding",
            "idnCase",
            "Appl_Code",
            "Appl_Recd_Date",
            "Appl_Dec");
  }

  @Override
  public void lookups(Bench bench) throws IOException {
    judges(bench);
    places(bench);
    ExtractTable nations = file("tblLookupNationality.csv", "");
    ExtractTable asked = file("master_application_type.csv", "");
    ExtractTable decided = file("master_decision_on_application.csv", "");
    decided.header("code", "description");
    for (Codes.Code code : Codes.lookups()) {
      if (code.active()) {
        switch (code.table()) {
          case "tblLookupNationality" ->
              nations.row(Long.toString(nations.rows() + 1), code.code(), code.label(), "N");
          case "tblLookUp_Appln" -> asked.row(code.code(), code.label());
          case "tblLookupCourtAppDecisions" -> decided.row(code.code(), code.label());
          default -> {}
        }
      }
    }
  }

  @Override
  public void write(CaseFile is) throws IOException {
    master.write(is);
    ExtractTable applications = file("court_appln.csv", "");
    for (CaseFile.Proceeding proceeding : is.proceedings()) {
      for (CaseFile.Application application : proceeding.applications()) {
        applications.row(
            Long.toString(application.id()),
            Long.toString(proceeding.id()),
            Long.toString(is.id()),
            application.asked().code(),
            application.asked().received() + " 00:00:00",
            application.asked().decision());
      }
    }
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public String zip() {
    return "TRAC research extract.zip";
  }

  @Override
  public Map<String, Long> rows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    files.forEach((name, file) -> rows.put(name.substring(0, name.indexOf('.')), file.rows()));
    return rows;
  }

  @Override
  public void close() throws IOException {
    for (ExtractTable file : files.values()) {
      file.close();
    }
  }

  /** EOIR's codes, the names, and TRAC's numbers; pseudo-judges have none. */
  private void judges(Bench bench) throws IOException {
    ExtractTable judges = file("ijcodemap.csv", "");
    judges.header("eoirid", "eoirdata", "tracid");
    for (Judge judge : bench.judges()) {
      if (judge.hasAlias()) {
        judges.row(judge.formerCode(), judge.name(), tracId(judge));
      }
      judges.row(judge.code(), judge.name(), tracId(judge));
    }
    for (Map.Entry<String, String> pseudo : new TreeMap<>(Bench.PSEUDO).entrySet()) {
      judges.row(pseudo.getKey(), pseudo.getValue(), "");
    }
  }

  private void places(Bench bench) throws IOException {
    ExtractTable cities = file("tblLookupBaseCity.csv", "");
    ExtractTable locations = file("hearing_loc_lookup.csv", ExtractTable.BYTE_ORDER_MARK);
    locations.header("Code", "State");
    for (Court court : bench.courts()) {
      String number = Long.toString(cities.rows() + 1);
      List<String> city =
          List.of(
              number,
              court.code(),
              "IMMIGRATION COURT",
              "",
              "1 EXAMPLE STREET, ROOM 2",
              court.city(),
              court.state());
      cities.row(city);
      locations.row(court.code(), court.state());
      locations.row(court.second(), court.state());
    }
  }

  private static String tracId(Judge judge) {
    return Integer.toString(100 + judge.number());
  }

  private ExtractTable file(String name, String start) throws IOException {
    ExtractTable file = files.get(name);
    if (file == null) {
      file = new ExtractTable(folder.resolve(name), start);
      files.put(name, file);
    }
    return file;
  }
}
