package org.asylumrates.model;

import static org.asylumrates.model.Column.Type.STRING;

/** The table of codes. */
public final class Codes {
  /** What the codes of the other tables mean; made when an edition is published. */
  public static final Table CODEBOOK =
      Table.named(
              "codebook",
              "One code that the tables hold as a key or a value, and what it means; codes of courts"
                  + " and judges have their names in grant-rates.csv")
          .key("set", "code")
          .column("set", STRING, "What the code is a code of, such as nationality or status")
          .column("code", STRING, "The code as the tables hold it")
          .column("meaning", STRING, "What it stands for")
          .column("source", STRING, "Who says so");

  private Codes() {}
}
