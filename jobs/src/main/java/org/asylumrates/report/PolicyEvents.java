package org.asylumrates.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asylumrates.job.UserException;
import org.asylumrates.model.PolicyEvent;

/** The shipped list of policy events, for the lines on time charts. */
final class PolicyEvents {
  private static final String RESOURCE = "/studies/policy-events.csv";

  private PolicyEvents() {}

  /**
   * The events with these ids, by date.
   *
   * @throws UserException if the list has no event of one of the ids
   */
  static List<PolicyEvent> byId(List<String> ids) {
    Map<String, PolicyEvent> all =
        all().stream().collect(Collectors.toMap(PolicyEvent::id, Function.identity()));
    return ids.stream()
        .map(id -> require(all, id))
        .sorted(Comparator.comparing(PolicyEvent::date).thenComparing(PolicyEvent::id))
        .toList();
  }

  private static PolicyEvent require(Map<String, PolicyEvent> all, String id) {
    PolicyEvent event = all.get(id);
    if (event == null) {
      throw new UserException(
          "The study draws the policy event '%s', which is not in the list; see asylum list"
              .formatted(id));
    }
    return event;
  }

  static List<PolicyEvent> all() {
    try (InputStream in =
            Objects.requireNonNull(PolicyEvents.class.getResourceAsStream(RESOURCE), RESOURCE);
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().map(PolicyEvents::event).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
