package org.asylumrates.decisions;

import java.util.List;
import org.apache.hadoop.fs.Path;
import org.asylumrates.columns.Codes;
import org.asylumrates.keys.KeyIndex;
import org.asylumrates.keys.KeySet;
import org.jspecify.annotations.Nullable;

/** The applications of cases with more than one proceeding in which asylum was applied for. */
final class ApplicationCourses {
  private final Codes courts = new Codes();
  private final Codes custodies = new Codes();
  private final Codes nationalities = new Codes();
  private final @Nullable ApplicationCourse[] courses;
  private final KeyIndex cases;

  private ApplicationCourses(KeyIndex cases) {
    this.cases = cases;
    this.courses = new ApplicationCourse[cases.size()];
  }

  /** Puts together what the tasks found, and writes one more file of applications. */
  static void write(List<DecideTask.Done> tasks, CaseKnowledge knowledge, Path path) {
    KeySet keys = new KeySet();
    for (DecideTask.Done task : tasks) {
      for (int row = 0; row < task.filed().rows(); row++) {
        keys.add(task.filed().at(row, 0));
      }
    }
    ApplicationCourses all = new ApplicationCourses(new KeyIndex(keys));
    tasks.forEach(all::add);
    all.write(knowledge, path);
  }

  private void add(DecideTask.Done task) {
    int[] court = numbers(task.courts(), courts);
    int[] custody = numbers(task.custodies(), custodies);
    int[] nationality = numbers(task.nationalities(), nationalities);
    for (int row = 0; row < task.filed().rows(); row++) {
      FiledProceeding filed = FiledProceeding.of(task.filed(), row);
      filed =
          filed.numbered(
              court[filed.court()], custody[filed.custody()], nationality[filed.nationality()]);
      int place = cases.place(filed.caseId());
      ApplicationCourse course = courses[place];
      courses[place] = course == null ? new ApplicationCourse(filed) : course.plus(filed);
    }
  }

  private static int[] numbers(List<String> texts, Codes codes) {
    return texts.stream().mapToInt(codes::of).toArray();
  }

  private void write(CaseKnowledge knowledge, Path path) {
    try (ApplicationFile file = new ApplicationFile(path, knowledge)) {
      for (ApplicationCourse course : courses) {
        if (course != null) {
          FiledProceeding last = course.last();
          file.write(
              course,
              courts.text(last.court()),
              custodies.text(last.custody()),
              nationalities.text(last.nationality()));
        }
      }
    }
  }
}
