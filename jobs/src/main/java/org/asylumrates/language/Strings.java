package org.asylumrates.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file of one language: strings by key, in UTF-8. */
record Strings(String tag, Properties all) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)\\}");

  static Strings of(String tag) {
    Properties all = new Properties();
    String file = tag + ".properties";
    try (InputStream in = Objects.requireNonNull(Strings.class.getResourceAsStream(file), file);
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      all.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Strings(tag, all);
  }

  Set<String> keys() {
    return all.stringPropertyNames();
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(all.getProperty(key));
  }

  String required(String key) {
    return find(key)
        .orElseThrow(
            () -> new IllegalArgumentException("The language " + tag + " has no string " + key));
  }

  /** A code as the last part of a key: small letters, digits and dashes. */
  static String keyOf(String code) {
    return code.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}?<>]+", "-");
  }

  /** Puts arguments into their places; an argument is never looked through for places itself. */
  static String filled(String pattern, String... arguments) {
    return PLACE
        .matcher(pattern)
        .replaceAll(place -> Matcher.quoteReplacement(arguments[Integer.parseInt(place.group(1))]));
  }
}
