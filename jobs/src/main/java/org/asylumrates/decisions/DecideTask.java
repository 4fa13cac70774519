package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.Shared;

/**
 * Makes the decisions of some proceedings: one pass that asks each rule, and writes a file under
 * each definition and one of applications. It gives the same files and counts however often it
 * runs.
 *
 * @param decisions folder of the decisions
 * @param applications folder of the applications
 * @param release day of the release
 * @param known what every task needs to know
 */
record DecideTask(String decisions, String applications, int release, Shared<Known> known)
    implements Serializable {
  private static final List<DecisionRule> RULES =
      List.of(
          new TracMerits(),
          new LatestMerits(),
          new EoirInitial(),
          new AnyProtection(),
          new TracMeritsPresent());

  /** The columns of proceedings that it reads. */
  static final List<String> COLUMNS =
      Stream.of(Completions.COLUMNS, DecisionTexts.COLUMNS, DecisionReader.COLUMNS)
          .flatMap(List::stream)
          .toList();

  /** What tells more of a proceeding than its own row. */
  record Known(ApplicationIndex applications, CaseCourse course, CaseKnowledge cases, Names names)
      implements Serializable {}

  /** Decides the proceedings of one part of the table; gives the counts of the decisions. */
  FlowCounts run(int part, Iterator<Chosen> batches) {
    String name = String.format(Locale.ROOT, "part-%05d.parquet", part);
    try (Pass pass = new Pass(name)) {
      batches.forEachRemaining(pass::take);
      return pass.counts;
    }
  }

  /** One task's pass over its rows. */
  private final class Pass implements AutoCloseable {
    private final Known all = known.value();
    private final FlowCounts counts = new FlowCounts();
    private final DecisionTexts texts = new DecisionTexts(all.names(), all.cases().people());
    private final DecisionReader reader = new DecisionReader(texts, all);
    private final Outcomes outcomes =
        new Outcomes(RULES, outcome -> texts.number(DecisionFile.OUTCOME, outcome.code()));
    private final List<DecisionFile> files = new ArrayList<>();
    private final ApplicationFile applicationFile;

    Pass(String name) {
      for (DecisionRule rule : RULES) {
        String folder = DecisionFile.FOLDER_COLUMN + '=' + rule.definition().id();
        files.add(new DecisionFile(new Path(new Path(decisions, folder), name), texts));
      }
      applicationFile = new ApplicationFile(new Path(applications, name), texts, all.course());
    }

    /** Of most proceedings only the number is read: no application of theirs decides anything. */
    void take(Chosen batch) {
      Completions completions = new Completions(batch, release);
      int[] places = new int[completions.rows()];
      for (int row = 0; row < places.length; row++) {
        places[row] = all.applications().place(completions.id(row));
      }
      Chosen some =
          batch.where(
              row -> places[row] >= 0 && (completions.isCompleted(row) || isLast(places[row])));
      DecisionRows rows = reader.read(some, completions, places);
      decide(some, completions, places, rows);
      endCases(some, places, rows);
    }

    private boolean isLast(int place) {
      return (all.course().roles(place) & CaseCourse.LAST) != 0;
    }

    private void decide(Chosen some, Completions completions, int[] places, DecisionRows rows) {
      int[] kinds = new int[some.size()];
      for (int i = 0; i < kinds.length; i++) {
        int place = places[some.row(i)];
        kinds[i] =
            completions.isCompleted(some.row(i))
                ? Outcomes.kind(
                    all.applications().flags(place),
                    all.course().roles(place),
                    rows.absent[i] == Picked.YES)
                : Outcomes.NOT_COMPLETED;
      }
      int[] which = new int[kinds.length];
      int[] found = new int[kinds.length];
      for (int rule = 0; rule < files.size(); rule++) {
        int size = 0;
        for (int i = 0; i < kinds.length; i++) {
          found[i] = outcomes.of(rule, kinds[i]);
          which[size] = i;
          size += found[i] == Outcomes.NONE ? 0 : 1;
        }
        files.get(rule).write(rows, which, size, found);
        counts.decisions(RULES.get(rule).definition(), rows, which, size, texts);
      }
    }

    private void endCases(Chosen some, int[] places, DecisionRows rows) {
      int[] which = new int[some.size()];
      int size = 0;
      for (int i = 0; i < which.length; i++) {
        if (isLast(places[some.row(i)])) {
          which[size++] = i;
        }
      }
      applicationFile.write(rows, which, size);
    }

    @Override
    public void close() {
      files.forEach(DecisionFile::close);
      applicationFile.close();
    }
  }
}
