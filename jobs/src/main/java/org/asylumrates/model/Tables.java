package org.asylumrates.model;

import static org.asylumrates.model.Column.Type.BINARY;
import static org.asylumrates.model.Column.Type.BOOLEAN;
import static org.asylumrates.model.Column.Type.DATE;
import static org.asylumrates.model.Column.Type.DOUBLE;
import static org.asylumrates.model.Column.Type.INTEGER;
import static org.asylumrates.model.Column.Type.LONG;
import static org.asylumrates.model.Column.Type.STRING;
import static org.asylumrates.model.Column.Type.STRINGS;

import java.util.List;
import java.util.stream.Stream;

/** Every table that a stage stores or an edition publishes. Stages meet only in these. */
public final class Tables {
  private Tables() {}

  /** Rows of a release that could not be kept. Key: table, byte_offset. */
  public static final Table QUARANTINE =
      Table.named("quarantine", "One row of a release that could not be read, kept as it stood")
          .column("table", STRING, "The release's table")
          .column("row_number", LONG, "Line in the file; the header is line 1")
          .column("byte_offset", LONG, "Where the line begins in the file, in bytes")
          .column("reason", STRING, "Why it could not be kept")
          .column("raw", BINARY, "The line's bytes, without its end");

  /** What reading a release met. Key: table, item. */
  public static final Table QUALITY =
      Table.named("quality", "What was met while a release was read, per table")
          .column("table", STRING, "The release's table")
          .column("item", STRING, "What was counted: lines, typed rows, a kind of issue, a reason")
          .column("column", STRING, "The column it was met in, where there is one")
          .column("rows", LONG, "How many rows");

  /** Figures that an earlier edition gave otherwise. Key: definition, breakdown, key, period. */
  public static final Table REVISIONS =
      Table.named("revisions", "A figure of an earlier edition that this one gives otherwise")
          .key("edition_then", "definition", "breakdown", "key", "period")
          .column("edition_then", STRING, "The earlier edition")
          .column("definition", STRING, "Id of the definition")
          .column("breakdown", STRING, "Id of the breakdown")
          .column("key", STRING, "The record's own code, or UNKNOWN")
          .column("name", STRING, "The key for people")
          .word("period", Period.codes(), "before or after the study's event; its own day is after")
          .word("change", List.of("revised", "new", "gone"), "revised, new, or gone")
          .column("decisions_then", LONG, "Decisions in the earlier edition")
          .column("granted_then", LONG, "Granted in the earlier edition")
          .share("rate_then", "The grant rate there, 0 to 1")
          .column("decisions_now", LONG, "Decisions now")
          .column("granted_now", LONG, "Granted now")
          .share("rate_now", "The grant rate now, 0 to 1");

  /** {@link QualityMeasure}s over the releases at hand. Key: table, release. */
  public static final Table QUALITY_TREND =
      Table.named("quality-trend", "How well one table of one release could be read")
          .key("table", "release")
          .column("release", STRING, "The release's id, which is its date")
          .column("table", STRING, "The release's table")
          .column("lines", LONG, "Lines of the file, its header not counted")
          .column("typed", LONG, "Rows that became typed")
          .column("duplicates", LONG, "Rows kept aside because an earlier row has their key")
          .column("quarantined", LONG, "Rows kept aside for another reason")
          .column("issues", LONG, "Repairs and doubts; a row may have several")
          .column("orphans", LONG, "Rows whose parent the release lacks; blank if not counted")
          .column(
              "unexplained_codes",
              LONG,
              "Codes that no lookup of the release explains; blank if not counted");

  /** One row per asylum decision under a definition. Key: definition, proceeding_id. */
  public static final Table DECISIONS =
      Table.named("decisions", "One asylum decision under one definition")
          .column("definition", STRING, "Id of the rule that made it a decision")
          .column("case_id", LONG, "EOIR case number (IDNCASE)")
          .column("proceeding_id", LONG, "EOIR proceeding number (IDNPROCEEDING)")
          .column("decision_date", DATE, "Completion date of the proceeding (COMP_DATE)")
          .column("fiscal_year", INTEGER, "US fiscal year of the decision, October to September")
          .column("outcome", STRING, "granted, other_relief, denied or other")
          .column("judge_code", STRING, "Judge (IJ_CODE, aliases merged); UNKNOWN if blank")
          .column("judge_name", STRING, "The judge's name in the release, else the code")
          .column("pseudo_judge", BOOLEAN, "Whether the judge code stands for no one person")
          .column("court_code", STRING, "Court (BASE_CITY_CODE); UNKNOWN if blank")
          .column("court_name", STRING, "The court's city in the release, else the code")
          .column("circuit", STRING, "Federal circuit of the hearing location; UNKNOWN if blank")
          .column(
              "nationality_code", STRING, "EOIR nationality code, the proceeding's else the case's")
          .column("nationality", STRING, "The country's name in the release, else the code")
          .column("case_type", STRING, "Type of the proceeding, such as RMV")
          .column("claim_type", STRING, "affirmative, defensive or unknown (C_ASY_TYPE)")
          .column("represented", BOOLEAN, "Whether a lawyer entered an appearance (form E-28)")
          .column("custody", STRING, "N never detained, R released, D detained, else UNKNOWN")
          .column("sex", STRING, "F, M, else UNKNOWN")
          .column("absentia", BOOLEAN, "Whether it was decided in the person's absence")
          .column("family_id", LONG, "Case number of the family's lead; the case's own if alone")
          .column("filed_date", DATE, "Earliest receipt of the proceeding's asylum application")
          .column("age", INTEGER, "Age at decision in whole years; blank if unknown or implausible")
          .column("issues", STRINGS, "Repairs and doubts that its rows carry");

  /** One row per case with an asylum application. Key: case_id. */
  public static final Table APPLICATIONS =
      Table.named("applications", "One case with an asylum application, decided or pending")
          .column("case_id", LONG, "EOIR case number (IDNCASE)")
          .column("filed_date", DATE, "Earliest receipt of an asylum application of the case")
          .column("end_date", DATE, "When it ended; blank while pending")
          .column("end", STRING, "granted, denied, other or pending")
          .column("court_code", STRING, "Court of its last proceeding")
          .column("nationality_code", STRING, "EOIR nationality code")
          .column("claim_type", STRING, "affirmative, defensive or unknown")
          .column("represented", BOOLEAN, "Whether a lawyer entered an appearance")
          .column("custody", STRING, "N never detained, R released, D detained, else UNKNOWN")
          .column("sex", STRING, "F, M, else UNKNOWN")
          .column("family_id", LONG, "Case number of the family's lead");

  /** Labels of claims. Key: case_id, source, ground, subground. */
  public static final Table LABELS =
      Table.named("labels", "One ground of one case's claim, as a source labelled it")
          .column("case_id", LONG, "EOIR case number (IDNCASE)")
          .column("source", STRING, "Who labelled")
          .column("ground", STRING, "A ground of the refugee definition, or UNKNOWN")
          .column("subground", STRING, "Kind of particular social group, or UNKNOWN")
          .column("persecutor", STRING, "state, non-state, both or unknown")
          .column("status", STRING, "asserted by the applicant or found by the judge")
          .column("coder", STRING, "human, rule or model")
          .column("confidence", DOUBLE, "0 to 1; blank if not given");

  static final String SUPPRESSIBLE =
      "Empty, too-few, suppressed, unknown or not-estimable; suppressed where a key pairs two"
          + " attributes and a person could be singled out: every number is withheld";

  /** Rates by breakdown and period. Key: definition, breakdown, key, period. */
  public static final Table GRANT_RATES =
      Table.named("grant-rates", "Decisions and the grant rate of one key in one period")
          .key("definition", "breakdown", "key", "period")
          .column("definition", STRING, "Id of the rule that made the decisions")
          .column("breakdown", STRING, "By what it is counted")
          .column("key", STRING, "The record's own code, or UNKNOWN")
          .column("name", STRING, "The key for people")
          .word("period", Period.codes(), "before or after the study's event; its own day is after")
          .column("decisions", LONG, "Decisions in the rate's denominator")
          .column("granted", LONG, "Asylum (or, in any-protection, any protection) granted")
          .column("other_relief", LONG, "Asylum denied, other relief given")
          .column("denied", LONG, "Denied")
          .column("other", LONG, "Withdrawn, abandoned, closed, not adjudicated")
          .share("grant_rate", "granted / decisions, 0 to 1")
          .share("interval_low", "Lower end of the 95% Wilson interval")
          .share("interval_high", "Upper end of the 95% Wilson interval")
          .word("status", Status.codes(), SUPPRESSIBLE)
          .column(
              "families",
              LONG,
              "Families among the decisions; blank if not known, or where a key pairs two attributes");

  /** Contrasts. Key: definition, breakdown, key. */
  public static final Table BEFORE_AFTER =
      Table.named("before-after", "The change of one key's grant rate from before to after")
          .key("definition", "breakdown", "key")
          .column("definition", STRING, "Id of the rule that made the decisions")
          .column("breakdown", STRING, "By what it is counted")
          .column("key", STRING, "The record's own code, or UNKNOWN")
          .column("name", STRING, "The key for people")
          .column("before_decisions", LONG, "Decisions before")
          .column("before_granted", LONG, "Granted before")
          .share("before_rate", "Grant rate before, 0 to 1")
          .column("after_decisions", LONG, "Decisions after")
          .column("after_granted", LONG, "Granted after")
          .share("after_rate", "Grant rate after, 0 to 1")
          .change("difference", "After minus before, -1 to 1")
          .change("difference_low", "Lower end of Newcombe's 95% interval")
          .change("difference_high", "Upper end of Newcombe's 95% interval")
          .column("risk_ratio", DOUBLE, "After / before")
          .column("odds_ratio", DOUBLE, "Odds after / odds before")
          .pValue("p_value", "Two-sided, pooled z test")
          .pValue("q_value", "Benjamini-Hochberg within definition and breakdown")
          .word("status", Status.codes(), SUPPRESSIBLE)
          .share(
              "detectable_fall",
              "The smallest fall of the rate that would have been seen in 80% of cases, were decisions"
                  + " independent; blank where not even a fall to zero would, and without a difference");

  /** The whole series by month, not limited to the study's windows. Key: definition, month. */
  public static final Table MONTHLY =
      Table.named("monthly", "Decisions and the grant rate of one month")
          .key("definition", "month")
          .column("definition", STRING, "Id of the rule that made the decisions")
          .column("month", STRING, "YYYY-MM of the decision date")
          .rate();

  /** Quarterly series of the largest nationalities. Key: definition, key, quarter. */
  public static final Table QUARTERLY =
      Table.named("quarterly", "Decisions and the grant rate of one nationality in one quarter")
          .key("definition", "key", "quarter")
          .column("definition", STRING, "Id of the rule that made the decisions")
          .column("key", STRING, "EOIR nationality code")
          .column("name", STRING, "The country")
          .column("quarter", STRING, "First month of the calendar quarter, YYYY-MM")
          .rate()
          .word(
              "status",
              Status.codes(),
              "Empty, too-few or suppressed: every number is withheld, because few persons or others"
                  + " beside them could be worked out");

  /** Where rows went, from the release to the figures. Key: step, reason. */
  public static final Table FLOW =
      Table.named("flow", "How many rows a step kept or left out, and why")
          .key("step", "reason")
          .column("step", STRING, "The step")
          .column("reason", STRING, "What happened to the rows")
          .column("rows", LONG, "How many");

  /** Our figures beside those that others have published. Key: published_figure, source. */
  public static final Table RECONCILIATION =
      Table.named("reconciliation", "A published figure beside ours")
          .column("published_figure", STRING, "What was published")
          .column("source", STRING, "By whom, and where")
          .column("definition", STRING, "Our nearest definition")
          .column("theirs", DOUBLE, "The published value")
          .column("ours", DOUBLE, "Ours, from this release")
          .column("difference", DOUBLE, "ours - theirs");

  /** The tables of an edition's download folder, in the order of the data dictionary. */
  public static final List<Table> PUBLISHED =
      Stream.of(
              Stream.of(
                  GRANT_RATES,
                  BEFORE_AFTER,
                  MONTHLY,
                  QUARTERLY,
                  EntityTables.YEARLY,
                  EntityTables.CASE_MIX,
                  EntityTables.PEOPLE,
                  FLOW,
                  QUALITY,
                  QUALITY_TREND,
                  REVISIONS,
                  RECONCILIATION),
              EffectTables.PUBLISHED.stream(),
              GateTables.PUBLISHED.stream(),
              Stream.of(Codes.CODEBOOK))
          .flatMap(tables -> tables)
          .toList();
}
