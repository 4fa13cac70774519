package org.asylumrates.effects;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.asylumrates.effects.Hypothesis.Answer;
import org.asylumrates.job.Studies;
import org.asylumrates.model.Study;

/** What the confirmatory estimators of the job answer on the decisions of one seed. */
record Trial(Map<Hypothesis, Answer> answers) {
  private static final String MAIN = "MAIN";

  /** The trials of some seeds, in their order, on all cores. */
  static List<Trial> of(World world, int judges, long firstSeed, long seeds) {
    Study study = mainWindowAlone(Studies.load(Studies.DEFAULT).study());
    return LongStream.range(firstSeed, firstSeed + seeds)
        .parallel()
        .mapToObj(seed -> of(world, judges, study, seed))
        .toList();
  }

  private static Trial of(World world, int judges, Study study, long seed) {
    DrawnDecisions drawn = DrawnDecisions.of(world, judges, study, main(study), seed);
    Analysis analysis = new Analysis(study, drawn.decided());
    List<EffectRow> found = new ArrayList<>();
    found.addAll(WithinJudges.rows(analysis));
    found.addAll(Differences.rows(analysis));
    found.addAll(PlaceboNationalities.rows(analysis));
    Map<Hypothesis, EffectRow> rows = new EnumMap<>(Hypothesis.class);
    for (EffectRow row : Confirmatory.rows(analysis, found)) {
      for (Hypothesis hypothesis : Hypothesis.values()) {
        if (row.key().population().equals(hypothesis.words())) {
          rows.put(hypothesis, row);
        }
      }
    }
    Map<Hypothesis, Answer> answers = new EnumMap<>(Hypothesis.class);
    rows.forEach(
        (hypothesis, row) ->
            answers.put(
                hypothesis,
                new Answer(
                    hypothesis.planted(drawn),
                    row.estimate(),
                    row.interval(),
                    p(hypothesis, analysis, found),
                    row.p())));
    return new Trial(answers);
  }

  /** The p-value of record, before Holm. */
  private static double p(Hypothesis hypothesis, Analysis analysis, List<EffectRow> found) {
    String proxy = "leads, " + ExposureBy.NATIONALITY.words();
    String label = "leads, " + ExposureBy.LABEL.words();
    return switch (hypothesis) {
      case H1 -> p(found, WithinJudges.METHOD, Population.LEADS.words(), analysis.main());
      case H2 -> p(found, PlaceboNationalities.STUDENTISED, proxy, analysis.main());
      case H3 -> p(found, Differences.METHOD, label, analysis.main());
    };
  }

  private static double p(List<EffectRow> found, String method, String population, String window) {
    return EffectRow.find(found, method, population, window).orElseThrow().p();
  }

  /** The answer to one of the three. */
  Answer answer(Hypothesis hypothesis) {
    return Objects.requireNonNull(answers.get(hypothesis));
  }

  /** Whether any of the three is rejected at 5% after Holm. */
  boolean familyRejects() {
    return answers.values().stream().anyMatch(answer -> answer.adjusted() <= 0.05);
  }

  private static Study.Window main(Study study) {
    return Objects.requireNonNull(study.windows().get(MAIN));
  }

  private static Study mainWindowAlone(Study study) {
    return new Study(
        study.name(),
        study.title(),
        study.event(),
        study.definition(),
        study.before(),
        study.after(),
        Map.of(MAIN, main(study)),
        study.breakdowns(),
        study.thresholds(),
        study.exposure(),
        study.events(),
        study.seriesFrom(),
        study.switches());
  }
}
