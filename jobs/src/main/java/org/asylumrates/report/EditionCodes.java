package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures;
import org.asylumrates.model.Study;

/** Codes that come with an edition's figures. */
final class EditionCodes {
  /** Their keys are codes of courts and judges, days, pairs of keys, or the one that all share. */
  private static final Set<Breakdown> WITHOUT_CODES =
      Set.of(
          Breakdown.ALL,
          Breakdown.JUDGE,
          Breakdown.COURT,
          Breakdown.COURT_JUDGE,
          Breakdown.NATIONALITY_SEX,
          Breakdown.FISCAL_YEAR,
          Breakdown.MONTH);

  private EditionCodes() {}

  /** Its definitions, the windows of its study, and the methods of its estimates. */
  static List<Code> of(Words words, Figures figures, EffectResults effects) {
    Names names = new Names(words);
    Stream<Code> definitions =
        figures.definitions().stream()
            .map(
                rule ->
                    new Code(
                        "definition",
                        rule.id(),
                        words.say(
                            "codes.definition",
                            names.definitionTitle(rule),
                            names.definitionRule(rule)),
                        names.definitionSource(rule)));
    String study = words.say("codes.source.study", names.studyTitle(figures.study()));
    Stream<Code> windows =
        new TreeMap<>(figures.study().windows())
            .entrySet().stream()
                .map(w -> new Code("window", w.getKey(), days(words, w.getValue()), study));
    Stream<Code> methods =
        effects.estimates().stream()
            .map(row -> row.text("method"))
            .distinct()
            .map(method -> new Code("method", method, MethodNames.of(words, method), Code.OURS));
    return Stream.of(definitions, windows, methods).flatMap(codes -> codes).toList();
  }

  private static String days(Words words, Study.Window window) {
    return words.say(
        "codes.window",
        words.day(window.before().first()),
        words.day(window.before().last()),
        words.day(window.after().first()),
        words.day(window.after().last()));
  }

  /** Keys of the rates that nothing else explains, by the names that the rates give. */
  static List<Code> furtherKeys(Words words, List<Rate> rates, List<Code> explained) {
    Names names = new Names(words);
    Set<List<String>> known =
        explained.stream().map(c -> List.of(c.set(), c.code())).collect(Collectors.toSet());
    List<Code> further = new ArrayList<>();
    for (Rate rate : rates) {
      Optional<Breakdown> breakdown =
          Breakdown.byId(rate.breakdown()).filter(b -> !WITHOUT_CODES.contains(b));
      if (breakdown.isPresent()
          && !rate.isUnknown()
          && known.add(List.of(rate.breakdown(), rate.key()))) {
        further.add(
            new Code(
                rate.breakdown(),
                rate.key(),
                names.key(breakdown.get(), rate.key(), rate.name()),
                words.say("codes.source.rates")));
      }
    }
    return further;
  }
}
