package org.asylumrates.job;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import org.asylumrates.model.PolicyEvent;

/** The dated events that may move grant rates, from the file that ships with the studies. */
public final class PolicyEvents {
  private static final List<PolicyEvent> ALL =
      LookupFiles.studies("policy-events.csv").stream().map(PolicyEvents::event).toList();

  private PolicyEvents() {}

  /** All events, by date. */
  public static List<PolicyEvent> all() {
    return ALL;
  }

  private static PolicyEvent event(NamedCsvRecord row) {
    return new PolicyEvent(
        row.getField("id"),
        LocalDate.parse(row.getField("date")),
        row.getField("label"),
        row.getField("title"),
        row.getField("citation"),
        row.getField("direction"),
        row.getField("scope"),
        row.getField("certainty"));
  }
}
