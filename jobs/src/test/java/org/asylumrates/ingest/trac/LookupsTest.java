package org.asylumrates.ingest.trac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asylumrates.model.ReleaseTable.APPLICATION_CODES;
import static org.asylumrates.model.ReleaseTable.APPLICATION_DECISIONS;
import static org.asylumrates.model.ReleaseTable.BASE_CITIES;
import static org.asylumrates.model.ReleaseTable.HEARING_LOCATIONS;
import static org.asylumrates.model.ReleaseTable.JUDGES;
import static org.asylumrates.model.ReleaseTable.NATIONALITIES;

import java.nio.file.Path;
import java.util.List;
import org.asylumrates.ingest.trac.Extract.Made;
import org.asylumrates.model.ReleaseTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lookups in each of the shapes in which extracts have been seen to carry them. */
class LookupsTest {
  @TempDir private Path temp;

  @Test
  void aLocationGetsTheCircuitOfItsState() {
    Made made =
        Extract.small()
            .bytes(
                "hearing_loc_lookup.csv",
                "\u00EF\u00BB\u00BFCode,State\r\nNYC,NY\r\nLOS,California\r\nXXX,Nowhere\r\n")
            .translated(temp);
    assertThat(made.lines(HEARING_LOCATIONS))
        .containsExactly(
            "HEARING_LOC_CODE\tHEARING_STATE\tCircuitCourt",
            "NYC\tNY\t2",
            "LOS\tCalifornia\t9",
            "XXX\tNowhere\t");
    assertThat(made.issues())
        .containsExactly("HEARING_LOCATIONS issue: no-circuit-by-statute HEARING_STATE 1");
  }

  /** Places of code and meaning as read by the replication code of Chen and others (2016). */
  @Test
  void eoirsTablesWithoutTheirHeader() {
    assertThat(
            rows(JUDGES, "tblLookupJudge.csv", "1,ABT,\"Example, Judge 1\",x,y", "2,JEB,Two,x,y"))
        .containsExactly("ABT\tExample, Judge 1", "JEB\tTwo");
    assertThat(
            rows(
                BASE_CITIES,
                "tblLookupBaseCity.csv",
                "1,NYC,IMMIGRATION COURT,,1 STREET,NEW YORK CITY,NY"))
        .containsExactly("NYC\tNEW YORK CITY");
    assertThat(
            rows(
                HEARING_LOCATIONS,
                "tblLookupHloc.csv",
                "1,MIA,MIAMI,IMMIGRATION COURT,1 STREET,MIAMI,FL,33130,5550100"))
        .containsExactly("MIA\tFL\t11");
    assertThat(rows(NATIONALITIES, "tblLookupNationality.csv", "7,ES,EL SALVADOR,N"))
        .containsExactly("ES\tEL SALVADOR");
  }

  @Test
  void codeAndDescriptionWithoutAHeader() {
    assertThat(rows(JUDGES, "judge_lookup.csv", "ABT,\"Example, Judge 1\""))
        .containsExactly("ABT\tExample, Judge 1");
    assertThat(
            rows(
                APPLICATION_CODES,
                "master_application_type.csv",
                "245,ADJUSTMENT OF STATUS,,",
                "ASYL,ASYLUM"))
        .containsExactly("245\tADJUSTMENT OF STATUS", "ASYL\tASYLUM");
  }

  @Test
  void codeAndDescriptionWithAHeaderInAnyOrder() {
    assertThat(
            rows(
                APPLICATION_DECISIONS,
                "master_decision_on_application.csv",
                "Description,Code",
                "GRANT,G",
                "DENY,D"))
        .containsExactly("G\tGRANT", "D\tDENY");
  }

  @Test
  void tracsListOfJudgesNamesThem() {
    assertThat(rows(JUDGES, "ijcodemap.csv", "eoirid,eoirdata,tracid", "ABT,Judge One,123"))
        .containsExactly("ABT\tJudge One");
  }

  @Test
  void aListOfNumbersAloneIsNoTableOfNames() {
    assertThat(
            Extract.small()
                .file("ijcodemap.csv", "eoirid,tracid", "ABT,123")
                .recognised()
                .orElseThrow()
                .tables())
        .doesNotContain(JUDGES);
  }

  @Test
  void aLookupOfEoirsOwnStaysAsItIs() {
    String eoir = "HEARING_LOC_CODE\tHEARING_STATE\tCircuitCourt\r\nNYC\tNY\t2\r\n";
    Made made = Extract.small().bytes("tblLookupHloc.csv", eoir).translated(temp);
    assertThat(made.lines(HEARING_LOCATIONS)).containsExactly(eoir.split("\r\n"));
    assertThat(made.translation().notes())
        .contains(
            new Translation.Note(
                HEARING_LOCATIONS, "read from: TRAC research extract tblLookupHloc.csv", "", 1));
  }

  @Test
  void aLineOfALookupThatCannotBeSplitIsCounted() {
    Made made =
        Extract.small().file("judge_lookup.csv", "ABT,One", "\"JEB,Two", "alone").translated(temp);
    assertThat(made.lines(JUDGES)).hasSize(2);
    assertThat(made.issues()).containsExactly("JUDGES issue: line-not-split  2");
  }

  private List<String> rows(ReleaseTable table, String file, String... lines) {
    List<String> all = Extract.small().file(file, lines).translated(temp).lines(table);
    return all.subList(1, all.size());
  }
}
