package org.asylumrates.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Figures.Rule;
import org.asylumrates.model.Keys;
import org.junit.jupiter.api.Test;

/** Names in the first language are those of the tables; elsewhere they are looked up. */
class NamesTest {
  private static final Names EN = new Names(Words.ENGLISH);
  private static final Names ES = new Names(Words.SPANISH);

  @Test
  void inTheFirstLanguageEverythingIsAsTheTablesSay() {
    assertThat(EN.key(Breakdown.SEX, "F", "Female")).isEqualTo("Female");
    assertThat(EN.key(Breakdown.AGE, Keys.UNKNOWN, "Unknown")).isEqualTo("Unknown");
    assertThat(EN.key(Breakdown.MONTH, "2018-06", "June 2018")).isEqualTo("June 2018");
    assertThat(EN.definitionSource(rule("EOIR case data, release of 1 Aug 2026")))
        .isEqualTo("EOIR case data, release of 1 Aug 2026");
    assertThat(EN.days("11 Jun 2016 to 10 Jun 2018")).isEqualTo("11 Jun 2016 to 10 Jun 2018");
    assertThat(EN.reason("trac-merits, before")).isEqualTo("trac-merits, before");
  }

  @Test
  void keysHaveNames() {
    assertThat(ES.key(Breakdown.NATIONALITY, "MX", "Mexico")).isEqualTo("México");
    assertThat(ES.key(Breakdown.SEX, "F", "Female")).isEqualTo("Mujeres");
    assertThat(ES.key(Breakdown.NATIONALITY_SEX, "HA/M", "Haiti, Male"))
        .isEqualTo("Haití, Hombres");
    assertThat(ES.key(Breakdown.FISCAL_YEAR, "FY2018", "Fiscal year 2018"))
        .isEqualTo("Año fiscal 2018");
    assertThat(ES.key(Breakdown.MONTH, "2018-06", "June 2018")).isEqualTo("junio de 2018");
    assertThat(ES.key(Breakdown.CIRCUIT, "9", "Circuit 9")).isEqualTo("Circuito 9");
  }

  @Test
  void judgesCourtsAndWhatNobodyKnowsKeepTheirNames() {
    assertThat(ES.key(Breakdown.JUDGE, "ABC", "Doe, Jane")).isEqualTo("Doe, Jane");
    assertThat(ES.key(Breakdown.COURT, "NYC", "New York City")).isEqualTo("New York City");
    assertThat(ES.key(Breakdown.NATIONALITY, "Q9", "Q9")).isEqualTo("Q9");
  }

  /** The tables write it in capitals, and in small letters for claim types. */
  @Test
  void whatIsNotKnownIsSaidToBeSo() {
    assertThat(ES.key(Breakdown.COURT, Keys.UNKNOWN, "Unknown")).isEqualTo("No se sabe");
    assertThat(ES.key(Breakdown.CLAIM_TYPE, "unknown", "Unknown")).isEqualTo("No se sabe");
    assertThat(ES.key(Breakdown.NATIONALITY_SEX, "CU/UNKNOWN", "Cuba, Unknown"))
        .isEqualTo("Cuba, No se sabe");
  }

  @Test
  void daysInTextsOfTheRecordsAreWrittenAnew() {
    assertThat(ES.definitionSource(rule("EOIR case data, release of 1 Aug 2026")))
        .isEqualTo("Datos de casos de EOIR, publicación del 1 ago. 2026");
    assertThat(ES.days("11 Jun 2016 to 10 Jun 2018")).isEqualTo("11 jun. 2016 a 10 jun. 2018");
    assertThat(ES.days("FY2012 to FY2017")).isEqualTo("año fiscal 2012 a año fiscal 2017");
    assertThat(
            ES.caution(
                "The release ends on 1 Feb 2020, before the study's last day, 29 Feb 2020:"
                    + " what came later is missing."))
        .startsWith("La publicación de datos termina el 1 feb. 2020,")
        .contains("29 feb. 2020");
  }

  @Test
  void severalSourcesAreLookedUpOneByOne() {
    assertThat(
            ES.definitionSource(
                rule("TRAC, immigration report 490 (2017-11-20); A report of ours (2020-01-01)")))
        .isEqualTo("TRAC, informe de inmigración 490 (2017-11-20); A report of ours (2020-01-01)");
  }

  @Test
  void whatVariesInAStepStaysWhereItBelongs() {
    assertThat(ES.step("reading A_TblCase")).isEqualTo("lectura de A_TblCase");
    assertThat(ES.step("study matter-of-a-b")).isEqualTo("estudio matter-of-a-b");
    assertThat(ES.reason("trac-merits-present, after")).isEqualTo("trac-merits-present, después");
    assertThat(ES.reason("VID VIDEO")).isEqualTo("VID VIDEO");
    assertThat(ES.item("codes that are not in tblLookUp_Appln"))
        .isEqualTo("códigos que no están en tblLookUp_Appln");
    assertThat(ES.item("rows whose parent is not in A_TblCase"))
        .isEqualTo("filas cuya fila superior no está en A_TblCase");
  }

  private static Rule rule(String source) {
    return new Rule("trac-merits", "Merits decisions", "Rule.", "", "", source);
  }
}
