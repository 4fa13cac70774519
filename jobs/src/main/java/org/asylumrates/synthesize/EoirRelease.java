package org.asylumrates.synthesize;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** A release as EOIR publishes it. */
final class EoirRelease implements ReleaseWriter {
  private final ReleaseFiles files;
  private final CaseRows cases;
  private final ProceedingRows proceedings;
  private final RepresentationRows counsel;
  private final FamilyRows families;
  private final OtherTables others;
  private final boolean all;

  EoirRelease(SynthesisPlan plan, DefectLog log) throws IOException {
    this.files = new ReleaseFiles(plan.out(), plan.tables(), new DefectPlanter(plan, log));
    Looks looks = new Looks(Draw.of(plan.seed(), Draw.Stream.LOOKS));
    this.cases = new CaseRows(files, looks);
    this.proceedings = new ProceedingRows(files, looks);
    this.counsel = new RepresentationRows(files, Draw.of(plan.seed(), Draw.Stream.REPRESENTATION));
    this.families = new FamilyRows(files);
    this.others = new OtherTables(files, Draw.of(plan.seed(), Draw.Stream.OTHER_TABLES));
    this.all = plan.tables() == SynthesisPlan.Tables.ALL;
  }

  @Override
  public void lookups(Bench bench) throws IOException {
    new LookupRows(files).write(bench);
    if (all) {
      others.start();
    }
  }

  @Override
  public void write(CaseFile is) throws IOException {
    LocalDate appeared = counsel.write(is);
    cases.write(is, appeared);
    proceedings.write(is);
    families.write(is);
    if (all) {
      others.write(is);
    }
  }

  @Override
  public Path folder() {
    return files.folder();
  }

  @Override
  public String zip() {
    return "EOIR Case Data.zip";
  }

  @Override
  public Map<String, Long> rows() {
    return files.rows();
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
