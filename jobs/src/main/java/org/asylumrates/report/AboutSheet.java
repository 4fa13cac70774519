package org.asylumrates.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.asylumrates.language.Words;
import org.asylumrates.model.Figures;
import org.asylumrates.model.Figures.Rule;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet of the workbook: what a reader must know who has nothing but the workbook. */
final class AboutSheet {
  private static final int LABELS = 24;
  private static final int TEXTS = 100;

  /** A line: what it is about, and what it says. */
  private record Line(String label, String text) {}

  private final Words words;
  private final Names names;
  private final List<Line> lines = new ArrayList<>();

  private AboutSheet(Words words) {
    this.words = words;
    this.names = new Names(words);
  }

  /**
   * Writes the sheet in a language.
   *
   * @param edition the edition's name
   * @param tables the sheets of tables that follow
   * @param most how many lines a sheet may have
   */
  static void write(
      Workbook workbook,
      Words words,
      Figures figures,
      String edition,
      List<TableSheet> tables,
      int most)
      throws IOException {
    AboutSheet about = new AboutSheet(words);
    about.figures(figures, edition);
    about.cautions(figures);
    about.reading();
    tables.forEach(table -> about.table(table, most));
    about.write(workbook.newWorksheet(words.say("workbook.about")));
  }

  private void figures(Figures figures, String edition) {
    if (figures.synthetic()) {
      lines.add(new Line(words.say("workbook.warning"), words.say("site.synthetic")));
    }
    lines.add(new Line(words.say("workbook.study"), names.studyTitle(figures.study())));
    lines.add(new Line(words.say("workbook.edition"), edition));
    lines.add(new Line(words.say("workbook.release"), Provenance.of(words, figures)));
    lines.add(new Line(words.say("workbook.code"), figures.codeVersion()));
    lines.add(new Line(words.say("workbook.licence"), words.say("downloads.licence.says")));
    lines.add(new Line(words.say("workbook.cite"), Provenance.citation(words, figures, edition)));
    figures.definitions().forEach(this::definition);
  }

  private void definition(Rule rule) {
    lines.add(
        new Line(
            words.say("workbook.definition", rule.id()),
            words.say(
                "workbook.definition.says",
                names.definitionTitle(rule),
                names.definitionRule(rule),
                names.days(rule.beforeLabel()),
                names.days(rule.afterLabel()),
                names.definitionSource(rule))));
  }

  private void cautions(Figures figures) {
    List<String> cautions = new ArrayList<>();
    figures.cautions().stream().map(names::caution).forEach(cautions::add);
    cautions.add(words.say("methods.limits.instance"));
    cautions.add(words.say("methods.limits.association"));
    cautions.add(words.say("methods.limits.ground"));
    cautions.add(words.say("methods.limits.release"));
    cautions.forEach(text -> lines.add(new Line(words.say("workbook.caution"), text)));
  }

  private void reading() {
    lines.add(new Line(words.say("workbook.reading"), words.say("workbook.reading.rates")));
    lines.add(new Line(words.say("workbook.reading"), words.say("workbook.reading.blank")));
    lines.add(new Line(words.say("workbook.reading"), words.say("workbook.reading.text")));
  }

  private void table(TableSheet sheet, int most) {
    String rows = words.many("workbook.rows", sheet.rows().size());
    String holds = words.say("workbook.sheet.says", names.table(sheet.table()), rows);
    String text =
        sheet.isCut(most)
            ? words.say(
                "workbook.sheet.cut",
                holds,
                words.count(sheet.shown(most)),
                CsvFile.name(sheet.table()))
            : holds;
    lines.add(new Line(words.say("workbook.sheet", sheet.table().name()), text));
  }

  private void write(Worksheet sheet) throws IOException {
    sheet.width(0, LABELS);
    sheet.width(1, TEXTS);
    for (int row = 0; row < lines.size(); row++) {
      sheet.value(row, 0, ExcelText.of(lines.get(row).label()));
      sheet.style(row, 0).bold().verticalAlignment("top").set();
      sheet.value(row, 1, ExcelText.of(lines.get(row).text()));
      sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
    }
    sheet.finish();
  }
}
