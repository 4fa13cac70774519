package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as its fixed words with places for what varies, so that all texts that differ in their
 * numbers alone have one translation.
 *
 * @param pattern the words, with {@code {0}}, {@code {1}} for what varies
 * @param varying numbers, days, quarters and names in capitals such as those of windows, in order
 */
record Numbered(String pattern, List<String> varying) {
  private static final Pattern VARYING =
      Pattern.compile(
          "\\d{4}-\\d{2}(?:-\\d{2})?|\\d{4}Q\\d|NaN"
              + "|(?<![\\p{L}\\p{N}])-?\\d+(?:[.,]\\d+)*(?:e[-+]?\\d+)?|\\b\\p{Lu}{2,}\\b");

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)\\}");

  static Numbered of(String text) {
    List<String> varying = new ArrayList<>();
    String pattern =
        VARYING
            .matcher(text)
            .replaceAll(
                found -> {
                  varying.add(found.group());
                  return "{" + (varying.size() - 1) + "}";
                });
    return new Numbered(pattern, List.copyOf(varying));
  }

  /** The fixed words with the letter n for whatever varies. */
  String code() {
    return PLACE.matcher(pattern).replaceAll("n");
  }

  /** Another pattern with the same places filled. */
  String in(String other, UnaryOperator<String> said) {
    return PLACE
        .matcher(other)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    said.apply(varying.get(Integer.parseInt(place.group(1))))));
  }
}
