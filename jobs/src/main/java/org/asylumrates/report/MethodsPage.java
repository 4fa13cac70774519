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
    List<Section> sections =
        List.of(
            DefinitionsSection.charted(edition),
            Section.ofTable(
                "policy-events",
                "Policy events",
                List.of(
                    "These events are drawn on the charts over time. Several came close together,"
                        + " so that a change after one of them is also a change around others."),
                StudyEvents.table(study)));
    return new MethodsView(
        Catalogue.METHODS.page(edition, sections),
        edition.figures().definitions().stream().map(MethodsPage::rule).toList(),
        study.event().label(),
        English.day(study.event().date()),
        study.event().citation(),
        English.count(study.thresholds().rate()),
        English.count(study.thresholds().judgePeriod()),
        English.count(study.thresholds().judgeTotal()),
        edition.results().effects().mainWindow().isPresent() ? edition.figures().studyHash() : "");
  }

  private static MethodsView.Rule rule(Rule rule) {
    return new MethodsView.Rule(
        rule.id(),
        rule.title(),
        rule.rule(),
        Rules.rate(rule),
        Rules.days(Words.ENGLISH, rule),
        rule.source());
  }
}
