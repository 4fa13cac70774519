package org.asylumrates.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asylumrates.model.Issue;
import org.asylumrates.model.ReleaseColumn;
import org.jspecify.annotations.Nullable;

/**
 * Lines of one table to typed rows. Nothing is lost: a line becomes a row, with the issues it
 * carries, or is kept aside with a reason.
 */
public final class RowRepair {
  private static final int NO_KEY = -1;

  private final ArrayList<ReleaseColumn> columns;
  private final ArrayList<Integer> wanted;
  private final int key;
  private final Decoding decoding;
  private @Nullable ShiftRepair shifts;

  /**
   * Repairs for a table.
   *
   * @param columns the columns in the order of the file's header
   * @param wanted positions of the columns whose values are asked for; others serve only to tell
   *     where a shifted row belongs
   * @param key the name of the column whose value makes a row one, which must be among those asked
   *     for; empty for lookup tables
   * @param decoding how the lines' bytes are text
   */
  public RowRepair(
      List<ReleaseColumn> columns, List<Integer> wanted, Optional<String> key, Decoding decoding) {
    this.columns = new ArrayList<>(columns);
    this.wanted = new ArrayList<>(wanted);
    this.key = key.map(name -> position(columns, name)).orElse(NO_KEY);
    this.decoding = decoding;
  }

  /** One line, without its end, as a typed row of the columns asked for. */
  public TypedRow read(byte[] line) {
    String text = decoding.text(line);
    List<String> issues = new ArrayList<>();
    if (text.indexOf('\0') >= 0) {
      text = text.replace("\0", "");
      issues.add(Issue.NUL_BYTES.code());
    }
    if (text.isBlank() && text.indexOf('\t') < 0) {
      return TypedRow.aside(TypedRow.BLANK_LINE);
    }
    Optional<List<String>> fields = align(split(text), issues);
    return fields.isPresent()
        ? typed(fields.get(), issues)
        : TypedRow.aside(TypedRow.UNMENDABLE_SHIFT);
  }

  private Optional<List<String>> align(List<String> fields, List<String> issues) {
    int extra = fields.size() - columns.size();
    if (extra == 0) {
      return Optional.of(fields);
    }
    if (extra < 0) {
      issues.add(Issue.SHORT_ROW.code());
      return padded(fields);
    }
    Optional<List<String>> mended = shifts().mend(fields);
    boolean moved = !mended.equals(Optional.of(fields.subList(0, columns.size())));
    issues.add((moved ? Issue.SHIFT_MENDED : Issue.EXTRA_TABS).code());
    return mended;
  }

  /** A short row keeps its beginning, unless a value in it shows that it is not the beginning. */
  private Optional<List<String>> padded(List<String> fields) {
    List<String> padded = new ArrayList<>(fields);
    while (padded.size() < columns.size()) {
      padded.add("");
    }
    return fits(padded) ? Optional.of(padded) : Optional.empty();
  }

  private boolean fits(List<String> fields) {
    for (int i = 0; i < columns.size(); i++) {
      if (ShiftRepair.misfit(columns.get(i), fields.get(i))) {
        return false;
      }
    }
    return true;
  }

  private TypedRow typed(List<String> fields, List<String> issues) {
    List<@Nullable Object> values = new ArrayList<>(wanted.size());
    for (int i : wanted) {
      Cell cell = Values.read(columns.get(i), fields.get(i));
      values.add(cell.value());
      if (cell.issue() != null) {
        issues.add(cell.issue().in(columns.get(i).name()));
      }
    }
    if (key != NO_KEY && values.get(wanted.indexOf(key)) == null) {
      return TypedRow.aside(TypedRow.UNREADABLE_KEY);
    }
    return new TypedRow(values, issues, Optional.empty());
  }

  private ShiftRepair shifts() {
    ShiftRepair repair = shifts;
    if (repair == null) {
      repair = new ShiftRepair(columns);
      shifts = repair;
    }
    return repair;
  }

  private static int position(List<ReleaseColumn> columns, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equalsIgnoreCase(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No column " + name);
  }

  private static List<String> split(String line) {
    List<String> fields = new ArrayList<>();
    int from = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
      fields.add(line.substring(from, tab));
      from = tab + 1;
    }
    fields.add(line.substring(from));
    return fields;
  }
}
