package org.asylumrates.report;

import java.util.List;
import java.util.Map;
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

  /** Nationalities of the rates that our lookup does not have, by the names that the rates give. */
  static List<Code> furtherCountries(Words words, List<Rate> rates, List<Code> lookups) {
    Set<String> known =
        lookups.stream()
            .filter(code -> code.set().equals(Breakdown.NATIONALITY.id()))
            .map(Code::code)
            .collect(Collectors.toSet());
    Map<String, String> further = new TreeMap<>();
    rates.stream()
        .filter(rate -> rate.breakdown().equals(Breakdown.NATIONALITY.id()))
        .filter(rate -> !rate.isUnknown() && !known.contains(rate.key()))
        .forEach(rate -> further.putIfAbsent(rate.key(), rate.name()));
    return further.entrySet().stream()
        .map(
            country ->
                new Code(
                    Breakdown.NATIONALITY.id(),
                    country.getKey(),
                    country.getValue(),
                    words.say("codes.source.release")))
        .toList();
  }
}
