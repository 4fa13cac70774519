package org.asylumrates.rates;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.asylumrates.model.Ground;
import org.asylumrates.model.Keys;
import org.asylumrates.model.Subground;

/** The words of the taxonomy as people read them. */
final class LabelNames {
  private LabelNames() {}

  static Column of(Column key) {
    Column name = when(key.equalTo(Keys.UNKNOWN), lit("Not known")).otherwise(key);
    for (Ground ground : Ground.values()) {
      name = when(key.equalTo(ground.code()), lit(ground.title())).otherwise(name);
    }
    for (Subground subground : Subground.values()) {
      name = when(key.equalTo(subground.code()), lit(subground.title())).otherwise(name);
    }
    return name;
  }
}
