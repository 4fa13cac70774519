package org.asylumrates.synthesize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Plants defects in rows that are otherwise finished, from a stream of chance of its own: without
 * defects the same seed gives the same rows. A row carries one defect at most.
 */
final class DefectPlanter {
  /** From this size on a real release shows every kind at least once. */
  private static final long EVERY_KIND_FROM = 20_000;

  private static final double HOSTILE_TIMES = 20;
  private static final double HOSTILE_LEAST = 3e-4;
  private static final double EARLY = 0.02;

  private final SynthesisPlan plan;
  private final Draw draw;
  private final DefectLog log;
  private final Map<String, List<Due>> due = new HashMap<>();

  DefectPlanter(SynthesisPlan plan, DefectLog log) {
    this.plan = plan;
    this.log = log;
    this.draw = Draw.of(plan.seed(), Draw.Stream.DEFECTS);
    if (plan.defects() != SynthesisPlan.Defects.NONE) {
      for (Defect defect : DefectCatalogue.all()) {
        double rate = rate(defect);
        if (rate > 0) {
          due.computeIfAbsent(defect.table(), t -> new ArrayList<>())
              .add(new Due(defect, rate, first(defect, rate)));
        }
      }
    }
  }

  /** The lines in the place of a row: one of them unless a defect adds or takes one. */
  List<String> lines(String table, Row row) throws IOException {
    List<Due> here = due.get(table);
    if (here == null) {
      return List.of(row.line());
    }
    Optional<Defect.Planted> planted = Optional.empty();
    for (Due defect : here) {
      defect.rowsLeft--;
      if (planted.isEmpty() && defect.rowsLeft < 0) {
        planted = defect.defect.change().apply(row, draw);
        if (planted.isPresent()) {
          defect.rowsLeft = draw.gap(defect.rate);
          log.add(defect.defect, row.key(), planted.get());
        }
      }
    }
    return planted.map(Defect.Planted::lines).orElseGet(() -> List.of(row.line()));
  }

  /** The header; hostile releases spell some headers in another case. */
  String header(String table, String header) throws IOException {
    boolean other = table.equals("tbl_Court_Appln") || table.equals("tblLookupNationality");
    if (plan.defects() != SynthesisPlan.Defects.HOSTILE || !other) {
      return header;
    }
    log.add("header-case", table, Defect.Expected.MENDED);
    return table.startsWith("tblLookup")
        ? header.toUpperCase(Locale.ROOT)
        : header.toLowerCase(Locale.ROOT);
  }

  /** What Count.txt says about a table: in real releases some counts are a few rows off. */
  long count(String table, long rows) throws IOException {
    boolean off =
        switch (plan.defects()) {
          case NONE -> false;
          case REAL -> table.equals("tbl_RepsAssigned");
          case HOSTILE -> table.equals("tbl_RepsAssigned") || table.equals("B_TblProceeding");
        };
    if (!off) {
      return rows;
    }
    log.add("count-off", table, Defect.Expected.KEPT);
    return rows + 2;
  }

  private double rate(Defect defect) {
    return plan.defects() == SynthesisPlan.Defects.REAL
        ? defect.realRate()
        : Math.max(HOSTILE_TIMES * defect.realRate(), HOSTILE_LEAST);
  }

  private long first(Defect defect, double rate) {
    boolean certain =
        plan.defects() == SynthesisPlan.Defects.HOSTILE || plan.cases() >= EVERY_KIND_FROM;
    long gap = draw.gap(rate);
    long early = (long) (draw.uniform() * EARLY * plan.cases());
    if (defect.table().startsWith("tblLookup")) {
      return certain ? 0 : gap;
    }
    return certain ? Math.min(gap, early) : gap;
  }

  /** A defect and how many rows pass before it is due. */
  private static final class Due {
    final Defect defect;
    final double rate;
    long rowsLeft;

    Due(Defect defect, double rate, long rowsLeft) {
      this.defect = defect;
      this.rate = rate;
      this.rowsLeft = rowsLeft;
    }
  }
}
