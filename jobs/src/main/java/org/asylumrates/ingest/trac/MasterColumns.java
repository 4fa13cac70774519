package org.asylumrates.ingest.trac;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What of {@code master.csv} belongs to a proceeding, and what to its case. */
final class MasterColumns {
  /** A file of this name that has these columns is the heart of an extract. */
  static final String FILE = "master";

  static final List<String> KEYS = List.of("idncase", "idnproceeding");

  /** TRAC's own number of a judge; TRAC counts by it where EOIR's code of one judge changed. */
  static final String TRAC_JUDGE = "tracid";

  static final List<Origin> PROCEEDING =
      List.of(
          Origin.code("IDNPROCEEDING"),
          Origin.code("IDNCASE"),
          Origin.day("OSC_DATE").orNone(),
          Origin.day("INPUT_DATE").orNone(),
          Origin.code("BASE_CITY_CODE"),
          Origin.code("HEARING_LOC_CODE"),
          Origin.code("IJ_CODE"),
          Origin.code("DEC_TYPE").orNone(),
          Origin.code("DEC_CODE"),
          Origin.code("OTHER_COMP").orNone(),
          Origin.day("COMP_DATE"),
          Origin.code("ABSENTIA"),
          Origin.code("CUSTODY"),
          Origin.code("CASE_TYPE"),
          Origin.code("NAT"),
          Origin.code("LANG").orNone(),
          Origin.code("CRIM_IND").orNone());

  /** EOIR has no column ATTORNEY_FLAG: there, tbl_RepsAssigned says who had a lawyer. */
  static final List<Origin> CASE =
      List.of(
          Origin.code("IDNCASE"),
          Origin.code("NAT"),
          Origin.code("C_ASY_TYPE"),
          Origin.code("GENDER").orNone(),
          Origin.flag("ATTORNEY_FLAG").orNone(),
          Origin.code("LANG").orNone(),
          Origin.code("CUSTODY"),
          Origin.code("CASE_TYPE"));

  /** Attributes that are the case's, so that its rows should agree on them. */
  static final List<String> OF_THE_CASE = List.of("NAT", "C_ASY_TYPE", "GENDER", "ATTORNEY_FLAG");

  private MasterColumns() {}

  /** Columns that are neither; they stay with the proceeding, so that nothing is lost. */
  static List<String> others(List<String> names) {
    List<String> known =
        Stream.concat(PROCEEDING.stream(), CASE.stream()).flatMap(o -> o.names().stream()).toList();
    return names.stream().filter(n -> !n.isEmpty() && !known.contains(n)).distinct().toList();
  }

  /** A column that is carried over under its own name. */
  static Origin carried(String name) {
    return Origin.code(name.toUpperCase(Locale.ROOT)).orNone();
  }
}
