package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.asylumrates.model.Definition;

/** Counts what became of proceedings, by step and reason; what several tasks count is added up. */
final class FlowCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Why proceedings become decisions or not. */
  enum Reason {
    ALL("in the release"),
    NO_DATE("without a completion date"),
    IMPOSSIBLE_DATE("of these with an impossible one, before 1950"),
    AFTER_RELEASE("completed after the release's date"),
    NO_ASYLUM("completed, no asylum application"),
    UNDECIDED("completed, asylum neither granted nor denied"),
    DECIDED("completed, asylum granted or denied"),
    NO_CASE("completed, without a readable case number");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  private final EnumMap<Reason, long[]> proceedings = new EnumMap<>(Reason.class);
  private final EnumMap<Definition, long[]> decisions = new EnumMap<>(Definition.class);
  private final TreeMap<String, Long> pseudoJudges = new TreeMap<>();
  private long asylumApplications;
  private long ofUncompleted;

  /**
   * Counts a proceeding and its asylum applications.
   *
   * @param all the batch in which the proceeding stands in a row
   * @param place where its applications stand; -1 if no definition looks at one of them
   */
  void proceeding(Completions all, int row, ApplicationIndex applications, int place) {
    add(Reason.ALL);
    int asylum = place < 0 ? 0 : applications.asylum(place);
    asylumApplications += asylum;
    int day = all.day(row);
    if (day == ApplicationIndex.NO_DAY) {
      add(Reason.NO_DATE);
      ofUncompleted += asylum;
      if (all.isImpossible(row)) {
        add(Reason.IMPOSSIBLE_DATE);
      }
    } else if (!all.isCompleted(row)) {
      add(Reason.AFTER_RELEASE);
    } else {
      add(completed(applications.flags(place)));
      if (!all.hasCase(row)) {
        add(Reason.NO_CASE);
      }
    }
  }

  /**
   * Counts decisions, and under which codes they were made if those are no one judge's.
   *
   * @param which the rows, of which the first ones up to a size are meant
   */
  void decisions(
      Definition definition, DecisionRows rows, int[] which, int size, DecisionTexts texts) {
    if (size == 0) {
      return;
    }
    count(definition)[0] += size;
    if (definition == Definition.TRAC_MERITS) {
      int[] codes = rows.text("judge_code");
      int[] names = rows.text("judge_name");
      Map<Long, Long> met = new HashMap<>();
      for (int i = 0; i < size; i++) {
        int row = which[i];
        if (rows.pseudoJudges[row] == Picked.YES) {
          met.merge((long) codes[row] << Integer.SIZE | names[row], 1L, Long::sum);
        }
      }
      // Texts are made once for a batch: they are few, and rows are many.
      met.forEach(
          (judge, n) -> {
            String code = texts.codes("judge_code").text((int) (judge >>> Integer.SIZE));
            String name = texts.codes("judge_name").text((int) (long) judge);
            pseudoJudges.merge(code + ' ' + name, n, Long::sum);
          });
    }
  }

  private static Reason completed(int flags) {
    if ((flags & ApplicationFlags.ASYLUM_FILED) == 0) {
      return Reason.NO_ASYLUM;
    }
    return (flags & ApplicationFlags.ASYLUM_DECIDED) == 0 ? Reason.UNDECIDED : Reason.DECIDED;
  }

  private void add(Reason reason) {
    count(reason)[0]++;
  }

  private long[] count(Definition definition) {
    return decisions.computeIfAbsent(definition, d -> new long[1]);
  }

  private long[] count(Reason reason) {
    return proceedings.computeIfAbsent(reason, r -> new long[1]);
  }

  FlowCounts plus(FlowCounts other) {
    other.proceedings.forEach((reason, n) -> count(reason)[0] += n[0]);
    other.decisions.forEach((definition, n) -> count(definition)[0] += n[0]);
    other.pseudoJudges.forEach((word, n) -> pseudoJudges.merge(word, n, Long::sum));
    asylumApplications += other.asylumApplications;
    ofUncompleted += other.ofUncompleted;
    return this;
  }

  long of(Reason reason) {
    return count(reason)[0];
  }

  /** Decisions by definition. */
  Map<String, Long> decisions() {
    Map<String, Long> byId = new TreeMap<>();
    decisions.forEach((definition, n) -> byId.put(definition.id(), n[0]));
    return byId;
  }

  /** Merits decisions by code and name of no one judge. */
  Map<String, Long> pseudoJudges() {
    return pseudoJudges;
  }

  /** Asylum applications whose proceeding is in the release. */
  long asylumApplications() {
    return asylumApplications;
  }

  /** Asylum applications of proceedings that are not completed. */
  long ofUncompleted() {
    return ofUncompleted;
  }
}
