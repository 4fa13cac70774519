package org.asylumrates.report.view;

import java.util.List;

/**
 * The page on how the figures were made.
 *
 * @param page its title, and as sections what depends on the figures
 * @param definitions the rules under which decisions were counted, primary first
 * @param eventName the study's event
 * @param eventDay its day
 * @param citation where the event stands
 * @param rateThreshold fewest decisions for a rate
 * @param judgePeriodThreshold fewest decisions of a judge in each period
 * @param judgeTotalThreshold fewest decisions of a judge in all
 * @param studyHash checksum of the study, where its plan was carried out; empty elsewhere
 */
public record MethodsView(
    Page page,
    List<Rule> definitions,
    String eventName,
    String eventDay,
    String citation,
    String rateThreshold,
    String judgePeriodThreshold,
    String judgeTotalThreshold,
    String studyHash)
    implements View {
  /** A rule, in words; which of the four rates it feeds may be empty. */
  public record Rule(
      String id, String title, String rule, String rate, String days, String source) {}

  public MethodsView {
    definitions = List.copyOf(definitions);
  }
}
