package org.asylumrates.rates;

import org.asylumrates.model.Keys;

/** A key of two attributes, and its name, taken apart: {@code HO/F}, "Honduras, Female". */
record LabelPair(Label left, Label right) {
  private static final String BETWEEN_NAMES = ", ";

  static LabelPair of(Cell cell) {
    int slash = cell.key().lastIndexOf(Keys.PAIR);
    int comma = cell.name().lastIndexOf(BETWEEN_NAMES);
    return new LabelPair(
        new Label(cell.key().substring(0, slash), cell.name().substring(0, comma)),
        new Label(
            cell.key().substring(slash + Keys.PAIR.length()),
            cell.name().substring(comma + BETWEEN_NAMES.length())));
  }

  Label together() {
    return new Label(
        left.key() + Keys.PAIR + right.key(), left.name() + BETWEEN_NAMES + right.name());
  }
}
