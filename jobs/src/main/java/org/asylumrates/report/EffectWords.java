package org.asylumrates.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asylumrates.language.Words;

/**
 * What the tables of effects say, in the language of the pages. The estimators write English of
 * fixed clauses and numbers; each clause is looked up, and one without a translation stays as it
 * is.
 */
record EffectWords(Words words) {
  private static final String COMMA = ", ";
  private static final Pattern GROUPS = Pattern.compile(COMMA);
  private static final Pattern SENTENCES = Pattern.compile("(?<=\\.) ");

  /** Such as 2018Q1. */
  private static final Pattern QUARTER = Pattern.compile("\\d{4}Q\\d");

  /** A semicolon parts two clauses, but not within brackets. */
  private static final Pattern CLAUSES = Pattern.compile("; (?![^(]*\\))");

  /** What a reader must know of an estimate. */
  String note(String note) {
    return inParts(note, SENTENCES, " ", this::sentence);
  }

  /** For whom a row is: groups and choices, each parted from the next by a comma. */
  String population(CsvRow row) {
    return inParts(row.text("population"), GROUPS, COMMA, this::group);
  }

  /** One group or choice of a population. */
  String group(String group) {
    Numbered text = Numbered.of(group);
    return filled(text, words.named("population", text.code(), text.pattern()));
  }

  /** Over which days a row is. */
  String window(String window) {
    Numbered text = Numbered.of(window);
    return filled(text, words.named("window", text.code(), text.pattern()));
  }

  /** What a row's p-value is. */
  String test(CsvRow row) {
    return words.named("test", row.text("test"), row.text("test"));
  }

  private String sentence(String sentence) {
    boolean ends = sentence.endsWith(".");
    String told = ends ? sentence.substring(0, sentence.length() - 1) : sentence;
    String said = inParts(told, CLAUSES, "; ", this::clause) + (ends ? "." : "");
    // A symbol such as p is small at the beginning of a sentence too.
    boolean isSmall = sentence.isEmpty() || Character.isLowerCase(sentence.charAt(0));
    return isSmall ? said : capitalised(said);
  }

  private String clause(String clause) {
    Numbered text = Numbered.of(clause);
    return filled(text, words.named("note", text.code(), text.pattern()));
  }

  private String filled(Numbered text, String pattern) {
    return text.in(pattern, this::varying);
  }

  private String varying(String text) {
    return QUARTER.matcher(text).matches()
        ? words.say("effects.quarter", text.substring(0, 4), text.substring(5))
        : words.named("window", text, text);
  }

  /** A text with its first letter in capitals. */
  static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String inParts(
      String text, Pattern between, String joint, UnaryOperator<String> said) {
    return Arrays.stream(between.split(text, -1)).map(said).collect(Collectors.joining(joint));
  }
}
