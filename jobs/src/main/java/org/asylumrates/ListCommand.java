package org.asylumrates;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.asylumrates.job.PolicyEvents;
import org.asylumrates.job.Studies;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Definition;
import org.asylumrates.model.PolicyEvent;
import org.asylumrates.model.Study;
import picocli.CommandLine.Command;

/** {@code asylum list}: what can be named in options and studies. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    header = "Lists definitions, breakdowns, studies and policy events.")
final class ListCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    head("Definitions");
    for (Definition d : Definition.values()) {
      row(d.id(), d.rate() + "  " + d.rule());
    }
    head("Breakdowns");
    for (Breakdown b : Breakdown.values()) {
      row(b.id(), b.why());
    }
    head("Studies");
    for (String name : Studies.SHIPPED) {
      Study s = Studies.load(name).study();
      row(
          name,
          "%s to %s, %s to %s"
              .formatted(
                  s.before().first(), s.before().last(), s.after().first(), s.after().last()));
    }
    head("Policy events");
    for (PolicyEvent e : PolicyEvents.all()) {
      row(e.id(), "%s  %s, %s".formatted(e.date(), e.title(), e.citation()));
    }
    return 0;
  }

  private static void head(String title) {
    System.out.println(System.lineSeparator() + title);
  }

  private static void row(String name, String text) {
    System.out.println(String.format(Locale.ROOT, "  %-20s %s", name, text));
  }
}
