package org.asylumrates.repair;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.asylumrates.model.ReleaseColumn;

/**
 * What values of coded columns look like. Used only to choose between two ways of putting a shifted
 * row back: an unknown code in its own column is data, never an error. Codes from EOIR's lookup
 * tables.
 */
final class Domains {
  private static final Pattern COURT = Pattern.compile("[A-Z]{3}");
  private static final Pattern LOCATION = Pattern.compile("[A-Z0-9]{3}");
  private static final Pattern YES_NO = Pattern.compile("[YN]");
  private static final Pattern TIME = Pattern.compile("\\d{1,4}|\\d{1,2}:\\d\\d");
  private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
  private static final Pattern ZIP = Pattern.compile("[0-9-]{3,10}");
  private static final Pattern NATION = Pattern.compile("[A-Z]{2}|\\?\\?");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Z?]{1,3}");
  private static final Pattern CASE_TYPE =
      Pattern.compile("RMV|DEP|EXC|AOC|WHO|CFR|RFR|CSR|DCC|DDC|NAC|REC|CDR|BND|AOL");

  /** A lone zero is a null spelling of a day, but stands far more often in a yes/no column. */
  private static final Pattern DAY = Pattern.compile(".{8,}");

  private static final Map<String, Pattern> BY_COLUMN =
      Map.ofEntries(
          Map.entry("ALIEN_STATE", STATE),
          Map.entry("UPDATED_STATE", STATE),
          Map.entry("ALIEN_ZIPCODE", ZIP),
          Map.entry("UPDATED_ZIPCODE", ZIP),
          Map.entry("ALIEN_CITY", Pattern.compile(".*\\p{L}.*")),
          Map.entry("NAT", NATION),
          Map.entry("LANG", LANGUAGE),
          Map.entry("CUSTODY", Pattern.compile("[NRD]")),
          Map.entry("CASE_TYPE", CASE_TYPE),
          Map.entry("UPDATE_SITE", COURT),
          Map.entry("LATEST_TIME", TIME),
          Map.entry("HEARING_TIME", TIME),
          Map.entry("LATEST_CAL_TYPE", Pattern.compile("[IM]")),
          Map.entry("C_ASY_TYPE", Pattern.compile("[IEJ]")),
          Map.entry("SEX", Pattern.compile("[MF]")),
          Map.entry("GENDER", Pattern.compile("[MF]")),
          Map.entry("BASE_CITY_CODE", COURT),
          Map.entry("HEARING_LOC_CODE", LOCATION),
          Map.entry("SCHEDULED_HEAR_LOC", LOCATION),
          Map.entry("PREV_HEARING_LOC", LOCATION),
          Map.entry("PREV_HEARING_BASE", LOCATION),
          Map.entry("TRANSFER_TO", LOCATION),
          Map.entry("TRANS_NBR", Pattern.compile("\\d+")),
          Map.entry("DEC_TYPE", Pattern.compile("[OW]")),
          Map.entry("DEC_CODE", Pattern.compile("[ACDEGIKNOQRSTUVWXZ]")),
          Map.entry("OTHER_COMP", Pattern.compile("[ABCFHJMOPTWY]")),
          Map.entry("ABSENTIA", YES_NO),
          Map.entry("CRIM_IND", YES_NO),
          Map.entry("APPL_CODE", Pattern.compile("[0-9A-Za-z]{1,4}")),
          Map.entry("APPL_DEC", Pattern.compile("[ACDFGILMNOPRSTW]")),
          Map.entry("STRATTYLEVEL", Pattern.compile("COURT|BOARD")),
          Map.entry("STRATTYTYPE", Pattern.compile("ALIEN|INS")));

  private Domains() {}

  /** 1 for a value out of the ordinary in this column, -1 for a usual one, 0 for all others. */
  static int strangeness(ReleaseColumn column, String field) {
    Pattern usual =
        column.type() == ReleaseColumn.Type.DATE
            ? DAY
            : BY_COLUMN.get(column.name().toUpperCase(Locale.ROOT));
    if (usual == null || field.isBlank()) {
      return 0;
    }
    return usual.matcher(field.strip()).matches() ? -1 : 1;
  }
}
