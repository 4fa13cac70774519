package org.asylumrates.job;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Shows how far a stage is: one line that redraws itself on a terminal, plain lines otherwise.
 * Nothing of it goes into any output. Safe to call from several threads.
 */
public final class Progress implements AutoCloseable {
  private static final long TERMINAL_EVERY_NANOS = 100_000_000L;
  private static final long PLAIN_EVERY_NANOS = 5_000_000_000L;
  private static final int BAR = 24;
  private static final double HUNDRED = 100;

  /** Set by the launcher when the error stream is a terminal. */
  private static final String TERMINAL = "asylum.terminal";

  private final String stage;
  private final long total;
  private final PrintStream out;
  private final boolean terminal;
  private final long started = System.nanoTime();
  private long done;
  private long shown;

  private Progress(String stage, long total, PrintStream out, boolean terminal) {
    this.stage = stage;
    this.total = total;
    this.out = out;
    this.terminal = terminal;
    this.shown = started;
  }

  /**
   * Starts to show a stage.
   *
   * @param stage what is being done, in a few words
   * @param total how many steps or rows there are; 0 if that is not known
   */
  public static Progress of(String stage, long total) {
    Progress progress = new Progress(stage, total, System.err, Boolean.getBoolean(TERMINAL));
    progress.out.println(progress.terminal ? "" : stage + " ...");
    return progress;
  }

  /** Says that this many more steps or rows are done. */
  public synchronized void add(long more) {
    done += more;
    long now = System.nanoTime();
    if (now - shown >= (terminal ? TERMINAL_EVERY_NANOS : PLAIN_EVERY_NANOS)) {
      shown = now;
      show(now);
    }
  }

  /** Says how many steps or rows are done in all. */
  public synchronized void upTo(long all) {
    add(Math.max(0, all - done));
  }

  /** Ends the stage with a line that says how long it took. */
  @Override
  public synchronized void close() {
    double seconds = (System.nanoTime() - started) / 1e9;
    String rows = done > 1 ? String.format(Locale.ROOT, ", %,d done", done) : "";
    out.printf(Locale.ROOT, "%s%s: %.1f s%s%n", terminal ? "\r\033[K" : "", stage, seconds, rows);
  }

  private void show(long now) {
    double seconds = (now - started) / 1e9;
    double perSecond = done / seconds;
    String line = String.format(Locale.ROOT, "%s %,d (%,.0f/s)", stage, done, perSecond);
    if (total > 0) {
      double share = Math.min(1, (double) done / total);
      int full = (int) (share * BAR);
      String bar = "█".repeat(full) + "░".repeat(BAR - full);
      line =
          String.format(
              Locale.ROOT,
              "%s %s %3.0f%% %,d of %,d%s",
              stage,
              terminal ? bar : "",
              100 * share,
              done,
              total,
              pace(perSecond));
    }
    out.print(terminal ? "\r\033[K" + line : line + System.lineSeparator());
    out.flush();
  }

  /** How fast it goes and how long it will take, which nobody knows before some of it is done. */
  private String pace(double perSecond) {
    return done <= total / HUNDRED
        ? ""
        : String.format(
            Locale.ROOT,
            " (%,.0f/s, %d s left)",
            perSecond,
            Math.round(Math.max(0, total - done) / perSecond));
  }
}
