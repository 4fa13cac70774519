package org.asylumrates.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asylumrates.charts.Frame;
import org.asylumrates.job.Json;
import org.asylumrates.language.Words;
import org.asylumrates.model.Figures;

/** How one chart of an edition is cited, and what goes with its files to whoever takes them. */
record ChartCitation(Words words, Figures figures, String edition) {
  private static final String LICENSE = "CC-BY-4.0";

  /** A citation as a sentence. */
  String text(Frame frame) {
    String study = study();
    String from = Provenance.of(words, figures);
    return figures.synthetic()
        ? words.say(
            "figure.citation.synthetic",
            frame.headline(),
            study,
            edition,
            from,
            figures.codeVersion())
        : words.say(
            "figure.citation", frame.headline(), study, edition, from, figures.codeVersion());
  }

  private String study() {
    return new Names(words).studyTitle(figures.study());
  }

  /** The same for BibTeX; the year is the edition's data's. */
  String bibtex(Frame frame) {
    String year =
        figures.releaseDate().map(day -> "  year = {%d},\n".formatted(day.getYear())).orElse("");
    return """
        @misc{asylum-rates-%s-%s,
          author = {{asylum-rates}},
          title = {{%s}},
        %s  note = {%s}
        }"""
        .formatted(edition, frame.id(), escaped(frame.headline()), year, escaped(note()));
  }

  private String note() {
    String from = Provenance.of(words, figures);
    return figures.synthetic()
        ? words.say("figure.note.synthetic", study(), edition, from, figures.codeVersion())
        : words.say("figure.note", study(), edition, from, figures.codeVersion());
  }

  /**
   * What the chart's files say about themselves, for programs.
   *
   * @param columns the columns of its numbers
   * @param drawn what it was drawn from, so that the next run need not draw it again
   */
  String metadata(Frame frame, List<String> columns, Drawn drawn) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", frame.id());
    all.put("language", words.tag());
    all.put("title", frame.headline());
    all.put("subtitle", frame.subtitle());
    all.put("altText", frame.altText());
    all.put("source", frame.source());
    all.put("synthetic", figures.synthetic());
    all.put("study", figures.study().name());
    all.put("studyHash", figures.studyHash());
    all.put("release", figures.release());
    all.put("edition", edition);
    all.put("codeVersion", figures.codeVersion());
    all.put("data", (words.isFirst() ? "" : "../../charts/") + frame.id() + ".csv");
    all.put("columns", columns);
    all.put("citation", text(frame));
    all.put("bibtex", bibtex(frame));
    all.put("license", LICENSE);
    all.put(Drawn.DRAWN_FROM, drawn.key());
    all.put(Drawn.FILES, drawn.files());
    return Json.write(all);
  }

  /** Text that TeX would read as commands. */
  private static String escaped(String text) {
    return text.replaceAll("[\\\\{}]", "")
        .replaceAll("([#$%&_])", "\\\\$1")
        .replace("~", "\\textasciitilde{}")
        .replace("^", "\\textasciicircum{}")
        .replace("\u201c", "``")
        .replace("\u201d", "''");
  }
}
