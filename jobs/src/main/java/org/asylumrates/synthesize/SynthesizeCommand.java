package org.asylumrates.synthesize;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.asylumrates.job.UserException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code asylum synthesize}: a made-up release with known truth. */
@Command(
    name = "synthesize",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Makes up a case release in the exact shape of a real one, with planted truth.",
    description = {
      "",
      "Use it to try the jobs without the real release, and to see whether they find what was"
          + " planted: the same seed and number of cases always give the same bytes. People and"
          + " judges are invented; the judges' names say so.",
      "",
      "In the folder you get the release, labels.csv (grounds of claim for a third of the asylum"
          + " cases) and truth.json (every coefficient, the effect of Matter of A-B- in points, the"
          + " decisions under each definition, the defects). With defects, defects.csv lists each.",
      "",
      "With --from it makes the next release instead: the rows of the earlier one, of which some are"
          + " gone, back, new, decided or dated otherwise; revisions.csv lists each.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./asylum synthesize --out sample --cases 60000 --seed 1",
      "  ./asylum synthesize --out dirty --cases 60000 --seed 1 --defects hostile --zip",
      "  ./asylum synthesize --out extract --cases 60000 --seed 1 --shape trac",
      "  ./asylum synthesize --out next --from sample --revise 20 --seed 2",
      "",
      "Then: ./asylum run --release sample --grounds sample/labels.csv"
    })
public final class SynthesizeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "A new or empty folder on this machine.")
  private String out;

  @Option(
      names = "--cases",
      paramLabel = "N",
      description = "How many cases; 60000 make about 18000 decisions on the merits.")
  private @Nullable Long cases;

  @Option(names = "--seed", required = true, paramLabel = "S", description = "Any whole number.")
  private long seed;

  @Option(
      names = "--defects",
      defaultValue = "none",
      converter = DefectsWord.class,
      paramLabel = "none|real|hostile",
      description = {
        "none: every row is sound (the default).",
        "real: each defect known from real releases, at about its real rate.",
        "hostile: all of them, at least ten times as often, and text that attacks a reader."
      })
  private SynthesisPlan.Defects defects;

  @Option(
      names = "--tables",
      defaultValue = "core",
      converter = TablesWord.class,
      paramLabel = "core|all",
      description = {
        "core: the 15 files that the jobs read (the default).",
        "all: every one of the 97 files."
      })
  private SynthesisPlan.Tables tables;

  @Option(
      names = "--shape",
      defaultValue = "eoir",
      converter = ShapeWord.class,
      paramLabel = "eoir|trac",
      description = {
        "eoir: the case release as EOIR publishes it (the default).",
        "trac: the same cases as a research extract of TRAC's: master.csv and court_appln.csv."
      })
  private SynthesisPlan.Shape shape;

  @Option(names = "--zip", description = "Pack the release into one zip, as it is published.")
  private boolean zip;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "An earlier release, as a folder of files; what --out gets is the next one.")
  private @Nullable Path from;

  @Option(
      names = "--revise",
      defaultValue = "20",
      paramLabel = "K",
      description =
          "With --from: how many rows of a table get each kind of change. Default:"
              + " ${DEFAULT-VALUE}.")
  private int revise;

  @Option(
      names = "--release-date",
      paramLabel = "D",
      description = "With --from: the date of the next release. Default: a month later.")
  private @Nullable LocalDate releaseDate;

  /** Every other path of the program may be a Hadoop URI; a made-up release is written here. */
  private Path folder() {
    if (out.contains("://")) {
      throw new UserException(
          "The release is made on this machine, not at "
              + out
              + ": give --out a local folder and copy it there.");
    }
    return Path.of(out);
  }

  @Override
  public Integer call() {
    PrintWriter say = spec.commandLine().getOut();
    if (from != null) {
      return revise(from, say);
    }
    if (cases == null) {
      throw new UserException(
          "Neither --cases nor --from is given: say how many cases, or which release to revise.");
    }
    Synthesis made =
        Synthesize.write(new SynthesisPlan(folder(), cases, seed, defects, tables, zip, shape));
    say.println("Release: " + made.release());
    say.println("Labels:  " + made.labels());
    say.println("Truth:   " + made.truth());
    say.flush();
    return 0;
  }

  private int revise(Path earlier, PrintWriter say) {
    for (String option : List.of("--cases", "--defects", "--tables", "--shape", "--zip")) {
      if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw new UserException(
            option + " does not go with --from, which takes the earlier release as it is.");
      }
    }
    Revise.Revision made =
        Revise.write(
            new RevisionPlan(earlier, folder(), revise, seed, Optional.ofNullable(releaseDate)));
    say.println("Release:   " + made.release());
    say.println("Revisions: " + made.revisions());
    say.flush();
    return 0;
  }

  /** Reads the words of --defects. */
  static final class DefectsWord implements ITypeConverter<SynthesisPlan.Defects> {
    @Override
    public SynthesisPlan.Defects convert(String word) {
      return Stream.of(SynthesisPlan.Defects.values())
          .filter(d -> d.code().equals(word))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("'" + word + "': say none, real or hostile"));
    }
  }

  /** Reads the words of --shape. */
  static final class ShapeWord implements ITypeConverter<SynthesisPlan.Shape> {
    @Override
    public SynthesisPlan.Shape convert(String word) {
      return Stream.of(SynthesisPlan.Shape.values())
          .filter(s -> s.code().equals(word))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("'" + word + "': say eoir or trac"));
    }
  }

  /** Reads the words of --tables. */
  static final class TablesWord implements ITypeConverter<SynthesisPlan.Tables> {
    @Override
    public SynthesisPlan.Tables convert(String word) {
      return Stream.of(SynthesisPlan.Tables.values())
          .filter(t -> t.code().equals(word))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("'" + word + "': say core or all"));
    }
  }
}
