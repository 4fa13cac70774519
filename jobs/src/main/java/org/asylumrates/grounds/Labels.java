package org.asylumrates.grounds;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Progress;
import org.asylumrates.job.StageRecord;
import org.asylumrates.job.Storage;
import org.asylumrates.model.Tables;

/**
 * Label files to stored labels.
 *
 * <p>Inputs: label files of users. Outputs: {@code labels/<release>}. A word that the taxonomy does
 * not know stops the run and is listed with its number of rows, unless a mapping gives it a meaning
 * or unmapped words are allowed and then counted as UNKNOWN.
 */
public final class Labels {
  private static final String STAGE = "labels";

  private Labels() {}

  /** Refuses label files that are not there or of no known kind, before any work is done. */
  public static void require(LabelOptions options) {
    List<String> unused = fingerprints(options);
  }

  /** Stores the labels for a release, unless that has been done. */
  public static void run(DataFolder data, String release, LabelOptions options) {
    List<LabelFile> files = options.files().stream().map(LabelFile::new).toList();
    List<String> inputs = new ArrayList<>(fingerprints(options));
    inputs.add(options.mapping().toString());
    inputs.add(options.unmapped().name());
    StageRecord stage = StageRecord.of(STAGE, inputs.toArray(new String[0]));
    Path folder = data.table(Tables.LABELS, release);
    if (stage.current(folder)) {
      return;
    }
    Storage.delete(folder);
    if (!files.isEmpty()) {
      store(files, folder, options);
    }
    stage.write(folder);
  }

  private static List<String> fingerprints(LabelOptions options) {
    return options.files().stream().map(file -> new LabelFile(file).fingerprint()).toList();
  }

  private static void store(List<LabelFile> files, Path folder, LabelOptions options) {
    LabelColumns columns = new LabelColumns();
    try (Progress progress = Progress.of("Reading labels", 0);
        LabelRows labels = new LabelRows(folder, columns, options.mapping())) {
      for (LabelFile file : files) {
        file.forEach(columns, labels);
      }
      progress.add(labels.rows());
      labels.requireSound(options.unmapped());
    }
  }
}
