package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.TextColumn;
import org.asylumrates.keys.KeyIndex;

/**
 * What a task met of people.
 *
 * @param rows place of the case; bits, and number among the nationalities
 * @param nationalities those that it met, empty for a blank one
 * @param issues of the few cases that have some, by place
 */
record PersonPart(LongRows rows, List<String> nationalities, Map<Integer, List<String>> issues)
    implements Serializable {
  private static final String CASE = "IDNCASE";
  private static final String NATIONALITY = "NAT";
  private static final String CLAIM = "C_ASY_TYPE";
  private static final String SEX = "Sex";
  private static final String GENDER = "GENDER";
  private static final String BIRTH = "C_BIRTHDATE";
  private static final String LAWYER_DATE = "E_28_DATE";
  private static final String LAWYER_FLAG = "ATTORNEY_FLAG";
  private static final List<String> FLAGS = List.of("1", "");
  private static final int YES = 0;
  private static final int NO_FLAG = 1;
  static final List<String> COLUMNS =
      List.of(
          CASE, NATIONALITY, CLAIM, SEX, GENDER, BIRTH, LAWYER_DATE, LAWYER_FLAG, Issues.COLUMN);

  int place(int row) {
    return (int) rows.at(row, 0);
  }

  int bits(int row) {
    return (int) (rows.at(row, 1) >>> Integer.SIZE);
  }

  /** Number of the nationality among {@link #nationalities()}. */
  int nationality(int row) {
    return (int) rows.at(row, 1);
  }

  static PersonPart of(Iterator<Chosen> batches, KeyIndex wanted) {
    Pass pass = new Pass(wanted);
    batches.forEachRemaining(pass::add);
    return new PersonPart(pass.rows, pass.nationalities.all(), pass.issues);
  }

  /** A task's pass over its cases. */
  private static final class Pass {
    private final KeyIndex wanted;
    private final TextColumn nationalities = new TextColumn(NATIONALITY, List.of(""), "");
    private final TextColumn claims = new TextColumn(CLAIM, PersonBits.CLAIM_CODES, "");
    private final TextColumn sexes = new TextColumn(SEX, PersonBits.SEXES, "");
    private final TextColumn genders = new TextColumn(GENDER, PersonBits.SEXES, "");
    private final TextColumn flags = new TextColumn(LAWYER_FLAG, FLAGS, "");
    private final Days days = new Days();
    private final LongRows rows = new LongRows(2);
    private final Map<Integer, List<String>> issues = new HashMap<>();

    Pass(KeyIndex wanted) {
      this.wanted = wanted;
    }

    void add(Chosen all) {
      ColumnVector cases = all.column(CASE);
      int[] places = new int[all.size()];
      for (int row = 0; row < places.length; row++) {
        places[row] = cases.isNullAt(row) ? -1 : wanted.place(cases.getLong(row));
      }
      add(all.where(row -> places[row] >= 0), places);
    }

    private void add(Chosen some, int[] places) {
      int[] bits = new int[some.size()];
      addSex(some, bits);
      addClaim(some, bits);
      addBirth(some, bits);
      addLawyer(some, bits);
      nationalities.read(some);
      ColumnVector found = some.column(Issues.COLUMN);
      for (int i = 0; i < some.size(); i++) {
        int place = places[some.row(i)];
        List<String> words = Issues.of(found, some.row(i));
        if (!words.isEmpty()) {
          issues.put(place, words);
        }
        rows.add(place, (long) bits[i] << Integer.SIZE | nationalities.codes()[i]);
      }
    }

    /** Older releases call it gender. */
    private void addSex(Chosen some, int[] bits) {
      boolean both = some.has(SEX) && some.has(GENDER);
      TextColumn first = some.has(SEX) ? sexes : genders;
      if (!some.has(SEX) && !some.has(GENDER)) {
        return;
      }
      first.read(some);
      if (both) {
        genders.read(some);
      }
      for (int i = 0; i < bits.length; i++) {
        int code = first.codes()[i];
        bits[i] |= PersonBits.ofSex(both && code == PersonBits.BLANK ? genders.codes()[i] : code);
      }
    }

    private void addClaim(Chosen some, int[] bits) {
      claims.read(some);
      for (int i = 0; i < bits.length; i++) {
        bits[i] |= PersonBits.ofClaim(claims.codes()[i]);
      }
    }

    private void addBirth(Chosen some, int[] bits) {
      if (some.has(BIRTH)) {
        ColumnVector births = some.column(BIRTH);
        for (int i = 0; i < bits.length; i++) {
          int row = some.row(i);
          bits[i] |= births.isNullAt(row) ? 0 : PersonBits.ofBirth(days.month(births.getInt(row)));
        }
      }
    }

    /**
     * What the case's own row says of a lawyer: EOIR's E-28 date, or TRAC's flag. No date means no
     * lawyer; a flag that could not be read is blank, as it is where an extract has no such column.
     */
    private void addLawyer(Chosen some, int[] bits) {
      if (some.has(LAWYER_DATE)) {
        ColumnVector dates = some.column(LAWYER_DATE);
        for (int i = 0; i < bits.length; i++) {
          bits[i] |= dates.isNullAt(some.row(i)) ? 0 : PersonBits.LAWYER;
        }
      }
      if (some.has(LAWYER_FLAG)) {
        flags.read(some);
        for (int i = 0; i < bits.length; i++) {
          bits[i] |= flags.codes()[i] == YES ? PersonBits.LAWYER : 0;
        }
      }
      for (int i = 0; !some.has(LAWYER_DATE) && i < bits.length; i++) {
        boolean told = some.has(LAWYER_FLAG) && flags.codes()[i] != NO_FLAG;
        bits[i] |= told ? 0 : PersonBits.LAWYER_UNKNOWN;
      }
    }
  }
}
