package org.asylumrates.synthesize;

import java.time.LocalDate;
import java.util.List;

/** What a row needs besides the facts: invented places, times of day, small codes. */
final class Looks {
  private static final List<String> CITIES =
      List.of(
          "SAN ELMO",
          "LAKE FENWICK",
          "PEÑA BLANCA",
          "RÍO CLARO",
          "MOUNT EDDA",
          "ST. ORLA",
          "MONTRÉVAL",
          "EAST HOLLIS",
          "CAÑON VISTA",
          "PORT AMBER",
          "NEW TRELL",
          "O'HARA FALLS",
          "SAN JOSÉ HTS",
          "GÜIRA PARK",
          "BIRCH HOLLOW",
          "DOVER SPRINGS",
          "VILLA UÑA",
          "FORT KESS");

  private static final String[] TIMES = {"0830", "0900", "0930", "1000", "1300", "1330", "9:00"};

  private final Draw draw;

  Looks(Draw draw) {
    this.draw = draw;
  }

  /** A town that does not exist, at most fifteen characters long. */
  String city() {
    return draw.chance(0.03) ? "" : draw.pick(CITIES);
  }

  String zip() {
    return String.valueOf(10000 + draw.below(89999));
  }

  /** A time as HHMM, rarely in the other spelling that real rows have. */
  String time() {
    return draw.chance(0.002) ? TIMES[TIMES.length - 1] : TIMES[draw.below(TIMES.length - 1)];
  }

  boolean chance(double probability) {
    return draw.chance(probability);
  }

  String pick(String... values) {
    return draw.pick(values);
  }

  LocalDate after(LocalDate day, int most) {
    return day.plusDays(draw.between(1, most));
  }

  LocalDate before(LocalDate day, int most) {
    return day.minusDays(draw.between(1, most));
  }

  int below(int bound) {
    return draw.below(bound);
  }
}
