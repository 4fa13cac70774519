package org.asylumrates.rates.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.asylumrates.job.Checksum;
import org.asylumrates.job.CodeVersion;
import org.asylumrates.job.DataFolder;
import org.asylumrates.job.Studies;
import org.asylumrates.job.UserException;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures;
import org.asylumrates.model.Tables;
import org.asylumrates.rates.Cell;
import org.asylumrates.rates.ResultTables;

/**
 * Published tables to result tables.
 *
 * <p>Inputs: tables of others, one format. Outputs: {@code rates/<name>/fiscal-years/*.csv} and
 * {@code figures.json}.
 */
public final class PublishedRates {
  private static final String STRADDLES =
      "FY2018 ran from October 2017 to September 2018 and so straddles the ruling of 11 June 2018:"
          + " annual tables cannot show what happened at that date.";
  private static final String WITHHELD =
      "Cells that EOIR withholds (1 to 3 persons, and others to protect them) stay blank.";

  private PublishedRates() {}

  /** Computes the rates of some tables; gives the folder of the result tables. */
  public static Path run(DataFolder data, String name, List<Path> files, PublishedFormat format) {
    List<PublishedRow> rows = new ArrayList<>();
    List<Figures.SourceFile> sources = new ArrayList<>();
    for (Path file : files) {
      rows.addAll(format.read(file));
      sources.add(source(file));
    }
    requireEachKeyOnce(rows);
    List<PublishedRow> all = PublishedRules.withMerits(rows);
    Studies.Loaded study = Studies.load(Studies.PUBLISHED);
    org.apache.hadoop.fs.Path folder = data.rates(name, Studies.PUBLISHED);
    ResultTables tables = new ResultTables(folder);
    tables.rates(
        all.stream().map(PublishedRates::cell).toList(), study.study().thresholds().rate());
    tables.writeInOrder(Tables.FLOW, List.of());
    tables.write(
        new Figures(
            name,
            Optional.empty(),
            false,
            CodeVersion.current(),
            study.study(),
            study.hash(),
            PublishedRules.of(all),
            sources,
            false,
            cautions(all)));
    return Path.of(folder.toString());
  }

  private static void requireEachKeyOnce(List<PublishedRow> rows) {
    Set<String> keys = new HashSet<>();
    for (PublishedRow row : rows) {
      String key =
          String.join(", ", row.definition(), row.breakdown(), row.key(), row.period().code());
      if (!keys.add(key)) {
        throw new UserException(
            "The tables have two rows for %s; keep the one that counts".formatted(key));
      }
    }
  }

  /** What the tables' own notes say of their totals comes after what is known of their kind. */
  private static List<String> cautions(List<PublishedRow> rows) {
    List<String> cautions = new ArrayList<>();
    if (rows.stream().anyMatch(r -> r.definition().equals(PublishedRules.EOIR))) {
      cautions.add(STRADDLES);
      cautions.add(WITHHELD);
    }
    rows.stream()
        .filter(r -> r.breakdown().equals(Breakdown.ALL.id()) && !r.note().isEmpty())
        .map(r -> "%s, %s: %s.".formatted(r.name(), r.periodLabel(), r.note()))
        .forEach(cautions::add);
    return cautions;
  }

  /** What a publisher withholds makes the whole cell withheld: no rate without its parts. */
  private static Cell cell(PublishedRow row) {
    PublishedRow.Numbers n = row.numbers();
    OptionalLong decisions = n.decisions();
    OptionalLong granted = n.granted();
    Cell.Counts counts = Cell.Counts.WITHHELD;
    if (decisions.isPresent() && granted.isPresent()) {
      long otherRelief = n.otherRelief().orElse(0);
      long denied = n.denied().orElse(0);
      long rest = decisions.getAsLong() - granted.getAsLong() - otherRelief - denied;
      // Where the parts do not add up, a blank one is withheld.
      if (rest == n.other().orElse(0)) {
        counts = new Cell.Counts(granted.getAsLong(), otherRelief, denied, rest);
      }
    }
    return new Cell(
        row.definition(), row.breakdown(), row.key(), row.name(), row.period().code(), counts);
  }

  private static Figures.SourceFile source(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new Figures.SourceFile(
          file.getFileName().toString(), Files.size(file), Checksum.of(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
