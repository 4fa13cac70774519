package org.asylumrates.grounds;

import java.util.List;
import org.asylumrates.job.UserException;
import org.asylumrates.model.Tables;

/** The columns of a label file that are stored, in the order of the stored table. */
final class LabelColumns {
  private static final List<String> REQUIRED = List.of("case_id", "ground");

  private final List<String> names = Tables.LABELS.columnNames();

  /** How many there are. */
  int size() {
    return names.size();
  }

  /** Which of them has a name. */
  int place(String name) {
    return names.indexOf(name);
  }

  /** Their names. */
  List<String> names() {
    return names;
  }

  /**
   * For each column of a file which of these it is, or -1; a UserException if one that is required
   * is not there, or one is there twice.
   */
  int[] places(List<String> header, String location) {
    for (String required : REQUIRED) {
      if (!header.contains(required)) {
        throw new UserException(
            "%s has no column %s; its columns are %s; see the label schema in docs/labels.md"
                .formatted(location, required, String.join(", ", header)));
      }
    }
    int[] places = header.stream().mapToInt(names::indexOf).toArray();
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= 0 && header.lastIndexOf(header.get(i)) != i) {
        throw new UserException(
            "%s has two columns %s; leave one of them out".formatted(location, header.get(i)));
      }
    }
    return places;
  }
}
