package org.asylumrates.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The version of the code that made something: the project's version and a digest of its sources,
 * put into the jar by the build. A stage whose inputs and code version have not changed is skipped.
 */
public final class CodeVersion {
  private static final int SOURCES_SHOWN = 12;
  private static final String VERSION = load();

  private CodeVersion() {}

  /** Such as {@code 0.1.0+3fa9c1d2e4b5}. */
  public static String current() {
    return VERSION;
  }

  private static String load() {
    try (InputStream in =
        Objects.requireNonNull(CodeVersion.class.getResourceAsStream("code-version.properties"))) {
      Properties properties = new Properties();
      properties.load(in);
      String sources = properties.getProperty("sources", "");
      return properties.getProperty("version") + "+" + sources.substring(0, SOURCES_SHOWN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
