package org.asylumrates.decisions;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.asylumrates.keys.KeyIndex;
import org.asylumrates.keys.KeySet;
import org.asylumrates.model.ReleaseTable;

/**
 * What the case's own row says of a person: nationality, month of birth, sex, how the claim began,
 * and whether a lawyer appeared. All but the nationality fits into a few bits.
 */
final class PersonIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final List<String> SEXES = List.of("", "F", "M");

  /** Claim types are our words, not the record's codes, and so is the one for not known. */
  static final String NO_CLAIM = "unknown";

  private static final List<String> CLAIMS = List.of(NO_CLAIM, "affirmative", "defensive");
  private static final int BITS = 2;
  private static final int LAWYER = 1 << (2 * BITS);
  private static final int LAWYER_UNKNOWN = LAWYER << 1;
  private static final int MONTH_SHIFT = 2 * BITS + 2;
  private static final int MONTHS = 12;

  /** Higher than any month; few cases have issues, and those are looked up. */
  private static final int ISSUES = 1 << 30;

  private final KeyIndex cases;
  private final int[] bits;
  private final int[] nationalities;
  private final boolean[] known;
  private final ArrayList<String> nationalityCodes = new ArrayList<>(List.of(""));
  private final HashMap<Long, List<String>> issues = new HashMap<>();

  private PersonIndex(KeySet keys) {
    this.cases = new KeyIndex(keys);
    this.bits = new int[cases.size()];
    this.nationalities = new int[cases.size()];
    this.known = new boolean[cases.size()];
  }

  /** The people of some cases. */
  static PersonIndex of(TypedTables tables, KeySet wanted) {
    PersonIndex index = new PersonIndex(wanted);
    Broadcast<KeyIndex> keys = tables.broadcast(index.cases);
    Scan.collect(rows(tables), rows -> Part.of(rows, keys.value())).forEach(index::add);
    return index;
  }

  private static Dataset<Row> rows(TypedTables tables) {
    Dataset<Row> cases = tables.read(ReleaseTable.CASES);
    Column sex =
        coalesce(
            TypedTables.orNull(cases, "Sex", "string"),
            TypedTables.orNull(cases, "GENDER", "string"));
    Column birth = TypedTables.orNull(cases, "C_BIRTHDATE", "date");
    Column flag = TypedTables.orNull(cases, "ATTORNEY_FLAG", "string");
    // What the case's own row says of a lawyer: EOIR's E-28 date, or TRAC's flag. No date means no
    // lawyer; a flag that could not be read is blank, as it is where an extract has no such column.
    Column lawyer =
        when(
                TypedTables.orNull(cases, "E_28_DATE", "date").isNotNull().or(flag.equalTo("1")),
                LAWYER)
            .when(lit(!TypedTables.has(cases, "E_28_DATE")).and(flag.isNull()), LAWYER_UNKNOWN)
            .otherwise(0);
    Column bits =
        place(SEXES, sex)
            .plus(claim().multiply(1 << BITS))
            .plus(lawyer)
            .plus(
                coalesce(
                    year(birth).multiply(MONTHS).plus(month(birth)).multiply(1 << MONTH_SHIFT),
                    lit(0)));
    return cases.select(col("IDNCASE"), bits, col("NAT"), col("_issues"));
  }

  /** I: the asylum clock was started by DHS, so the claim was affirmative; E: by the court. */
  private static Column claim() {
    return when(col("C_ASY_TYPE").equalTo("I"), CLAIMS.indexOf("affirmative"))
        .when(col("C_ASY_TYPE").equalTo("E"), CLAIMS.indexOf("defensive"))
        .otherwise(0);
  }

  private static Column place(List<String> words, Column word) {
    Column place = lit(0);
    for (int i = 1; i < words.size(); i++) {
      place = when(word.equalTo(words.get(i)), i).otherwise(place);
    }
    return place;
  }

  /** What a task met: case, bits, place among the nationalities that it met. */
  private record Part(LongRows rows, List<String> nationalities, Map<Long, List<String>> issues)
      implements Serializable {

    static Part of(Iterator<InternalRow> cases, KeyIndex wanted) {
      TextNumbers nationalities = new TextNumbers();
      LongRows rows = new LongRows(3);
      Map<Long, List<String>> issues = new HashMap<>();
      while (cases.hasNext()) {
        InternalRow row = cases.next();
        long id = row.getLong(0);
        if (wanted.contains(id)) {
          int nationality = row.isNullAt(2) ? -1 : nationalities.of(row.getUTF8String(2));
          rows.add(id, row.getInt(1), nationality);
          if (!row.isNullAt(3) && row.getArray(3).numElements() > 0) {
            issues.put(id, words(row.getArray(3)));
          }
        }
      }
      return new Part(rows.trimmed(), nationalities.texts(), issues);
    }
  }

  /** A list of words in Spark's own form. */
  static List<String> words(ArrayData array) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < array.numElements(); i++) {
      words.add(array.getUTF8String(i).toString());
    }
    return words;
  }

  private void add(Part part) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < nationalityCodes.size(); i++) {
      numbers.put(nationalityCodes.get(i), i);
    }
    int[] ours = new int[part.nationalities.size()];
    for (int i = 0; i < ours.length; i++) {
      String code = part.nationalities.get(i);
      ours[i] = numbers.computeIfAbsent(code, c -> nationalityCodes.size());
      if (ours[i] == nationalityCodes.size()) {
        nationalityCodes.add(code);
      }
    }
    for (int row = 0; row < part.rows.rows(); row++) {
      int place = cases.place(part.rows.at(row, 0));
      int nationality = (int) part.rows.at(row, 2);
      known[place] = true;
      bits[place] = (int) part.rows.at(row, 1);
      nationalities[place] = nationality < 0 ? 0 : ours[nationality];
    }
    part.issues.keySet().forEach(id -> bits[cases.place(id)] |= ISSUES);
    issues.putAll(part.issues);
  }

  /** Where a case stands here; -1 if its own row is missing or it was not asked for. */
  int place(long id) {
    int place = cases.place(id);
    return place < 0 || !known[place] ? -1 : place;
  }

  /** Nationality code; empty if there is none. */
  String nationality(int place) {
    return nationalityCodes.get(nationalities[place]);
  }

  /** F or M; empty if it is neither. */
  String sex(int place) {
    return SEXES.get(bits[place] & 3);
  }

  /** affirmative, defensive or unknown. */
  String claim(int place) {
    return CLAIMS.get(bits[place] >> BITS & 3);
  }

  /** Whether the case's own row says that a lawyer appeared; empty if it does not tell. */
  Optional<Boolean> lawyer(int place) {
    return (bits[place] & LAWYER_UNKNOWN) != 0
        ? Optional.empty()
        : Optional.of((bits[place] & LAWYER) != 0);
  }

  /** Year of birth times twelve plus month from 1; 0 if it is not known. */
  int birthMonth(int place) {
    return (bits[place] & ~ISSUES) >>> MONTH_SHIFT;
  }

  /** Issues of the case's own row. */
  List<String> issues(int place, long id) {
    return (bits[place] & ISSUES) == 0 ? List.of() : issues.getOrDefault(id, List.of());
  }
}
