package org.asylumrates.grounds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.asylumrates.columns.Codes;
import org.asylumrates.job.UserException;
import org.jspecify.annotations.Nullable;

/**
 * Stores what label files say, row by row. A label that says the same as an earlier one is left
 * out. What is wrong with rows is counted and said at the end, for all of them at once.
 */
final class LabelRows implements Consumer<@Nullable String[]>, AutoCloseable {
  /** No column has more words, UNKNOWN included. */
  private static final int WORD_BITS = 6;

  private static final int NONE = -1;
  private static final String SOURCE = "source";

  private final List<Words> words;
  private final Codes sources = new Codes();
  private final Said said = new Said();
  private final LabelWriter out;
  private final int casePlace;
  private final int sourcePlace;
  private final int confidencePlace;
  private final int[] wordPlaces;
  private final int[] texts;
  private long rows;
  private long withoutCase;
  private long withoutShare;

  LabelRows(Path folder, LabelColumns columns, Map<String, String> mapping) {
    this.words =
        Taxonomy.words().entrySet().stream()
            .map(column -> new Words(column.getKey(), column.getValue(), mapping))
            .toList();
    this.casePlace = columns.place("case_id");
    this.sourcePlace = columns.place(SOURCE);
    this.confidencePlace = columns.place("confidence");
    this.wordPlaces = words.stream().mapToInt(word -> columns.place(word.column())).toArray();
    this.texts = new int[words.size() + 1];
    this.out =
        new LabelWriter(
            folder,
            Stream.concat(words.stream().map(Words::column), Stream.of(SOURCE)).toList(),
            Stream.concat(words.stream().map(Words::codes), Stream.of(sources)).toList());
  }

  @Override
  public void accept(@Nullable String[] row) {
    rows++;
    long caseId = caseId(row[casePlace]);
    double confidence = share(row[confidencePlace]);
    long coded = 0;
    for (int i = 0; i < wordPlaces.length; i++) {
      texts[i] = words.get(i).code(row[wordPlaces[i]]);
      coded = coded << WORD_BITS | texts[i];
    }
    String source = row[sourcePlace];
    int sourceCode = source == null ? NONE : sources.of(source);
    texts[wordPlaces.length] = sourceCode;
    coded |= (long) sourceCode << (WORD_BITS * wordPlaces.length);
    if (said.add(caseId, coded, Double.doubleToLongBits(confidence))) {
      out.write(caseId, texts, confidence);
    }
  }

  /** How many rows there were. */
  long rows() {
    return rows;
  }

  /** Refuses rows that cannot be used. */
  void requireSound(LabelOptions.Unmapped unmapped) {
    List<String> strange = new ArrayList<>();
    words.forEach(word -> strange.addAll(word.strange()));
    if (!strange.isEmpty() && unmapped == LabelOptions.Unmapped.REFUSED) {
      throw new UserException(
          "Label words outside the taxonomy: %s; map them with --ground-mapping FILE or give"
                  .formatted(String.join(", ", strange))
              + " --allow-unmapped");
    }
    if (withoutCase > 0) {
      throw new UserException(
          "%d label rows have no case number that can be read; case_id must be EOIR's IDNCASE"
              .formatted(withoutCase));
    }
    if (withoutShare > 0) {
      throw new UserException(
          "%d label rows have a confidence that is not from 0 to 1; correct it or leave it blank"
              .formatted(withoutShare));
    }
  }

  /** A whole number, also as others write it who take it for a fraction: {@code 2000002.0}. */
  private long caseId(@Nullable String text) {
    try {
      if (text != null) {
        return text.indexOf('.') < 0 ? Long.parseLong(text) : new BigDecimal(text).longValueExact();
      }
    } catch (NumberFormatException e) {
      // Counted like one that is not there.
    } catch (ArithmeticException e) {
      // So is a fraction.
    }
    withoutCase++;
    return 0;
  }

  /** NaN if it is not given. */
  private double share(@Nullable String text) {
    if (text == null) {
      return Double.NaN;
    }
    try {
      double share = new BigDecimal(text).doubleValue();
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Counted like one out of range.
    }
    withoutShare++;
    return Double.NaN;
  }

  @Override
  public void close() {
    out.close();
  }
}
