package org.asylumrates.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What comparing a release with an earlier one gave, in short. Stored as {@code gate.json} beside
 * the tables of {@link GateTables}; an edition carries it.
 *
 * @param oldRelease id of the earlier release
 * @param oldDate its date
 * @param newRelease id of the release that was compared with it
 * @param newDate its date
 * @param newFiles the files that it was read from; another release of that date has others
 * @param broken whether a threshold was broken, so that publishing needs a reason
 * @param alarms each broken threshold in one sentence without a full stop
 * @param findings how many of each kind of difference were found, in sentences; empty if none
 * @param changes how many rows changed in each way that bears on a rate, by the word of {@link
 *     GateTables#CHANGES}, which lists only so many of them
 * @param thresholds where the thresholds come from, for people
 * @param thresholdsHash SHA-256 of the thresholds' text
 * @param inputs checksum over what was compared and the code that did it
 */
public record GateRecord(
    String oldRelease,
    LocalDate oldDate,
    String newRelease,
    LocalDate newDate,
    List<Figures.SourceFile> newFiles,
    boolean broken,
    List<String> alarms,
    List<String> findings,
    Map<String, Long> changes,
    String thresholds,
    String thresholdsHash,
    String inputs) {

  /** File name of the stored form. */
  public static final String FILE = "gate.json";

  public GateRecord {
    newFiles = List.copyOf(newFiles);
    alarms = List.copyOf(alarms);
    findings = List.copyOf(findings);
    // Earlier code stored none; taken for an empty map it would read as if nothing had changed.
    changes = Map.copyOf(Objects.requireNonNull(changes, "it has no counts of changed rows"));
  }
}
