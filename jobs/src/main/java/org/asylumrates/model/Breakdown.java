package org.asylumrates.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalogue of breakdowns: by what decisions are counted. An entry is all that a new breakdown
 * costs; counts, downloads, charts and the dictionary follow from it.
 *
 * <p>{@code keyColumn} and {@code nameColumn} are columns of the decisions as the rates stage sees
 * them (the stored ones and those derived in {@code rates}).
 */
public enum Breakdown {
  ALL("all", "All decisions", "The whole country.", "all", "all_name", Judges.COUNTED),
  GROUND(
      "ground",
      "Ground of the claim",
      "The ruling spoke of particular social groups; the records do not state a claim's ground, so"
          + " it comes from label files and is unknown for the rest.",
      "ground",
      "ground_name",
      Judges.COUNTED),
  SUBGROUND(
      "subground",
      "Particular social group",
      "Domestic violence and gang violence are the claims that the ruling named.",
      "subground",
      "subground_name",
      Judges.COUNTED),
  NATIONALITY(
      "nationality",
      "Country",
      "Countries differ much in how many of their people are granted asylum.",
      "nationality_code",
      "nationality",
      Judges.COUNTED),
  REGION(
      "region",
      "Region",
      "El Salvador, Guatemala and Honduras were at the centre of the argument over the ruling.",
      "region",
      "region_name",
      Judges.COUNTED),
  NATIONALITY_SEX(
      "nationality-sex",
      "Country and sex",
      "The ruling was argued over women from Central America.",
      "nationality_sex",
      "nationality_sex_name",
      Judges.COUNTED,
      Small.SUPPRESSED),
  JUDGE(
      "judge",
      "Judge",
      "Judges of one court differ in their rates; they also differ in whose cases they hear.",
      "judge_code",
      "judge_name",
      Judges.REAL_ONLY),
  COURT(
      "court",
      "Court",
      "A court (base city) is bound by its circuit's law.",
      "court_code",
      "court_name",
      Judges.COUNTED),
  COURT_JUDGE(
      "court-judge",
      "Judge in a court",
      "Judges sit in several courts, and move.",
      "court_judge",
      "court_judge_name",
      Judges.REAL_ONLY),
  CIRCUIT(
      "circuit",
      "Circuit",
      "A court is bound by the court of appeals of its circuit.",
      "circuit",
      "circuit_name",
      Judges.COUNTED),
  SEX(
      "sex",
      "Sex",
      "The ruling was argued over a claim of domestic violence by a woman; the records state sex.",
      "sex",
      "sex_name",
      Judges.COUNTED),
  AGE(
      "age",
      "Age at decision",
      "Children's and young adults' claims differ.",
      "age",
      "age_name",
      Judges.COUNTED),
  REPRESENTED(
      "represented",
      "Representation",
      "Whether a lawyer had entered an appearance; who finds one is not a matter of chance.",
      "represented",
      "represented_name",
      Judges.COUNTED),
  CUSTODY(
      "custody",
      "Custody",
      "Custody as the records state it; detained people are heard on another docket.",
      "custody",
      "custody_name",
      Judges.COUNTED),
  CLAIM_TYPE(
      "claim-type",
      "How the claim began",
      "Affirmative claims were first heard by an asylum officer, defensive ones begin in court.",
      "claim_type",
      "claim_type_name",
      Judges.COUNTED),
  FISCAL_YEAR(
      "fiscal-year",
      "Fiscal year",
      "The government reports by fiscal year; FY2018 straddles the ruling.",
      "fiscal_year_key",
      "fiscal_year_name",
      Judges.COUNTED),
  MONTH(
      "month",
      "Month",
      "The finest clock on which rates are shown.",
      "month",
      "month_name",
      Judges.COUNTED);

  /** Whether decisions of pseudo-judges count in a breakdown. */
  public enum Judges {
    /** Decisions under every judge code count. */
    COUNTED,
    /** Decisions under pseudo-judges (all judges, visiting, video, clerical codes) have no row. */
    REAL_ONLY
  }

  /** What happens to counts so small that they may point to an applicant. */
  public enum Small {
    /** They are shown: the key is one thing about a person, or about no person. */
    SHOWN,
    /**
     * They are suppressed, with what would give them away: the key pairs two of nationality,
     * ground, sex, age and month, or one of them with court or judge.
     */
    SUPPRESSED
  }

  private final String id;
  private final String title;
  private final String why;
  private final String keyColumn;
  private final String nameColumn;
  private final Judges judges;
  private final Small small;

  Breakdown(
      String id, String title, String why, String keyColumn, String nameColumn, Judges judges) {
    this(id, title, why, keyColumn, nameColumn, judges, Small.SHOWN);
  }

  Breakdown(
      String id,
      String title,
      String why,
      String keyColumn,
      String nameColumn,
      Judges judges,
      Small small) {
    this.id = id;
    this.title = title;
    this.why = why;
    this.keyColumn = keyColumn;
    this.nameColumn = nameColumn;
    this.judges = judges;
    this.small = small;
  }

  /** The id in tables and studies, such as {@code court-judge}. */
  public String id() {
    return id;
  }

  /** A short name for people. */
  public String title() {
    return title;
  }

  /** Why a reader would want it. */
  public String why() {
    return why;
  }

  /** The column that holds the key. */
  public String keyColumn() {
    return keyColumn;
  }

  /** The column that holds the name for people. */
  public String nameColumn() {
    return nameColumn;
  }

  /** Whether pseudo-judges' decisions count here. */
  public Judges judges() {
    return judges;
  }

  /** What happens to small counts here; a key that is suppressed is two with a slash between. */
  public Small small() {
    return small;
  }

  /** The breakdown with this id, if there is one. */
  public static Optional<Breakdown> byId(String id) {
    return Stream.of(values()).filter(b -> b.id.equals(id)).findFirst();
  }

  /** All ids, in the catalogue's order. */
  public static List<String> ids() {
    return Stream.of(values()).map(Breakdown::id).toList();
  }
}
