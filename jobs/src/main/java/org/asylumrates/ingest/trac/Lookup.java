package org.asylumrates.ingest.trac;

import java.util.List;
import java.util.Set;
import org.asylumrates.model.ReleaseTable;

/**
 * A lookup of an extract: a code and what it means, without a header, or with one, or as EOIR's own
 * table without its header, whose first column is a number and whose second is the code.
 *
 * @param table what it becomes
 * @param files the names of its file, in lower case without ending; the first there is taken
 * @param columns EOIR's names of code and meaning
 * @param codeNames names of the code's column in files with a header, in lower case
 * @param meaningNames names of the meaning's column in files with a header
 * @param meaningInEoir where the meaning stands in EOIR's own table, from 0
 */
record Lookup(
    ReleaseTable table,
    List<String> files,
    List<String> columns,
    Set<String> codeNames,
    Set<String> meaningNames,
    int meaningInEoir) {
  /** Where the code stands in EOIR's own tables. */
  static final int CODE_IN_EOIR = 1;

  /** TRAC's list of judges, which has both EOIR's code and TRAC's number. */
  static final String JUDGE_MAP = "ijcodemap";

  /** All lookups that the jobs can use. */
  static final List<Lookup> ALL =
      List.of(
          new Lookup(
              ReleaseTable.JUDGES,
              List.of("tbllookupjudge", "judge_lookup", JUDGE_MAP),
              List.of("JUDGE_CODE", "JUDGE_NAME"),
              Set.of("eoirid", "code", "judge_code", "ij_code"),
              Set.of("eoirdata", "description", "judge_name", "name"),
              2),
          new Lookup(
              ReleaseTable.BASE_CITIES,
              List.of("tbllookupbasecity", "base_city_lookup"),
              List.of("BASE_CITY_CODE", "BASE_CITY"),
              Set.of("code", "base_city_code"),
              Set.of("description", "base_city", "city"),
              5),
          new Lookup(
              ReleaseTable.HEARING_LOCATIONS,
              List.of("hearing_loc_lookup", "tbllookuphloc"),
              List.of("HEARING_LOC_CODE", "HEARING_STATE"),
              Set.of("code", "hearing_loc_code"),
              Set.of("state", "hearing_state"),
              6),
          new Lookup(
              ReleaseTable.NATIONALITIES,
              List.of("tbllookupnationality", "nat_lookup", "nationality_lookup"),
              List.of("NAT_CODE", "NAT_NAME"),
              Set.of("code", "nat_code", "nat"),
              Set.of("description", "nat_name", "name"),
              2),
          new Lookup(
              ReleaseTable.APPLICATION_CODES,
              List.of("tbllookup_appln", "master_application_type"),
              List.of("strcode", "strdescription"),
              Set.of("code", "strcode"),
              Set.of("description", "strdescription"),
              2),
          new Lookup(
              ReleaseTable.APPLICATION_DECISIONS,
              List.of("tbllookupcourtappdecisions", "master_decision_on_application"),
              List.of("strCourtApplnDecCode", "strCourtApplnDecDesc"),
              Set.of("code", "strcourtapplndeccode"),
              Set.of("description", "strcourtapplndecdesc"),
              2));
}
