package org.asylumrates.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One headless Chromium for all test classes, opened by the first and closed after the last. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver {
  private static final String MISSING =
      "no chromium on the PATH (Debian: apt-get install chromium)";

  /** Sandbox and GPU are what containers most often lack; the pages are our own. */
  private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (chromium().isPresent() || context.getTestMethod().isPresent()) {
      return ConditionEvaluationResult.enabled("");
    }
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(MISSING + ", and CI=true lets nothing skip");
    }
    System.err.println("Skipped " + context.getDisplayName() + ": " + MISSING);
    return ConditionEvaluationResult.disabled(MISSING);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(BrowserExtension.class))
        .getOrComputeIfAbsent("browser", key -> Opened.now(), Opened.class)
        .browser();
  }

  private static Optional<Path> chromium() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "chromium"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A browser with the program that drives it; closing the latter ends both. */
  private record Opened(Playwright driver, Browser browser) implements AutoCloseable {
    static Opened now() {
      Playwright driver = Playwright.create();
      LaunchOptions options =
          new LaunchOptions().setExecutablePath(chromium().orElseThrow()).setArgs(ARGUMENTS);
      return new Opened(driver, driver.chromium().launch(options));
    }

    @Override
    public void close() {
      driver.close();
    }
  }
}
