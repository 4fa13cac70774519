package org.asylumrates.rates.published;

import java.util.OptionalLong;
import org.asylumrates.model.Period;

/**
 * One row of a published table. A count that its publisher withholds or does not give is empty.
 *
 * @param source who published it, where
 * @param date when, as text
 * @param definition id of the rule under which they counted
 * @param breakdown id of the breakdown
 * @param key the record's own code where it is certain, else the name
 * @param name the key for people
 * @param period before or after
 * @param periodLabel the days, for people
 * @param numbers the counts
 * @param note what a reader must know of them; may be empty
 */
record PublishedRow(
    String source,
    String date,
    String definition,
    String breakdown,
    String key,
    String name,
    Period period,
    String periodLabel,
    Numbers numbers,
    String note) {

  /** The published counts. */
  record Numbers(
      OptionalLong decisions,
      OptionalLong granted,
      OptionalLong otherRelief,
      OptionalLong denied,
      OptionalLong other) {}
}
