package org.asylumrates.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables of a release that the jobs read.
 *
 * <p>Required columns are those that the definitions use; some others are used where a release has
 * them.
 */
public enum ReleaseTable {
  CASES(
      "A_TblCase",
      "IDNCASE",
      true,
      "IDNCASE NAT C_ASY_TYPE",
      "Sex GENDER C_BIRTHDATE E_28_DATE ATTORNEY_FLAG"),
  PROCEEDINGS(
      "B_TblProceeding",
      "IDNPROCEEDING",
      true,
      "IDNPROCEEDING IDNCASE BASE_CITY_CODE HEARING_LOC_CODE IJ_CODE DEC_CODE COMP_DATE ABSENTIA CUSTODY CASE_TYPE NAT",
      ""),
  COURT_APPLICATIONS(
      "tbl_Court_Appln",
      "IDNPROCEEDINGAPPLN",
      true,
      "IDNPROCEEDINGAPPLN IDNPROCEEDING IDNCASE APPL_CODE APPL_RECD_DATE APPL_DEC",
      ""),
  REPRESENTATIVES(
      "tbl_RepsAssigned",
      "IDNREPSASSIGNED",
      false,
      "IDNREPSASSIGNED IDNCASE STRATTYLEVEL STRATTYTYPE E_28_DATE",
      ""),
  LEAD_RIDERS(
      "tbl_Lead_Rider",
      "idnLeadRider",
      false,
      "idnLeadRider idnLeadCase idnRiderCase",
      "blnActive"),
  JUDGES("tblLookupJudge", "JUDGE_CODE JUDGE_NAME"),
  BASE_CITIES("tblLookupBaseCity", "BASE_CITY_CODE BASE_CITY"),
  HEARING_LOCATIONS("tblLookupHloc", "HEARING_LOC_CODE CircuitCourt"),
  NATIONALITIES("tblLookupNationality", "NAT_CODE"),
  APPLICATION_CODES("tblLookUp_Appln", "strcode"),
  APPLICATION_DECISIONS("tblLookupCourtAppDecisions", "strCourtApplnDecCode");

  private final String file;
  private final Optional<String> key;
  private final boolean required;
  private final String requiredColumns;
  private final String usefulColumns;

  ReleaseTable(
      String file, String key, boolean required, String requiredColumns, String usefulColumns) {
    this.file = file;
    this.key = Optional.of(key);
    this.required = required;
    this.requiredColumns = requiredColumns;
    this.usefulColumns = usefulColumns;
  }

  ReleaseTable(String file, String requiredColumns) {
    this.file = file;
    this.key = Optional.empty();
    this.required = false;
    this.requiredColumns = requiredColumns;
    this.usefulColumns = "";
  }

  /** The file's base name without its ending, as the release spells it. */
  public String file() {
    return file;
  }

  /** The column whose value makes a row one; lookup tables have none, their codes repeat. */
  public Optional<String> key() {
    return key;
  }

  /** Whether a release without it cannot be used. */
  public boolean required() {
    return required;
  }

  /** The columns without which the table cannot be used. */
  public List<String> requiredColumns() {
    return List.of(requiredColumns.split(" "));
  }

  /**
   * Whether a column is stored unless all are asked for: it is required, or later stages use it
   * where a release has it. Lookup tables are small and kept whole.
   */
  public boolean needs(String column) {
    return key.isEmpty()
        || Stream.of(requiredColumns, usefulColumns)
            .flatMap(names -> Stream.of(names.split(" ")))
            .anyMatch(column::equalsIgnoreCase);
  }
}
