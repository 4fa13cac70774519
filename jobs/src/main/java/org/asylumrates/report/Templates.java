package org.asylumrates.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Fills the page templates, which the build has compiled. Everything that varies is escaped. */
final class Templates {
  private static final String PACKAGE = "org.asylumrates.report.templates";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

  /** The HTML of a template with its one parameter. */
  String fill(String template, Object view) {
    StringOutput html = new StringOutput();
    // jte looks for compiled templates where the thread loads its classes, which may be elsewhere.
    Thread thread = Thread.currentThread();
    Optional<ClassLoader> before = Optional.ofNullable(thread.getContextClassLoader());
    thread.setContextClassLoader(Objects.requireNonNull(Templates.class.getClassLoader()));
    try {
      engine.render(template, Map.of("view", view), html);
    } finally {
      thread.setContextClassLoader(before.orElse(null));
    }
    return html.toString();
  }
}
