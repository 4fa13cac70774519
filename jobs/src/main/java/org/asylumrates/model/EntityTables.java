package org.asylumrates.model;

import static org.asylumrates.model.Column.Type.LONG;
import static org.asylumrates.model.Column.Type.STRING;

/**
 * The tables behind the pages of judges, courts and countries, and of the people over whom the
 * ruling was argued; in {@link Tables#PUBLISHED}.
 */
public final class EntityTables {
  /** Fiscal years, not limited to the study's windows. Key: breakdown, key, fiscal_year. */
  public static final Table YEARLY =
      Table.named(
              "yearly",
              "Decisions and the grant rate of one key in one fiscal year, from the year of the study's first month on")
          .key("breakdown", "key", "fiscal_year")
          .column("definition", STRING, "Id of the study's own definition")
          .column("breakdown", STRING, "all, nationality, court or judge")
          .column("key", STRING, "The record's own code, or UNKNOWN")
          .column("name", STRING, "The key for people")
          .column(
              "fiscal_year",
              STRING,
              "FY2018 is October 2017 to September 2018; the last one ends with the release")
          .rate()
          .word(
              "status",
              Status.codes(),
              "Empty, unknown, or too-few: fewer decisions than the study asks of a year");

  /** Whose cases they are. Key: breakdown, key, characteristic, value, period. */
  public static final Table CASE_MIX =
      Table.named(
              "case-mix",
              "How many of one key's decisions had one value of a characteristic; of keys with as many decisions as a judge needs for a page")
          .key("breakdown", "key", "characteristic", "value", "period")
          .column("definition", STRING, "Id of the study's own definition")
          .column("breakdown", STRING, "all, nationality, court or judge")
          .column("key", STRING, "The record's own code, or UNKNOWN")
          .column("name", STRING, "The key for people")
          .word("period", Period.codes(), "before or after the study's event; its own day is after")
          .column(
              "characteristic",
              STRING,
              "nationality (of a nationality: court), represented, custody or claim-type")
          .column(
              "value",
              STRING,
              "The record's own code, or UNKNOWN; OTHER for all nationalities or courts together"
                  + " that are not listed, because they are small or others would be given away")
          .column("value_name", STRING, "The value for people")
          .column("decisions", LONG, "Decisions of the key with the value")
          .share("share", "Of the key's decisions in the period, 0 to 1")
          .word("status", Status.codes(), "Empty, or unknown");

  /** Who the people are. Key: group, sex, characteristic, value, period. */
  public static final Table PEOPLE =
      Table.named("people", "Decisions and the grant rate of people of one group in one period")
          .key("group", "sex", "characteristic", "value", "period")
          .column("definition", STRING, "Id of the study's own definition")
          .column(
              "group",
              STRING,
              "A nationality that the study takes as exposed; EXPOSED, all of these; OTHERS, all"
                  + " other people")
          .column("group_name", STRING, "The group for people")
          .column("sex", STRING, "all, F, M or UNKNOWN")
          .column("characteristic", STRING, "all, represented, custody, claim-type, family or age")
          .column(
              "value",
              STRING,
              "The record's own code, or UNKNOWN; of family: family if somebody else of the family"
                  + " has a decision in the period, else alone; UNKNOWN if the release says of"
                  + " nobody with whom they came")
          .column("value_name", STRING, "The value for people")
          .word("period", Period.codes(), "before or after the study's event; its own day is after")
          .rate()
          .word("status", Status.codes(), Tables.SUPPRESSIBLE);

  private EntityTables() {}
}
