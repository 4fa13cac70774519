package org.asylumrates.ingest.scan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.asylumrates.model.ReleaseColumn;
import org.asylumrates.support.Columns;

/** Lines of a table with columns of all types; many are sound, the others are out of order. */
final class DamagedTable {
  static final String KEY = "ID";

  static final List<ReleaseColumn> COLUMNS =
      List.of(
          Columns.text("CITY", 50),
          Columns.column(KEY, ReleaseColumn.Type.INTEGER),
          Columns.text("NAT", 2),
          Columns.column("COMP_DATE", ReleaseColumn.Type.DATE),
          Columns.column("NUMBER", ReleaseColumn.Type.INTEGER),
          Columns.column("BIRTH", ReleaseColumn.Type.MONTH),
          Columns.column("BOND", ReleaseColumn.Type.DECIMAL),
          Columns.column("FLAG", ReleaseColumn.Type.BOOLEAN),
          Columns.text("CASEPRIORITY_CODE", 12),
          Columns.text("BIRTH_YEAR", 4),
          Columns.text("NOTE_MONTH", 20),
          Columns.column("NOTE", ReleaseColumn.Type.TEXT),
          Columns.column("ADJ_DATE", ReleaseColumn.Type.DATE));

  private static final String[] ENDS = {"\n", "\r\n", "\r\n", "\r\n", "\r\r\n"};
  private static final String[] BLANKS = {"", "", "", " ", "   ", "\u000b", "\u001f", "\u00a0"};
  private static final String[] WORDS = {
    "?",
    "??",
    "b6",
    "b(6)",
    "(b)(6)",
    "(b) (6)",
    "(b)(6), (b)(7)(C)",
    "N/A",
    "A.2.a",
    "NA",
    "b7",
    "bbbb",
    "0",
    "00",
    "0000",
    "0100",
    "1985",
    "00/0000",
    "O",
    "1O5",
    "12o",
    "-",
    "+5",
    "-17",
    "1.",
    "1.50",
    ".5",
    "1.2.3",
    "-3.25",
    "1e3",
    "123456789012345",
    "1234567890123456",
    "12345678.1234567",
    "12345678901234567",
    "123456789012345678",
    "1234567890123456789",
    "9223372036854775807",
    "9223372036854775808",
    "00000000000000000000012",
    "1",
    "2",
    "-1",
    "Y",
    "N",
    "true",
    "F",
    "yes",
    "01",
    "GUATEMALA",
    "TOOLONGACODE",
    "TOOLONGACODES",
    "\"quoted\"",
    "a b",
    "/",
    "6/1985",
    "06/1985",
    "13/1985",
    "0/0",
    "6/85",
    "6/1949",
    "12/2036",
    "006/1985",
    "6/19855",
    "x6/1985",
    "6/198a"
  };
  private static final String[] DATES = {
    "2018-06-11",
    "2018-06-11 00:00:00.000",
    "2018-06-11T08:30",
    "2018-06-11x",
    "2018-06-11 ",
    "2019-02-29",
    "2020-02-29",
    "2100-02-29",
    "2018-04-31",
    "2018-00-10",
    "2018-13-01",
    "2018-01-00",
    "2018-01-32",
    "1949-12-31",
    "1950-01-01",
    "2035-12-31",
    "2036-01-01",
    "0000-00-00 00:00:00.000",
    "2018-6-11",
    "20180611",
    "2018/06/11",
    "2018-06-1",
    "2018-0a-11",
    "201:-06-11",
    "2018-06-1/",
    "\u00ff018-06-11",
    "2018-06-11 \u00e9",
    "9999-12-31",
    "11JUN2018"
  };

  private DamagedTable() {}

  /** All values that are out of the ordinary under some column, bare and between blanks. */
  static List<String> oddValues() {
    List<String> values = new ArrayList<>();
    for (String[] some : List.of(WORDS, DATES)) {
      for (String value : some) {
        values.add(value);
        for (String blank : BLANKS) {
          values.add(blank + value);
          values.add(value + blank);
        }
      }
    }
    return values;
  }

  /** So many lines, about one in so many values out of the ordinary; the last may have no end. */
  static String lines(Random random, List<ReleaseColumn> columns, int count, int oneIn) {
    StringBuilder file = new StringBuilder();
    for (int line = 0; line < count; line++) {
      List<String> fields = new ArrayList<>();
      for (ReleaseColumn column : columns) {
        boolean odd = random.nextInt(oneIn) == 0;
        String value = odd ? odd(random, column) : sound(random, column, line);
        fields.add(odd ? around(random, value) : value);
      }
      file.append(damaged(random, oneIn, fields)).append(ENDS[random.nextInt(ENDS.length)]);
    }
    return random.nextBoolean() ? file.toString() : file + "last\r";
  }

  private static String damaged(Random random, int oneIn, List<String> fields) {
    int place = random.nextInt(fields.size());
    switch (random.nextInt(2 * oneIn)) {
      case 0 -> fields.add(place, "");
      case 1 -> fields.set(place, fields.get(place).replace("1", "\t"));
      case 2 -> fields.subList(place, fields.size()).clear();
      case 3 -> fields.set(place, fields.get(place) + (char) random.nextInt(256));
      case 4 -> fields.add(" ");
      default -> {}
    }
    return String.join("\t", fields).replace('\n', ' ');
  }

  private static String around(Random random, String value) {
    return BLANKS[random.nextInt(BLANKS.length)] + value + BLANKS[random.nextInt(BLANKS.length)];
  }

  private static String sound(Random random, ReleaseColumn column, int line) {
    if (column.name().equals(KEY)) {
      // Repeated here and there, within a block and far apart.
      return Integer.toString(random.nextInt(30) == 0 ? random.nextInt(line + 1) : line);
    }
    if (random.nextInt(4) == 0) {
      return "";
    }
    int n = random.nextInt(100_000);
    return switch (column.type()) {
      case INTEGER -> Long.toString(random.nextLong() >>> (1 + random.nextInt(63)));
      case DATE -> LocalDate.of(1990, 1, 1).plusDays(n % 14_000) + " 00:00:00.000";
      case MONTH -> 1 + n % 12 + "/" + (1950 + n % 86);
      case DECIMAL -> n / 7 + "." + n % 100;
      case BOOLEAN -> Integer.toString(n % 2);
      case TEXT -> text(n, column.width().orElse(200));
    };
  }

  /** Some values of few letters, others of any length that the column takes. */
  private static String text(int n, int width) {
    String text = "V" + n % 90 + (n % 3 == 0 ? "" : " and more of it".repeat(n % 5));
    return text.substring(0, Math.min(width, text.length())).strip();
  }

  private static String odd(Random random, ReleaseColumn column) {
    return switch (random.nextInt(4)) {
      case 0 -> DATES[random.nextInt(DATES.length)];
      case 1 -> random.nextInt(2) == 0 ? "PE\u00d1A" : "PE\u00c3\u0091A";
      case 2 -> column.type() == ReleaseColumn.Type.DATE ? DATES[random.nextInt(DATES.length)] : "";
      default -> WORDS[random.nextInt(WORDS.length)];
    };
  }
}
