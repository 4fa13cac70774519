package org.asylumrates.synthesize;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case with everything that belongs to it, keys included.
 *
 * @param claim none unless protection is sought
 * @param lead the lead of the family; none unless the case is a rider
 * @param severed whether the rider was later heard apart from the lead
 * @param court where the case is now
 */
record CaseFile(
    long id,
    Person person,
    @Nullable Claim claim,
    Court court,
    List<Proceeding> proceedings,
    @Nullable CaseFile lead,
    boolean severed) {
  /** A proceeding with its keys. */
  record Proceeding(long id, Step step, List<Application> applications) {}

  /** An application with its key. */
  record Application(long id, Step.Asked asked) {}
}
