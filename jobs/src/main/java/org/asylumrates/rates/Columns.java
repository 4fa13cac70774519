package org.asylumrates.rates;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.CodedColumn;
import org.asylumrates.batches.TextColumn;
import org.asylumrates.claims.CaseWords;
import org.asylumrates.claims.LabelWords;
import org.asylumrates.model.Column;
import org.asylumrates.model.Tables;

/** The columns that a task reads from each batch: each of them once, parts before their pairs. */
final class Columns {
  private final CaseWords labels;
  private final Map<Object, CodedColumn> inOrder = new LinkedHashMap<>();
  private final Set<String> stored = new LinkedHashSet<>();

  Columns(CaseWords labels) {
    this.labels = labels;
  }

  /** The names of the stored columns of decisions from which these are made. */
  Collection<String> stored() {
    return stored;
  }

  /** Reads rows into every column. */
  void read(Chosen rows) {
    inOrder.values().forEach(column -> column.read(rows));
  }

  /** A stored column by its values. */
  CodedColumn of(String name) {
    stored.add(name);
    return switch (type(name)) {
      case STRING -> once(name, () -> new TextColumn(name));
      case BOOLEAN -> once(name, () -> new FlagColumn(name));
      case INTEGER -> once(name, () -> new NumberColumn(name, n -> n, Integer::toString));
      default -> throw new IllegalArgumentException("Decisions are not counted by " + name);
    };
  }

  /**
   * A stored column of whole numbers or days by something coarser.
   *
   * @param coarser what it is counted by, as a number
   * @param text how that is written; what tells it from others of the same column
   */
  CodedColumn of(String name, IntUnaryOperator coarser, IntFunction<String> text) {
    stored.add(name);
    return once(List.of(name, text), () -> new NumberColumn(name, coarser, text));
  }

  /** Two columns together. */
  CodedColumn pair(CodedColumn left, CodedColumn right) {
    return once(List.of(left, right), () -> new PairColumn(left, right));
  }

  /** The words of the case's labels. */
  CodedColumn words(LabelWords words) {
    if (!labels.isEmpty()) {
      stored.add(WordsColumn.CASE);
    }
    return once(words, () -> new WordsColumn(words, labels));
  }

  /** A column's codes without decisions of pseudo-judges. */
  CodedColumn ofRealJudges(CodedColumn column) {
    CodedColumn pseudo = of("pseudo_judge");
    return once(List.of(pseudo, column), () -> new RealJudges(column, pseudo));
  }

  /** Whether the case rides with another. */
  CodedColumn riders() {
    stored.add(FamilyTask.FAMILY);
    stored.add(RidersColumn.CASE);
    return once(RidersColumn.class, RidersColumn::new);
  }

  /** One code for every row. */
  CodedColumn whole() {
    return once("", OneCode::new);
  }

  private CodedColumn once(Object what, Supplier<CodedColumn> made) {
    CodedColumn column = inOrder.get(what);
    if (column == null) {
      column = made.get();
      inOrder.put(what, column);
    }
    return column;
  }

  private static Column.Type type(String name) {
    return Tables.DECISIONS.columns().stream()
        .filter(column -> column.name().equals(name))
        .map(Column::type)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Decisions have no column " + name));
  }

  /** The column of a breakdown that takes all decisions together. */
  private static final class OneCode extends CodedColumn {
    @Override
    protected void read(Chosen rows, int[] into) {
      // Nothing but 0 has ever been put into the array.
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public List<String> texts(int code) {
      return List.of();
    }
  }
}
