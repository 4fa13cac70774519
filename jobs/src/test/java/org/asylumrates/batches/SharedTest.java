package org.asylumrates.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.asylumrates.support.Sent;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.Test;

/** Sharing with other processes is tested by ClusterTest. */
@SparkTest
class SharedTest {
  @Test
  void tasksOfThisProcessUseTheVeryThing(SparkSession spark) {
    List<String> thing = List.of("not written out as bytes");
    try (Shared<List<String>> shared = Shared.of(spark.sparkContext(), thing)) {
      assertThat(Sent.copy(shared).value()).isSameAs(thing);
    }
  }

  @Test
  void whatIsNoLongerSharedIsNotThere(SparkSession spark) {
    Shared<String> shared = Shared.of(spark.sparkContext(), "thing");
    Shared<String> other = Shared.of(spark.sparkContext(), "other thing");
    shared.close();
    assertThatThrownBy(shared::value).hasMessage("No longer shared");
    assertThat(other.value()).isEqualTo("other thing");
    other.close();
  }
}
