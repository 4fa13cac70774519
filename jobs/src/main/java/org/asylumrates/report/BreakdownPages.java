package org.asylumrates.report;

import java.util.ArrayList;
import java.util.List;
import org.asylumrates.model.Breakdown;
import org.asylumrates.report.view.Page;
import org.asylumrates.report.view.Section;

/** The pages that are made of breakdowns and little else. */
final class BreakdownPages {
  /** The breakdowns that share a page. */
  static final List<Breakdown> MORE =
      List.of(
          Breakdown.REGION,
          Breakdown.SEX,
          Breakdown.AGE,
          Breakdown.NATIONALITY_SEX,
          Breakdown.REPRESENTED,
          Breakdown.CUSTODY,
          Breakdown.CLAIM_TYPE,
          Breakdown.CIRCUIT,
          Breakdown.FISCAL_YEAR);

  private BreakdownPages() {}

  static Page grounds(Edition edition) {
    return Catalogue.GROUNDS.page(
        edition, sections(edition, List.of(Breakdown.GROUND, Breakdown.SUBGROUND)));
  }

  static Page countries(Edition edition) {
    List<Section> sections = new ArrayList<>(sections(edition, List.of(Breakdown.NATIONALITY)));
    sections.add(QuarterlySection.of(edition));
    return Catalogue.COUNTRIES.page(edition, sections);
  }

  static Page courts(Edition edition) {
    return Catalogue.COURTS.page(edition, sections(edition, List.of(Breakdown.COURT)));
  }

  static Page more(Edition edition) {
    return Catalogue.BREAKDOWNS.page(edition, sections(edition, MORE));
  }

  private static List<Section> sections(Edition edition, List<Breakdown> breakdowns) {
    return breakdowns.stream().map(b -> BreakdownSection.of(edition, b)).toList();
  }
}
