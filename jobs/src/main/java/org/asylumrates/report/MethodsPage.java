package org.asylumrates.report;

import java.util.List;
import org.asylumrates.language.Words;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Study;
import org.asylumrates.report.view.MethodsView;
import org.asylumrates.report.view.Section;

/** How the figures were made; the words themselves stand in the template. */
final class MethodsPage {
  private MethodsPage() {}

  static MethodsView view(Edition edition) {
    Study study = edition.study();
    Words words = edition.words();
    Names names = edition.names();
    List<Section> sections =
        List.of(
            DefinitionsSection.charted(edition),
            Section.ofTable(
                "policy-events",
                words.say("methods.events"),
                List.of(words.say("methods.events.says")),
                StudyEvents.table(words, study)));
    return new MethodsView(
        Catalogue.METHODS.page(edition, sections),
        edition.figures().definitions().stream().map(rule -> rule(edition, rule)).toList(),
        names.eventLabel(study),
        words.day(study.event().date()),
        study.event().citation(),
        words.count(study.thresholds().rate()),
        words.count(study.thresholds().judgePeriod()),
        words.count(study.thresholds().judgeTotal()),
        edition.results().effects().mainWindow().isPresent() ? edition.figures().studyHash() : "");
  }

  private static MethodsView.Rule rule(Edition edition, Rule rule) {
    Names names = edition.names();
    return new MethodsView.Rule(
        rule.id(),
        names.definitionTitle(rule),
        names.definitionRule(rule),
        Rules.rate(rule),
        Rules.days(edition.words(), rule),
        names.definitionSource(rule));
  }
}
