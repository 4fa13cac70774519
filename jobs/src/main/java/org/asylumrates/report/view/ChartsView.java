package org.asylumrates.report.view;

import java.util.ArrayList;
import java.util.List;

/**
 * The charts of an edition at a glance.
 *
 * @param page its title
 * @param groups the pages that have charts
 */
public record ChartsView(Page page, List<Group> groups) implements View {
  /** The charts of one page. */
  public record Group(Page page, List<Figure> figures) {
    public Group {
      figures = List.copyOf(figures);
    }
  }

  public ChartsView {
    groups = List.copyOf(groups);
  }

  /** The same page with the charts of these pages. */
  public ChartsView of(List<Page> pages) {
    List<Group> some = new ArrayList<>();
    for (Page each : pages) {
      List<Figure> figures =
          each.sections().stream().flatMap(section -> section.figures().stream()).toList();
      if (!figures.isEmpty()) {
        some.add(new Group(each, figures));
      }
    }
    return new ChartsView(page, some);
  }
}
