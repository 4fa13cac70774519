package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.asylumrates.model.Definition;
import org.asylumrates.model.Outcome;

/**
 * Makes the decisions of some proceedings: one pass that asks each rule, writes a file under each
 * definition and one of applications, and counts what became of every proceeding. It gives the same
 * files and counts however often it runs.
 *
 * @param decisions folder of the decisions
 * @param applications folder of the applications
 * @param known what every task needs to know
 */
record DecideTask(String decisions, String applications, Broadcast<Known> known)
    implements Serializable {
  private static final List<DecisionRule> RULES =
      List.of(
          new TracMerits(),
          new LatestMerits(),
          new EoirInitial(),
          new AnyProtection(),
          new TracMeritsPresent());

  /** What tells more of a proceeding than its own row. */
  record Known(ApplicationIndex applications, CaseCourse course, CaseKnowledge cases, Names names)
      implements Serializable {}

  /**
   * What a task did, besides writing files.
   *
   * @param counts what became of the proceedings
   * @param filed proceedings of cases that have more than one with an asylum application, with
   *     numbers for the codes in the lists
   */
  record Done(
      FlowCounts counts,
      LongRows filed,
      List<String> courts,
      List<String> custodies,
      List<String> nationalities)
      implements Serializable {}

  /** Decides the proceedings of one part of the table. */
  Done run(int part, Iterator<InternalRow> rows) {
    String name = String.format(Locale.ROOT, "part-%05d.parquet", part);
    try (Pass pass = new Pass(name)) {
      while (rows.hasNext()) {
        pass.take(new Proceeding(rows.next()));
      }
      return pass.done();
    }
  }

  /** One task's pass over its rows. */
  private final class Pass implements AutoCloseable {
    private final Known all = known.value();
    private final FlowCounts counts = new FlowCounts();
    private final DecisionTexts texts = new DecisionTexts(all.names());
    private final DecisionReader reader = new DecisionReader(texts, all.cases());
    private final Map<Definition, DecisionFile> files = new EnumMap<>(Definition.class);
    private final ApplicationFile applicationFile;
    private final LongRows filed = new LongRows(FiledProceeding.WIDTH);
    private final TextNumbers courts = new TextNumbers();
    private final TextNumbers custodies = new TextNumbers();
    private final TextNumbers nationalities = new TextNumbers();

    Pass(String name) {
      for (DecisionRule rule : RULES) {
        String folder = DecisionFile.FOLDER_COLUMN + '=' + rule.definition().id();
        files.put(
            rule.definition(),
            new DecisionFile(new Path(new Path(decisions, folder), name), texts));
      }
      applicationFile = new ApplicationFile(new Path(applications, name), all.cases());
    }

    void take(Proceeding proceeding) {
      int place = all.applications().place(proceeding.id());
      int flags = all.applications().flags(place);
      counts.proceeding(proceeding, flags, place < 0 ? 0 : all.applications().asylum(place));
      if (flags != 0 && proceeding.completed()) {
        decide(proceeding, flags, place);
      }
      if ((flags & ApplicationFlags.ASYLUM_FILED) != 0 && proceeding.hasCase()) {
        file(proceeding, flags, place);
      }
    }

    private void decide(Proceeding proceeding, int flags, int place) {
      Completion completion = completion(proceeding, flags);
      Optional<DecisionRow> row = Optional.empty();
      for (DecisionRule rule : RULES) {
        Optional<Outcome> outcome = rule.outcome(completion);
        if (outcome.isPresent()) {
          DecisionRow decision =
              row.isPresent()
                  ? row.get()
                  : reader.read(proceeding, all.applications().filed(place));
          row = Optional.of(decision);
          file(rule.definition()).write(decision, outcome.get());
          counts.decision(rule.definition(), decision, texts);
        }
      }
    }

    private DecisionFile file(Definition definition) {
      DecisionFile file = files.get(definition);
      if (file == null) {
        throw new IllegalArgumentException("No rule for " + definition);
      }
      return file;
    }

    private Completion completion(Proceeding proceeding, int flags) {
      boolean hasCase = proceeding.hasCase();
      CaseCourse course = all.course();
      return new Completion(
          flags,
          proceeding.absent(),
          hasCase
              && proceeding.initialKind()
              && course.isInitial(proceeding.caseId(), proceeding.id()),
          hasCase && course.isLatest(proceeding.caseId(), proceeding.id()));
    }

    private void file(Proceeding proceeding, int flags, int place) {
      int court = courts.of(DecisionTexts.orUnknown(proceeding.court()));
      int custody = custodies.of(DecisionTexts.orUnknown(proceeding.custody()));
      int nationality = nationalities.of(DecisionTexts.orUnknown(proceeding.nationality()));
      FiledProceeding filing =
          new FiledProceeding(
              proceeding.caseId(),
              proceeding.id(),
              proceeding.dated() ? proceeding.day() : ApplicationIndex.NO_DAY,
              all.applications().filed(place),
              flags,
              proceeding.completed(),
              court,
              custody,
              nationality);
      if (all.course().filedMoreThanOnce(proceeding.caseId())) {
        filing.addTo(filed);
      } else {
        applicationFile.write(
            new ApplicationCourse(filing),
            courts.text(court),
            custodies.text(custody),
            nationalities.text(nationality));
      }
    }

    Done done() {
      return new Done(
          counts, filed.trimmed(), courts.texts(), custodies.texts(), nationalities.texts());
    }

    @Override
    public void close() {
      files.values().forEach(DecisionFile::close);
      applicationFile.close();
    }
  }
}
