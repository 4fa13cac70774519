package org.asylumrates.synthesize;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes labels.csv: grounds of claim for a part of the cases, more of them where asylum was
 * granted, as in real collections. Some cases have several labels, and models err now and then.
 */
final class LabelFile implements AutoCloseable {
  static final String FILE = "labels.csv";

  /** Share of cases with a claim that get labels, by outcome. */
  static final double LABELLED_GRANTED = 0.45;

  static final double LABELLED_OTHERS = 0.31;

  /** Share of a model's labels that name another claim. */
  static final double MODEL_ERRORS = 0.08;

  /** Share of labelled cases that a second coder labelled as well. */
  static final double CODED_TWICE = 0.12;

  /** Share of labelled cases in which a second ground is asserted. */
  static final double SECOND_GROUND = 0.10;

  private final CsvWriter csv;
  private final ClaimModel claims;
  private final Draw draw;
  private long labelled;
  private long labels;
  private long wrong;

  LabelFile(Path folder, ClaimModel claims, Draw draw) throws IOException {
    this.claims = claims;
    this.draw = draw;
    this.csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(folder.resolve(FILE), StandardCharsets.UTF_8);
    csv.writeRecord(
        "case_id",
        "source",
        "ground",
        "subground",
        "persecutor",
        "status",
        "coder",
        "confidence",
        "evidence");
  }

  /** Writes the labels of a case, if it has any. */
  void write(CaseFile is) {
    Claim claim = is.claim();
    if (claim == null) {
      return;
    }
    boolean granted =
        is.proceedings().stream()
            .flatMap(p -> p.applications().stream())
            .anyMatch(a -> ExpectedDecisions.isGrant(a.asked().decision()));
    if (!draw.chance(granted ? LABELLED_GRANTED : LABELLED_OTHERS)) {
      return;
    }
    labelled++;
    label(is.id(), claim);
    if (draw.chance(CODED_TWICE)) {
      label(is.id(), claim);
    }
    if (draw.chance(SECOND_GROUND)) {
      line(is.id(), claims.any(draw), "human", "asserted", "1");
    }
  }

  long labelled() {
    return labelled;
  }

  long labels() {
    return labels;
  }

  long wrong() {
    return wrong;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private void label(long caseId, Claim claim) {
    double at = draw.uniform();
    String coder = at < 0.45 ? "human" : at < 0.65 ? "rule" : "model";
    Claim seen = claim;
    if (coder.equals("model") && draw.chance(MODEL_ERRORS)) {
      seen = claims.any(draw);
      wrong += seen.equals(claim) ? 0 : 1;
    }
    String confidence =
        switch (coder) {
          case "human" -> draw.chance(0.5) ? "" : "1";
          case "rule" -> "";
          default -> String.format(Locale.ROOT, "%.2f", 0.55 + 0.44 * draw.uniform());
        };
    line(caseId, seen, coder, draw.chance(0.6) ? "found" : "asserted", confidence);
  }

  private void line(long caseId, Claim claim, String coder, String status, String confidence) {
    labels++;
    csv.writeRecord(
        Long.toString(caseId),
        coder.equals("human") ? "example-clinic" : "example-texts",
        claim.ground(),
        claim.subground(),
        claim.persecutor(),
        status,
        coder,
        confidence,
        coder.equals("human") ? "" : "invented passage, page " + (1 + draw.below(9)));
  }
}
