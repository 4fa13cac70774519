package org.asylumrates.rates;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * R's made-up case records as a release of three files and a label file, so that the whole chain,
 * from raw text to counts, can be compared with R's counts of the same records.
 *
 * <p>Codes are shortened to the release's widths: judge {@code J032} becomes {@code 032},
 * nationality {@code OTHER} becomes {@code OT}.
 */
final class GoldenRelease {
  private static final String DAY = " 00:00:00.000";
  private static final Map<String, String> GROUNDS =
      Map.of(
          "PSG_DV", "particular-social-group,domestic-violence",
          "PSG_GANG", "particular-social-group,gang",
          "PSG_FAMILY", "particular-social-group,family",
          "PSG_OTHER", "particular-social-group,other",
          "POLITICAL", "political-opinion,",
          "RELIGION", "religion,",
          "RACE", "race,",
          "NATIONALITY", "nationality,");

  private GoldenRelease() {}

  /** Writes the release into a folder; gives the label file. */
  static Path write(Path records, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path labels = folder.resolveSibling("labels.csv");
    try (BufferedReader in = Files.newBufferedReader(records);
        BufferedWriter cases = Files.newBufferedWriter(folder.resolve("A_TblCase.csv"));
        BufferedWriter proceedings =
            Files.newBufferedWriter(folder.resolve("B_TblProceeding.csv"));
        BufferedWriter applications =
            Files.newBufferedWriter(folder.resolve("tbl_Court_Appln.csv"));
        BufferedWriter riders = Files.newBufferedWriter(folder.resolve("tbl_Lead_Rider.csv"));
        BufferedWriter out = Files.newBufferedWriter(labels)) {
      line(cases, "IDNCASE", "NAT", "C_ASY_TYPE", "Sex");
      line(
          proceedings,
          "IDNPROCEEDING",
          "IDNCASE",
          "BASE_CITY_CODE",
          "HEARING_LOC_CODE",
          "IJ_CODE",
          "DEC_CODE",
          "COMP_DATE",
          "ABSENTIA",
          "CUSTODY",
          "CASE_TYPE",
          "NAT");
      line(
          applications,
          "IDNPROCEEDINGAPPLN",
          "IDNPROCEEDING",
          "IDNCASE",
          "APPL_CODE",
          "APPL_RECD_DATE",
          "APPL_DEC");
      line(riders, "idnLeadRider", "idnLeadCase", "idnRiderCase");
      out.write("case_id,source,ground,subground\n");
      in.readLine();
      String family = "";
      String lead = "";
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        String[] f = text.split(",", -1);
        String id = f[0].substring(1);
        if (f[2].equals("1")) {
          family = f[1];
          lead = id;
        } else if (f[1].equals(family)) {
          line(riders, id, lead, id);
        }
        String judge = f[4].isEmpty() ? "" : f[4].substring(1);
        String nationality = f[5].equals("OTHER") ? "OT" : f[5];
        String day = f[11].isEmpty() ? "" : f[11] + DAY;
        line(cases, id, nationality, "", "");
        line(
            proceedings,
            id,
            id,
            f[3],
            "",
            judge,
            "X",
            day,
            f[13].equals("1") ? "Y" : "N",
            "",
            "RMV",
            nationality);
        line(applications, id, id, id, "ASYL", f[10] + DAY, decision(f[12]));
        if (!f[6].isEmpty()) {
          out.write(id + ",golden," + GROUNDS.get(f[6]) + "\n");
        }
      }
    }
    return labels;
  }

  private static String decision(String outcome) {
    return switch (outcome) {
      case "" -> "";
      case "GRANT" -> "G";
      case "DENY" -> "D";
      default -> "W";
    };
  }

  private static void line(BufferedWriter out, String... fields) throws IOException {
    out.write(String.join("\t", fields) + "\r\n");
  }
}
