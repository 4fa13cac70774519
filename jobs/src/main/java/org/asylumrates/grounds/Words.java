package org.asylumrates.grounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asylumrates.columns.Codes;
import org.asylumrates.model.Keys;
import org.jspecify.annotations.Nullable;

/**
 * One column of the taxonomy's words: what a label file says there becomes one of them by the
 * user's mapping, or UNKNOWN; words that are none are counted.
 */
final class Words {
  private static final int SHOWN = 10;

  /** More words than this that are none of the taxonomy's are no words but free text. */
  private static final int MOST_REMEMBERED = 10_000;

  private static final Integer STRANGE = -1;

  private final String column;
  private final List<String> taxonomy;
  private final Map<String, String> mapping;
  private final Codes codes = new Codes();
  private final Map<@Nullable String, Integer> met = new HashMap<>();
  private final Map<String, Long> strange = new TreeMap<>();
  private boolean more;

  Words(String column, List<String> taxonomy, Map<String, String> mapping) {
    this.column = column;
    this.taxonomy = taxonomy;
    this.mapping = mapping;
  }

  /** The column's name. */
  String column() {
    return column;
  }

  /** The words met so far, UNKNOWN among them. */
  Codes codes() {
    return codes;
  }

  /** The number of what a file says; a word of nobody counts as UNKNOWN. */
  int code(@Nullable String text) {
    Integer code = met.get(text);
    if (code == null) {
      code = learn(text);
      if (code.equals(STRANGE) && strange.size() == MOST_REMEMBERED) {
        more = true;
        return codes.of(Keys.UNKNOWN);
      }
      met.put(text, code);
    }
    if (!code.equals(STRANGE)) {
      return code;
    }
    strange.merge(meaning(text), 1L, Long::sum);
    return codes.of(Keys.UNKNOWN);
  }

  private Integer learn(@Nullable String text) {
    String meaning = meaning(text);
    return meaning.equals(Keys.UNKNOWN) || taxonomy.contains(meaning)
        ? Integer.valueOf(codes.of(meaning))
        : STRANGE;
  }

  /** A user's mapping is by word, whatever the column: {@code dv -> domestic-violence}. */
  private String meaning(@Nullable String text) {
    return text == null ? Keys.UNKNOWN : mapping.getOrDefault(text, text);
  }

  /** The words that are none of the taxonomy's, with their numbers of rows; only the first ones. */
  List<String> strange() {
    List<String> shown =
        strange.entrySet().stream()
            .limit(SHOWN)
            .map(word -> "%s '%s' (%d rows)".formatted(column, word.getKey(), word.getValue()))
            .collect(Collectors.toCollection(ArrayList::new));
    if (strange.size() > SHOWN) {
      shown.add(
          "%s%d more words of %s"
              .formatted(more ? "at least " : "", strange.size() - SHOWN + (more ? 1 : 0), column));
    }
    return shown;
  }
}
