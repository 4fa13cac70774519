package org.asylumrates.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Why a published row lacks numbers or needs care; a row without a remark has an empty status. */
public enum Status {
  /** Nothing to remark. */
  NONE,
  /** Fewer decisions than the study's threshold: counts are shown, the rate is not. */
  TOO_FEW,
  /** Numbers are withheld, because a person could be singled out. */
  SUPPRESSED,
  /** The key is not known; the decisions are counted all the same. */
  UNKNOWN,
  /** The figure does not exist for such input. */
  NOT_ESTIMABLE;

  /** The word stored in tables; empty for {@link #NONE}. */
  public String code() {
    return this == NONE ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words of all but {@link #NONE}, which has none. */
  public static List<String> codes() {
    return Stream.of(values()).filter(status -> status != NONE).map(Status::code).toList();
  }
}
