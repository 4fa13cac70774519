package org.asylumrates.synthesize;

import java.nio.file.Path;
import java.util.Locale;
import org.asylumrates.job.UserException;

/**
 * What made-up release to write. The same plan gives the same bytes; the same seed and number of
 * cases give the same underlying rows whatever the defects.
 *
 * @param out an empty or new folder
 * @param cases how many rows A_TblCase gets before any defect; at least 1
 * @param seed any number
 * @param defects how many defects are planted
 * @param tables which files are written
 * @param zip whether the release is one zip instead of a folder
 * @param shape in which shape the records are written; other shapes than EOIR's have no defects and
 *     one set of files
 */
public record SynthesisPlan(
    Path out, long cases, long seed, Defects defects, Tables tables, boolean zip, Shape shape) {
  /** Four times the real number; beyond it the invented keys would run into one another. */
  private static final long MOST_CASES = 50_000_000L;

  /** How many defects are planted. */
  public enum Defects {
    NONE,
    /** Each kind that was counted in real releases, at about its real rate. */
    REAL,
    /** At least ten times the real rate, every kind, and text that attacks a reader. */
    HOSTILE;

    /** The word in options and in truth.json. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which files are written. */
  public enum Tables {
    /** The files that the jobs read. */
    CORE,
    /** Every file of the layout. */
    ALL;

    /** The word in options and in truth.json. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** In which shape the records are written. */
  public enum Shape {
    /** The case release as EOIR publishes it. */
    EOIR,
    /** A research extract as TRAC gives it out. */
    TRAC;

    /** The word in options and in truth.json. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public SynthesisPlan {
    if (cases < 1 || cases > MOST_CASES) {
      throw new UserException(
          "The number of cases is "
              + cases
              + ": give --cases a number from 1 to "
              + MOST_CASES
              + ".");
    }
    if (shape == Shape.TRAC && defects != Defects.NONE) {
      throw new UserException(
          "Defects are planted in EOIR's files, not in a TRAC extract: leave out --defects "
              + defects.code()
              + " or --shape trac.");
    }
    if (shape == Shape.TRAC && tables == Tables.ALL) {
      throw new UserException(
          "A TRAC extract does not have EOIR's 97 files: leave out --tables all or --shape trac.");
    }
  }

  /** A plan of a release as EOIR publishes it. */
  public SynthesisPlan(
      Path out, long cases, long seed, Defects defects, Tables tables, boolean zip) {
    this(out, cases, seed, defects, tables, zip, Shape.EOIR);
  }

  /** A plan without defects that writes the files which the jobs read, as a folder. */
  public static SynthesisPlan clean(Path out, long cases, long seed) {
    return new SynthesisPlan(out, cases, seed, Defects.NONE, Tables.CORE, false);
  }

  /** The same plan with another number of defects. */
  public SynthesisPlan with(Defects other) {
    return new SynthesisPlan(out, cases, seed, other, tables, zip, shape);
  }

  /** The same plan with other files. */
  public SynthesisPlan with(Tables other) {
    return new SynthesisPlan(out, cases, seed, defects, other, zip, shape);
  }

  /** The same plan, written as one zip. */
  public SynthesisPlan zipped() {
    return new SynthesisPlan(out, cases, seed, defects, tables, true, shape);
  }

  /** The same plan in another shape. */
  public SynthesisPlan with(Shape other) {
    return new SynthesisPlan(out, cases, seed, defects, tables, zip, other);
  }
}
