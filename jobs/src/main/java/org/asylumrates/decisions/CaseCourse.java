package org.asylumrates.decisions;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.asylumrates.keys.KeyIndex;

/**
 * Which of a case's completions came first and which last, and how its application for asylum went
 * from filing to end. Cases are known by their place among those with applications, proceedings by
 * theirs in {@link ApplicationIndex}.
 */
final class CaseCourse implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The proceeding is of the initial kind, and the case's first completion of that kind. */
  static final int INITIAL = 1;

  /** Asylum was granted or denied in it, and in no later completion of the case. */
  static final int LATEST = 1 << 1;

  /** Of the case's proceedings with an asylum application it is where the case stood last. */
  static final int LAST = 1 << 2;

  private static final int NO_DAY = ApplicationIndex.NO_DAY;

  /** Before all ranks. */
  private static final long NONE = Long.MIN_VALUE;

  /** Puts decisions on the merits before all other ends; ranks of days are far below. */
  private static final long MERITS = 1L << 62;

  private final ApplicationIndex applications;
  private final KeyIndex cases;
  private final int release;
  private final int[] caseOf;
  private final byte[] roles;
  private final int[] filed;
  private final long[] ends;

  private CaseCourse(ApplicationIndex applications, KeyIndex cases, int release) {
    this.applications = applications;
    this.cases = cases;
    this.release = release;
    this.caseOf = filled(applications.size(), -1);
    this.roles = new byte[applications.size()];
    this.filed = filled(cases.size(), NO_DAY);
    this.ends = new long[cases.size()];
    Arrays.fill(ends, NONE);
  }

  /**
   * Puts together what tasks have met.
   *
   * @param cases the cases of proceedings with applications
   * @param release day of the release
   */
  static CaseCourse of(
      List<CoursePart> parts, ApplicationIndex applications, KeyIndex cases, int release) {
    CaseCourse course = new CaseCourse(applications, cases, release);
    Ranks ranks = course.new Ranks();
    parts.forEach(ranks::add);
    parts.forEach(ranks::choose);
    return course;
  }

  private static int[] filled(int size, int value) {
    int[] filled = new int[size];
    Arrays.fill(filled, value);
    return filled;
  }

  private boolean completed(int day) {
    return day != NO_DAY && day <= release;
  }

  /** The best rank of each case so far, by role; only needed until all roles are given. */
  private final class Ranks {
    private final long[] initial = new long[cases.size()];
    private final long[] latest = new long[cases.size()];
    private final long[] last = new long[cases.size()];

    Ranks() {
      Arrays.fill(initial, Long.MAX_VALUE);
      Arrays.fill(latest, NONE);
      Arrays.fill(last, NONE);
    }

    void add(CoursePart part) {
      for (int row = 0; row < part.applied().rows(); row++) {
        int place = part.place(row);
        int ofCase = cases.place(part.appliedCase(row));
        caseOf[place] = ofCase;
        int day = part.day(row);
        int flags = applications.flags(place);
        if (completed(day)) {
          complete(CaseRanks.of(day, place), flags, ofCase, part.isInitialKind(row));
        }
        if ((flags & ApplicationFlags.ASYLUM_FILED) != 0) {
          last[ofCase] = Math.max(last[ofCase], stand(day, place));
          filed[ofCase] = ApplicationIndex.earliest(filed[ofCase], applications.filed(place));
        }
      }
      for (int row = 0; row < part.others().rows(); row++) {
        int ofCase = cases.place(part.otherCase(row));
        if (ofCase >= 0) {
          initial[ofCase] = Math.min(initial[ofCase], part.otherRank(row));
        }
      }
    }

    private void complete(long rank, int flags, int ofCase, boolean initialKind) {
      if (initialKind) {
        initial[ofCase] = Math.min(initial[ofCase], rank);
      }
      boolean decided = (flags & ApplicationFlags.ASYLUM_DECIDED) != 0;
      if (decided) {
        latest[ofCase] = Math.max(latest[ofCase], rank);
      }
      if ((flags & ApplicationFlags.ASYLUM_DISPOSED) != 0) {
        ends[ofCase] = Math.max(ends[ofCase], decided ? rank + MERITS : rank);
      }
    }

    /** One that is not completed comes after all others. */
    private static long stand(int day, int place) {
      return CaseRanks.of(day == NO_DAY ? Integer.MAX_VALUE : day, place);
    }

    void choose(CoursePart part) {
      for (int row = 0; row < part.applied().rows(); row++) {
        int place = part.place(row);
        int ofCase = caseOf[place];
        long rank = CaseRanks.of(part.day(row), place);
        // A proceeding that does not qualify for a role has a rank that no case chose for it.
        int role =
            (part.isInitialKind(row) && rank == initial[ofCase] ? INITIAL : 0)
                | (rank == latest[ofCase] ? LATEST : 0)
                | (stand(part.day(row), place) == last[ofCase] ? LAST : 0);
        roles[place] = (byte) role;
      }
    }
  }

  /** Where the case of a proceeding stands; -1 if the proceeding has none. */
  int caseOf(int place) {
    return caseOf[place];
  }

  /** Which of {@link #INITIAL}, {@link #LATEST} and {@link #LAST} a proceeding is, as bits. */
  int roles(int place) {
    return roles[place];
  }

  /** Day of the earliest receipt of a case's asylum applications, or NO_DAY. */
  int filed(int ofCase) {
    return filed[ofCase];
  }

  /** Day on which a case's application for asylum ended, or NO_DAY. */
  int endDay(int ofCase) {
    return ends[ofCase] == NONE ? NO_DAY : CaseRanks.day(end(ofCase));
  }

  /**
   * How a case's application for asylum ended: granted, denied, other or pending. The end is the
   * latest merits decision, else the latest completion that disposed of it in another way.
   */
  String outcome(int ofCase) {
    if (ends[ofCase] == NONE) {
      return "pending";
    }
    int flags = applications.flags(CaseRanks.place(end(ofCase)));
    if ((flags & ApplicationFlags.ASYLUM_GRANTED) != 0) {
      return "granted";
    }
    return (flags & ApplicationFlags.ASYLUM_DENIED) != 0 ? "denied" : "other";
  }

  private long end(int ofCase) {
    return ends[ofCase] > MERITS >> 1 ? ends[ofCase] - MERITS : ends[ofCase];
  }
}
