package org.asylumrates.model;

import static org.asylumrates.model.Column.Type.BOOLEAN;
import static org.asylumrates.model.Column.Type.DOUBLE;
import static org.asylumrates.model.Column.Type.LONG;
import static org.asylumrates.model.Column.Type.STRING;

import java.util.List;

/** What is estimated of the change at a study's event. */
public final class EffectTables {
  /** Modelled or windowed changes. Key: study, method, population, window. */
  public static final Table EFFECTS =
      Table.named("effects", "One estimate of the change at the study's event")
          .key("study", "method", "population", "window")
          .column("study", STRING, "Name of the study")
          .column("method", STRING, "How it was estimated")
          .column("population", STRING, "For whom")
          .column("window", STRING, "Over which window of the study")
          .column("estimate", DOUBLE, "The estimate")
          .column("low", DOUBLE, "Lower end; the column ends says of what")
          .column("high", DOUBLE, "Upper end; the column ends says of what")
          .pValue("p_value", "P-value; the column test says of which kind")
          .column("unit", STRING, "Unit of the estimate")
          .word("status", Status.codes(), "Empty, too-few or not-estimable")
          .column("note", STRING, "What a reader must know")
          .column("ends", STRING, "What low and high are: 95% interval, bounds or range")
          .column(
              "test", STRING, "What the p-value is: two-sided, one-sided, joint or adjusted (Holm)")
          .pValue(
              "q_value",
              "P-value adjusted for all tests of its method in the study (Benjamini-Hochberg);"
                  + " blank for the confirmatory ones")
          .column(
              "detectable",
              DOUBLE,
              "The smallest change, fall or rise, that would have been seen in 80% of cases; blank"
                  + " where unknown")
          .column(
              "decisions",
              LONG,
              "Decisions that the estimate was made from; blank if the note says it");

  /** Who came before the judges on each side of the event. Key: study, window, characteristic. */
  public static final Table COMPOSITION =
      Table.named("composition", "A characteristic of decisions before and after the event")
          .key("study", "window", "population", "characteristic")
          .column("study", STRING, "Name of the study")
          .column("window", STRING, "Over which window of the study")
          .column("population", STRING, "For whom")
          .column("characteristic", STRING, "What is compared")
          .column("before", DOUBLE, "Its share or median before")
          .column("after", DOUBLE, "Its share or median after")
          .column("difference", DOUBLE, "After less before")
          .column("unit", STRING, "Unit of the three")
          .column("before_decisions", LONG, "Decisions before in which it is known")
          .column("after_decisions", LONG, "Decisions after in which it is known");

  /** A monthly rate with what a model fitted to it. Key: study, population, month. */
  public static final Table SERIES =
      Table.named("series", "A month of a rate, what was fitted, and how the trend before goes on")
          .key("study", "population", "month")
          .column("study", STRING, "Name of the study")
          .column("population", STRING, "For whom")
          .column("month", STRING, "YYYY-MM")
          .column(
              "decisions",
              LONG,
              "Decisions; blank in a month that is too small to show for either group")
          .column("granted", LONG, "Grants; blank with the decisions")
          .share("fitted", "The rate that the model fits, 0 to 1")
          .share(
              "counterfactual",
              "The rate if the trend before the event had gone on; blank before it");

  /** A judge's rate without the luck of small numbers. Key: study, court, judge, period. */
  public static final Table JUDGE_RATES =
      Table.named("judge-rates", "A judge's rate in a court, drawn towards the court's")
          .key("study", "court_code", "judge_code", "period")
          .column("study", STRING, "Name of the study")
          .column("court_code", STRING, "Court")
          .column("judge_code", STRING, "Judge")
          .word("period", Period.codes(), "before or after")
          .column("decisions", LONG, "Decisions of leads; a family counts once")
          .column("granted", LONG, "Of these, granted")
          .share(
              "grant_rate",
              "Their share, 0 to 1; blank below the study's fewest decisions of a judge in a period")
          .share(
              "drawn_rate",
              "The rate drawn towards the court's, as far as chance alone may explain (empirical"
                  + " Bayes)")
          .share(
              "low",
              "Lower end of its 95% interval, which takes the spread as known and is too narrow in"
                  + " courts of fewer than eight judges; blank where judges do not differ")
          .share("high", "Upper end of it")
          .share("own_weight", "Weight of the judge's own decisions in it, 0 to 1")
          .share("court_mean", "Mean of the court's judges")
          .share("court_spread", "Standard deviation of their rates beyond chance")
          .word(
              "status",
              List.of("pooled-rho-zero", Status.NOT_ESTIMABLE.code()),
              "Empty, pooled-rho-zero (no evidence that the judges differ) or not-estimable (then"
                  + " the rate is the judge's own and the interval the exact one)")
          .column(
              "comparable",
              BOOLEAN,
              "Whether dockets of this court's judges are alike as far as can be seen, so that they"
                  + " may be held against each other");

  /** What became of people by when they filed. Key: study, cohort, years. */
  public static final Table COHORTS =
      Table.named("cohorts", "People who filed in a half-year, some years later; leads only")
          .key("study", "cohort", "years")
          .column("study", STRING, "Name of the study")
          .column("cohort", STRING, "Half-year of filing, such as 2016H1")
          .column("years", LONG, "Years since filing")
          .column("people", LONG, "People of the cohort; only cohorts of 100 or more")
          .column("at_risk", LONG, "Those still waiting and followed at that time")
          .share("granted", "Share granted by then, 0 to 1 (Aalen-Johansen)")
          .share("granted_error", "Its standard error")
          .share("denied", "Share denied by then")
          .share("denied_error", "Its standard error")
          .share("other", "Share otherwise closed by then")
          .share("other_error", "Its standard error")
          .share("pending", "Share still waiting");

  /** Choices of nationalities that might have been the exposed ones. Key: study, window, chosen. */
  public static final Table PLACEBOS =
      Table.named("placebos", "The statistic of one choice of nationalities")
          .key("study", "window", "chosen")
          .column("study", STRING, "Name of the study")
          .column("window", STRING, "Over which window of the study")
          .column("chosen", STRING, "Codes of the nationalities that are taken for exposed")
          .column("exposed", BOOLEAN, "Whether these are the exposed ones")
          .column(
              "studentised",
              DOUBLE,
              "Sum of the chosen nationalities' studentised differences, over its error")
          .change("difference", "Change of the chosen less that of the others, -1 to 1");

  /** Those that an edition publishes. */
  public static final List<Table> PUBLISHED =
      List.of(EFFECTS, SERIES, COMPOSITION, JUDGE_RATES, COHORTS, PLACEBOS);

  private EffectTables() {}
}
