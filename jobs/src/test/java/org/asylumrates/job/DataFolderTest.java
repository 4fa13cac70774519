package org.asylumrates.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.asylumrates.model.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {
  private static final DataFolder DATA = new DataFolder("data");

  @Test
  void everyStoredTableHasItsPlace() {
    assertThat(DATA.typed("2026-08-01", "A_TblCase"))
        .hasToString("data/typed/2026-08-01/a_tblcase");
    assertThat(DATA.table(Tables.DECISIONS, "2026-08-01")).hasToString("data/decisions/2026-08-01");
    assertThat(DATA.rates("2026-08-01", "matter-of-a-b"))
        .hasToString("data/rates/2026-08-01/matter-of-a-b");
  }

  @Test
  void theRootMayBeOnAnyFileSystem() {
    assertThat(new DataFolder("s3a://bucket/data").typed("2026-08-01"))
        .hasToString("s3a://bucket/data/typed/2026-08-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-08-01", "demo", "q3_2026", "v1.2", "A"})
  void ordinaryNamesMayBeFolders(String name) {
    assertThat(DataFolder.safe("edition", name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", ".hidden", "-x", "a/b", "..\\x", "a b", "año", "a\n"})
  void namesThatCouldLeadElsewhereMayNot(String name) {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> DataFolder.safe("edition", name))
        .withMessage(
            "The edition name '%s' cannot be a folder name; use letters, digits, dot, dash or"
                + " underscore",
            name);
  }

  @Test
  void aNameHasAtMostOneHundredCharacters() {
    assertThat(DataFolder.safe("edition", "x".repeat(100))).hasSize(100);
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> DataFolder.safe("edition", "x".repeat(101)));
  }

  @Test
  void noFolderOfAStrangeReleaseIsEverNamed() {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> DATA.typed("../elsewhere"))
        .withMessageStartingWith("The release name '../elsewhere' cannot be a folder name");
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> DATA.rates("2026-08-01", ".."))
        .withMessageStartingWith("The study name '..' cannot be a folder name");
  }
}
