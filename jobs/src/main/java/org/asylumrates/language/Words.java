package org.asylumrates.language;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.text.Collator;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * One language: its strings, and numbers and days as its readers see them. One decimal for a rate,
 * percent for a level and percentage points for a difference, a true minus sign.
 *
 * <p>Strings are found by key; a key that is missing in one language fails the build (a test
 * compares the files with each other and with the code), so that asking for one that is not there
 * is a bug.
 */
public final class Words {
  /** The first language, in which the records and the tables are written. */
  public static final Words ENGLISH = new Words("en");

  /** The second language. */
  public static final Words SPANISH = new Words("es");

  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final String MINUS = "\u2212";
  private static final double SMALLEST_P = 0.0001;
  private static final double HALF_A_PERCENT = 0.005;
  private static final long KILO = 1000;
  private static final double MANY = 10_000;
  private static final double MILLION = 1_000_000;

  private final Strings strings;
  private final Locale locale;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;
  private final DateTimeFormatter shortDay;
  private final DateTimeFormatter shortMonth;

  private Words(String tag) {
    this.strings = Strings.of(tag);
    this.locale = Locale.forLanguageTag(say("language.locale"));
    this.day = DateTimeFormatter.ofPattern(say("date.day"), locale);
    this.month = DateTimeFormatter.ofPattern(say("date.month"), locale);
    this.shortDay = DateTimeFormatter.ofPattern(say("date.short-day"), locale);
    this.shortMonth = DateTimeFormatter.ofPattern(say("date.short-month"), locale);
  }

  /** All languages, the first one first. */
  public static List<Words> all() {
    return List.of(ENGLISH, SPANISH);
  }

  /** The language as web pages name it: {@code en}, {@code es}. */
  public String tag() {
    return strings.tag();
  }

  @Override
  public String toString() {
    return tag();
  }

  /** Whether the records and the tables are written in it. */
  public boolean isFirst() {
    return tag().equals(ENGLISH.tag());
  }

  /**
   * A string with its arguments in the places {@code {0}}, {@code {1}} and so on.
   *
   * @throws IllegalArgumentException if the language has no such key
   */
  public String say(@CompileTimeConstant String key, String... arguments) {
    return Strings.filled(strings.required(key), arguments);
  }

  /**
   * A string about a number of things: the key's {@code .one} or {@code .many}, with the number as
   * {@code {0}} and the arguments after it.
   */
  public String many(@CompileTimeConstant String key, long n, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = count(n);
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Strings.filled(strings.required(key + (n == 1 ? ".one" : ".many")), all);
  }

  /**
   * A string of a family, such as the title of a page.
   *
   * @throws IllegalArgumentException if the family has no such member
   */
  public String of(@CompileTimeConstant String family, String member) {
    return strings.required(family + "." + Strings.keyOf(member));
  }

  /** A string of a family that need not have every member. */
  public Optional<String> find(@CompileTimeConstant String family, String member) {
    return strings.find(family + "." + Strings.keyOf(member));
  }

  /**
   * What the records, tables or the model call something, in this language; as they call it where
   * the language has no other word. In the first language nothing is looked up.
   *
   * @param family what kind of thing it is, such as {@code country}
   * @param code which one
   * @param original what it is called there
   */
  public String named(@CompileTimeConstant String family, String code, String original) {
    return isFirst()
        ? original
        : strings.find("named." + family + "." + Strings.keyOf(code)).orElse(original);
  }

  /** The order of names in this language, as a dictionary has it. */
  public Comparator<String> order() {
    Collator collator = Collator.getInstance(locale);
    return collator::compare;
  }

  /** Words in a row, the last one after an "and". */
  public String listed(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : say("list.and", String.join(", ", names.subList(0, last)), names.get(last));
  }

  /** A rate: {@code 36.2%}. */
  public String percent(double rate) {
    return say("number.percent", decimal(100 * rate));
  }

  /** A rate or share that is told to a hundredth of a percent: {@code 36.21%}. */
  public String exactPercent(double rate) {
    return say("number.percent", String.format(locale, "%,.2f", 100 * rate));
  }

  /** A small difference of rates with its sign, to a hundredth of a percentage point. */
  public String exactPoints(double difference) {
    return signed(difference, 2);
  }

  /** A rate in whole percent; what is not quite none or all does not look like it. */
  public String wholePercent(double rate) {
    if (rate > 0 && rate < HALF_A_PERCENT) {
      return "<" + wholePercent(0.01);
    }
    if (rate < 1 && rate >= 1 - HALF_A_PERCENT) {
      return ">" + wholePercent(0.99);
    }
    return say("number.percent", Long.toString(Math.round(100 * rate)));
  }

  /** Two ends: {@code 35.0% to 37.4%}. */
  public String range(String low, String high) {
    return say("number.range", low, high);
  }

  /** A rate's interval: {@code 35.0% to 37.4%}. */
  public String interval(double low, double high) {
    return range(percent(low), percent(high));
  }

  /** A difference of rates with its sign, in percentage points: {@code −7.3}. */
  public String points(double difference) {
    return signed(difference, 1);
  }

  private String signed(double difference, int digits) {
    String size = String.format(locale, "%,." + digits + "f", Math.abs(100 * difference));
    if (size.equals(String.format(locale, "%." + digits + "f", 0.0))) {
      return size;
    }
    return (difference < 0 ? MINUS : "+") + size;
  }

  /** The size of a difference of rates, in percentage points and without its sign. */
  public String size(double difference) {
    return decimal(Math.abs(100 * difference));
  }

  /** A count: {@code 12,345}. */
  public String count(long n) {
    return String.format(locale, "%,d", n);
  }

  /** A count with its noun: {@code 1 decision}, {@code 12,345 decisions}. */
  public String decisions(long n) {
    return many("count.decisions", n);
  }

  /** A day: {@code 11 June 2018}. */
  public String day(LocalDate date) {
    return day.format(date);
  }

  /** A day that may be unknown. */
  public String day(Optional<LocalDate> date) {
    return date.map(this::day).orElseGet(() -> say("date.not-stated"));
  }

  /** A month: {@code June 2018}. */
  public String month(YearMonth date) {
    return month.format(date);
  }

  /** A day where there is little room: {@code 11 Jun 2018}. */
  public String shortDay(LocalDate date) {
    return shortDay.format(date);
  }

  /** A month where there is little room: {@code Jun 2018}. */
  public String shortMonth(YearMonth date) {
    return shortMonth.format(date);
  }

  /** The name of a month alone, shortened: {@code Jun}. */
  public String monthName(YearMonth date) {
    return DateTimeFormatter.ofPattern("MMM", locale).format(date);
  }

  /** The size of a file: {@code 812 bytes}, {@code 12.3 kB}. */
  public String bytes(long bytes) {
    if (bytes < KILO) {
      return many("count.bytes", bytes);
    }
    return bytes < KILO * KILO
        ? decimal((double) bytes / KILO) + " kB"
        : decimal((double) bytes / (KILO * KILO)) + " MB";
  }

  /** A plain number as tables of many units show it: at most four digits after the point. */
  public String number(double value) {
    String text =
        String.format(locale, "%,.4f", value).replaceAll("0+$", "").replaceAll("\\D$", "");
    if (text.equals("-0")) {
      return "0";
    }
    return text.startsWith("-") ? MINUS + text.substring(1) : text;
  }

  /** A number with so many digits after the point; what rounds to zero is {@code 0}. */
  public String number(double value, int digits) {
    String size = String.format(locale, "%,." + digits + "f", Math.abs(value));
    if (size.equals(String.format(locale, "%." + digits + "f", 0.0))) {
      return "0";
    }
    return value < 0 ? MINUS + size : size;
  }

  /** A round count in few letters: {@code 250k}, {@code 2.5M}. */
  public String shortCount(double number) {
    if (number >= MILLION) {
      return say("number.millions", inFewLetters(number / MILLION));
    }
    return number >= MANY
        ? say("number.thousands", inFewLetters(number / KILO))
        : inFewLetters(number);
  }

  private String inFewLetters(double number) {
    return decimal(number).replaceAll("\\D0$", "");
  }

  /** A p-value: four decimals, or that it is smaller; empty where there is none. */
  public String pValue(OptionalDouble p) {
    if (p.isEmpty()) {
      return "";
    }
    return p.getAsDouble() < SMALLEST_P
        ? "< " + String.format(locale, "%.4f", SMALLEST_P)
        : String.format(locale, "%.4f", p.getAsDouble());
  }

  /** A city's name that a record holds in capitals: {@code NEW YORK CITY} as New York City. */
  public static String city(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    return WORD.matcher(name.toLowerCase(Locale.ROOT))
        .replaceAll(
            word ->
                word.group().substring(0, 1).toUpperCase(Locale.ROOT) + word.group().substring(1));
  }

  private String decimal(double value) {
    String told = number(value, 1);
    return told.equals("0") ? String.format(locale, "%.1f", 0.0) : told;
  }
}
