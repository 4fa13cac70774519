package org.asylumrates.effects;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.asylumrates.batches.Batches;
import org.asylumrates.batches.Chosen;
import org.asylumrates.batches.Scan;
import org.asylumrates.batches.Shared;
import org.asylumrates.batches.TextColumn;
import org.asylumrates.claims.CaseWords;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Study;

/** Reads one part of the stored decisions. */
final class DecidedTask implements Scan.Summary<DecidedPart> {
  private static final long serialVersionUID = 1L;

  private static final String DEFINITION = "definition";
  private static final String CASE = "case_id";
  private static final String FAMILY = "family_id";
  private static final String DAY = "decision_date";
  private static final String FILED = "filed_date";
  private static final String PSEUDO = "pseudo_judge";
  private static final Map<Field, String> CODED =
      Map.of(
          Field.JUDGE, "judge_code",
          Field.COURT, "court_code",
          Field.CIRCUIT, "circuit");
  private static final List<String> COLUMNS =
      List.of(
          DEFINITION,
          CASE,
          FAMILY,
          DAY,
          FILED,
          PSEUDO,
          "judge_code",
          "court_code",
          "circuit",
          "nationality_code",
          "outcome",
          "represented",
          "claim_type",
          "custody",
          "absentia");

  private final String definition;
  private final Set<String> exposedNationalities;
  private final ClaimExposure claims;
  private final Shared<CaseWords> labels;

  private DecidedTask(Study study, Shared<CaseWords> labels) {
    this.definition = study.definition();
    this.exposedNationalities = Set.copyOf(study.exposure().nationalities());
    this.claims = ClaimExposure.of(study.exposure());
    this.labels = labels;
  }

  /**
   * The decisions of a study's definition, over all days.
   *
   * @param decisions some columns of the stored decisions
   * @param words the labels of cases
   */
  static Decided read(
      Study study, Function<Collection<String>, Batches> decisions, CaseWords words) {
    Batches batches = decisions.apply(COLUMNS);
    if (batches.isEmpty()) {
      return new Decided(List.of());
    }
    try (Shared<CaseWords> shared = Shared.of(batches.all().context(), words)) {
      return new Decided(Scan.collect(batches, new DecidedTask(study, shared)));
    }
  }

  @Override
  public DecidedPart of(int part, Iterator<Chosen> batches) {
    Pass pass = new Pass();
    while (batches.hasNext()) {
      pass.add(batches.next());
    }
    return pass.part();
  }

  /** The one pass of a task over its rows. */
  private final class Pass {
    private final DecidedPart part = new DecidedPart();
    private final TextColumn definitions = new TextColumn(DEFINITION, List.of(definition));
    private final Map<Field, TextColumn> coded = new EnumMap<>(Field.class);
    private final TextColumn nationalities =
        new TextColumn("nationality_code", List.of(Keys.UNKNOWN));
    private final TraitColumns traits = new TraitColumns();
    private final int[] values = new int[Field.values().length];

    Pass() {
      CODED.forEach((field, name) -> coded.put(field, new TextColumn(name, List.of(Keys.UNKNOWN))));
      coded.put(Field.NATIONALITY, nationalities);
    }

    void add(Chosen all) {
      definitions.read(all);
      int[] definition = definitions.codes();
      Chosen own = all.where(row -> definition[row] == 0);
      coded.values().forEach(column -> column.read(own));
      traits.read(own);
      ColumnVector days = own.column(DAY);
      ColumnVector filed = own.column(FILED);
      ColumnVector pseudo = own.column(PSEUDO);
      ColumnVector cases = own.column(CASE);
      ColumnVector families = own.column(FAMILY);
      for (int i = 0; i < own.size(); i++) {
        int row = own.row(i);
        int at = i;
        coded.forEach((field, column) -> set(field, column.codes()[at]));
        if (pseudo.getBoolean(row) || values[Field.JUDGE.place()] == 0) {
          set(Field.JUDGE, Decided.NO_JUDGE);
        }
        int day = days.getInt(row);
        set(Field.DAY, day);
        set(Field.WAITED, filed.isNullAt(row) ? Decided.NOT_KNOWN : waited(day, filed.getInt(row)));
        long caseId = cases.getLong(row);
        long family = families.isNullAt(row) ? caseId : families.getLong(row);
        set(
            Field.TRAITS,
            traits.of(i)
                | Trait.LEAD.bit(family == caseId)
                | claims.traits(labels.value().of(caseId))
                | ofNationality(values[Field.NATIONALITY.place()]));
        part.add(values, family);
      }
    }

    private void set(Field field, int value) {
      values[field.place()] = value;
    }

    /** An application that was made after its decision has no known age. */
    private int waited(int day, int filed) {
      return filed > day ? Decided.NOT_KNOWN : day - filed;
    }

    private int ofNationality(int code) {
      String text = nationalities.text(code);
      boolean exposed = exposedNationalities.contains(text);
      return Trait.NATIONALITY_EXPOSED.bit(exposed)
          | Trait.NATIONALITY_OTHER.bit(!exposed && !Keys.isUnknown(text));
    }

    DecidedPart part() {
      coded.forEach((field, column) -> part.name(field, column.all()));
      return part;
    }
  }
}
