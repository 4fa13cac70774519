package org.asylumrates.gate;

import java.util.List;
import java.util.Optional;
import org.asylumrates.gate.Profile.ColumnProfile;
import org.asylumrates.gate.Profile.TableProfile;

/**
 * Which columns the file of a table has in each of two releases, stored or not.
 *
 * @param old those of the earlier release
 * @param now those of the new one
 */
record HeaderChange(List<String> old, List<String> now) {
  HeaderChange {
    old = List.copyOf(old);
    now = List.copyOf(now);
  }

  /**
   * The header of a table in two releases. Where one of them was read by code that did not record
   * headers, what is stored of both has to stand for it.
   */
  static HeaderChange of(Side older, Side newer, TableProfile was, TableProfile is) {
    Optional<List<String>> old = header(older, was.table());
    Optional<List<String>> now = header(newer, is.table());
    return old.isPresent() && now.isPresent()
        ? new HeaderChange(old.get(), now.get())
        : of(was, is);
  }

  /** What is stored of both. */
  static HeaderChange of(TableProfile was, TableProfile is) {
    return new HeaderChange(names(was), names(is));
  }

  private static Optional<List<String>> header(Side side, String table) {
    return Optional.ofNullable(side.release().headers().get(table));
  }

  private static List<String> names(TableProfile table) {
    return table.columns().stream().map(ColumnProfile::name).toList();
  }

  /** Columns that are gone, in the earlier header's order. */
  List<String> lost() {
    return old.stream().filter(name -> !holds(now, name)).toList();
  }

  /** Columns that were not there, in the new header's order. */
  List<String> come() {
    return now.stream().filter(name -> !holds(old, name)).toList();
  }

  /** both, old or new: the releases whose file has a column. */
  String heldBy(String name) {
    boolean before = holds(old, name);
    return before && holds(now, name) ? "both" : before ? "old" : "new";
  }

  private static boolean holds(List<String> header, String name) {
    return header.stream().anyMatch(name::equalsIgnoreCase);
  }
}
