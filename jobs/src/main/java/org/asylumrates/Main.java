package org.asylumrates;

import java.io.PrintWriter;
import java.util.Optional;
import org.asylumrates.ingest.Ingest;
import org.asylumrates.job.CodeVersion;
import org.asylumrates.job.DiskSpace;
import org.asylumrates.job.RefusedException;
import org.asylumrates.job.UserException;
import org.asylumrates.report.ErratumCommand;
import org.asylumrates.report.PublishCommand;
import org.asylumrates.synthesize.SynthesizeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The list of jobs. Exit codes: 0 done, 1 a bug, 2 a user's error, 3 a gate refused to publish. */
@Command(
    name = "asylum",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    header = "Asylum grant rates before and after Matter of A-B-, from the courts' own records.",
    description = {
      "",
      "Start with: ./asylum demo",
      "Then, with a release of the immigration courts: ./asylum run --release PATH",
      ""
    },
    footer = {"", "Each command explains itself: ./asylum COMMAND --help"})
public final class Main {
  private static final int BUG = 1;
  private static final int USER_ERROR = 2;
  private static final int REFUSED = 3;

  private Main() {}

  /** Runs one job and ends the program with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs one job; gives its exit code. */
  static int run(String... args) {
    CommandLine main =
        new CommandLine(new Main())
            .addSubcommand(new DemoCommand())
            .addSubcommand(new RunCommand());
    for (Stage stage : Stage.values()) {
      if (stage != Stage.PUBLISH) {
        CommandLine command = new CommandLine(new StageCommand(stage));
        command.getCommandSpec().usageMessage().header(stage.does() + ".");
        main.addSubcommand(stage.word(), command);
      }
    }
    main.addSubcommand(new PublishCommand((data, path, date) -> Ingest.id(path, date)))
        .addSubcommand(new ErratumCommand())
        .addSubcommand(new GateCommand())
        .addSubcommand(new PublishedCommand())
        .addSubcommand(new SynthesizeCommand())
        .addSubcommand(new ListCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::refused)
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command.getErr()));
    return args.length == 0 ? usage(main) : main.execute(args);
  }

  private static int usage(CommandLine main) {
    main.usage(System.err);
    return USER_ERROR;
  }

  private static int refused(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    command
        .getErr()
        .printf(
            "asylum: %s; see ./asylum %s --help%n",
            String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll(" \\(java\\..*", ""),
            command.getCommandName());
    return USER_ERROR;
  }

  private static int failed(Exception e, PrintWriter err) {
    Optional<RefusedException> refused = cause(e, RefusedException.class);
    if (refused.isPresent()) {
      return said(refused.get(), err, REFUSED);
    }
    Optional<UserException> mendable = cause(e, UserException.class).or(() -> DiskSpace.full(e));
    if (mendable.isPresent()) {
      return said(mendable.get(), err, USER_ERROR);
    }
    err.println("asylum: this is a bug; please report it with the lines below");
    e.printStackTrace(err);
    return BUG;
  }

  private static int said(Exception e, PrintWriter err, int code) {
    // One line, and nothing of a damaged file that a terminal would obey.
    err.println(
        "asylum: "
            + String.valueOf(e.getMessage())
                .replaceAll("\\s*\\R\\s*", " ")
                .replaceAll("\\p{Cc}", " "));
    return code;
  }

  private static <T extends Exception> Optional<T> cause(Throwable e, Class<T> kind) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return Optional.of(kind.cast(cause));
      }
    }
    return Optional.empty();
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"asylum-rates " + CodeVersion.current()};
    }
  }
}
