package org.asylumrates.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asylumrates.language.Words;
import org.asylumrates.model.Definition;

/**
 * A text that a stage wrote, with what varies in it taken out, so that the rest can be looked up in
 * another language: days, fiscal years, tables of a release, ids of definitions, names of studies.
 *
 * @param pattern the text, with <code>{0}</code>, <code>{1}</code> and so on for what varies
 * @param parts what stood there
 */
record PatternText(String pattern, List<String> parts) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final Pattern A_DAY =
      Pattern.compile("\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4}");
  private static final Pattern A_YEAR = Pattern.compile("FY\\d{4}");
  private static final Pattern VARIES =
      Pattern.compile(
          String.join(
              "|",
              A_DAY.pattern(),
              A_YEAR.pattern(),
              "\\d{4}-\\d{2}-\\d{2}",
              "\\b(?:[AB]_)?[Tt]bl_?\\w+",
              "(?<=^study )\\S+",
              "\\b(?:" + String.join("|", longestFirst()) + ")\\b"));
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)\\}");

  PatternText {
    parts = List.copyOf(parts);
  }

  static PatternText of(String text) {
    List<String> parts = new ArrayList<>();
    String pattern =
        VARIES
            .matcher(text)
            .replaceAll(
                found -> {
                  parts.add(found.group());
                  return "{" + (parts.size() - 1) + "}";
                });
    return new PatternText(pattern, parts);
  }

  /** The parts in their places of this text's pattern as another language has it. */
  String in(Words words, String translated) {
    return PLACE
        .matcher(translated)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(part(words, parts.get(Integer.parseInt(place.group(1))))));
  }

  private static String part(Words words, String part) {
    if (words.isFirst()) {
      return part;
    }
    if (A_DAY.matcher(part).matches()) {
      return words.shortDay(LocalDate.parse(part, DAY));
    }
    return A_YEAR.matcher(part).matches()
        ? words.say("fiscal-year.within", part.substring(2))
        : part;
  }

  private static List<String> longestFirst() {
    return Definition.ids().stream()
        .sorted((one, other) -> Integer.compare(other.length(), one.length()))
        .toList();
  }
}
