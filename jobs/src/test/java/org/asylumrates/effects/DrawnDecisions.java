package org.asylumrates.effects;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.asylumrates.model.Study;

/**
 * Decisions drawn from a {@link World}, as the effects see those of a release: judges with levels,
 * mixes and responses of their own, who come and go; families; labels on a part; some decisions
 * without a known judge.
 *
 * <p>The chance of a grant is the base plus the judge's level, the nationality's level, the judge's
 * gap for exposed claims, the trend and the month, and from the event on what is planted with the
 * judge's own response. It is never cut off at 0 or 1, which would falsify what was planted.
 */
final class DrawnDecisions {
  private static final double BASE = 0.58;
  private static final double LABELLED = 0.7;
  private static final double NO_JUDGE = 0.02;
  private static final double WITH_RIDERS = 0.3;

  /** How many claims are exposed: of the exposed nationalities, and of the others. */
  private static final double OF_EXPOSED = 0.70;

  private static final double OF_OTHERS = 0.15;
  private static final double MONTHS_OF_A_YEAR = 12;
  private static final long WORLDS_APART = 1_000_000_007L;

  private final World world;
  private final LocalDate event;
  private final Study.Window window;
  private final YearMonth firstMonth;
  private final SplittableRandom random;
  private final DrawnNations nations;
  private final List<DrawnJudge> judges = new ArrayList<>();
  private final double[] months;

  /** For each judge decisions before and after, and the sums of what their months add. */
  private final double[][] sums;

  private final DecidedPart part = new DecidedPart();
  private long nextCase;

  private DrawnDecisions(World world, int judges, Study study, Study.Window window, long seed) {
    this.sums = new double[judges][4];
    this.world = world;
    this.event = study.event().date();
    this.window = window;
    this.firstMonth = YearMonth.from(window.before().first());
    // Each world draws by itself, or a fluke of one set of seeds would stand in all of them.
    this.random = new SplittableRandom(world.name().hashCode() * WORLDS_APART + seed);
    this.nations = new DrawnNations(random, study.exposure().nationalities(), world.shocks());
    this.months =
        IntStream.rangeClosed(0, (int) month(window.after().last()))
            .mapToDouble(
                month ->
                    world.trend() * month / MONTHS_OF_A_YEAR
                        + DrawnJudge.around(random, world.months()))
            .toArray();
  }

  /** All decisions of one seed. */
  static DrawnDecisions of(World world, int judges, Study study, Study.Window window, long seed) {
    DrawnDecisions drawn = new DrawnDecisions(world, judges, study, window, seed);
    for (int judge = 0; judge < judges; judge++) {
      drawn.judges.add(DrawnJudge.of(drawn.random, drawn.months.length));
      drawn.decide(judge);
    }
    drawn.part.name(
        Field.JUDGE, IntStream.range(0, judges).mapToObj(j -> "J%03d".formatted(j)).toList());
    drawn.part.name(Field.NATIONALITY, drawn.nations.names());
    drawn.part.name(Field.COURT, List.of("AAA"));
    drawn.part.name(Field.CIRCUIT, List.of("1"));
    return drawn;
  }

  Decided decided() {
    return new Decided(List.of(part));
  }

  /**
   * What H1 should find: what is planted, and how the months in which the same judges sat differ.
   */
  double plantedWithinJudges() {
    double exposedClaims =
        DrawnJudge.MEAN_SHARE * OF_EXPOSED + (1 - DrawnJudge.MEAN_SHARE) * OF_OTHERS;
    double weights = 0;
    double weighted = 0;
    for (double[] sum : sums) {
      if (sum[0] > 0 && sum[1] > 0) {
        double weight = sum[0] * sum[1] / (sum[0] + sum[1]);
        weights += weight;
        weighted += weight * (sum[3] / sum[1] - sum[2] / sum[0]);
      }
    }
    return world.national() + world.onExposed() * exposedClaims + weighted / weights;
  }

  /** What H2 should find: the effect on exposed claims, as diluted as they are in the stand-in. */
  double plantedByNationality() {
    return world.onExposed() * (OF_EXPOSED - OF_OTHERS);
  }

  /** What H3 should find. */
  double plantedByLabel() {
    return world.onExposed();
  }

  private long month(LocalDate day) {
    return ChronoUnit.MONTHS.between(firstMonth, YearMonth.from(day));
  }

  private void decide(int place) {
    DrawnJudge judge = judges.get(place);
    double[] mix = nations.mix(random);
    long days = ChronoUnit.DAYS.between(window.before().first(), window.after().last()) + 1;
    long leads = judge.load() * (long) months.length;
    for (long lead = 0; lead < leads; lead++) {
      LocalDate day = window.before().first().plusDays(random.nextLong(days));
      int month = (int) month(day);
      if (month >= judge.first() && month <= judge.last()) {
        decide(place, mix, day);
      }
    }
  }

  private void decide(int place, double[] mix, LocalDate day) {
    DrawnJudge judge = judges.get(place);
    boolean after = !day.isBefore(event);
    int nation = nations.draw(random, mix, random.nextDouble() < judge.share());
    boolean ofExposed = nations.isExposed(nation);
    boolean exposed = random.nextDouble() < (ofExposed ? OF_EXPOSED : OF_OTHERS);
    double chance =
        BASE
            + judge.level()
            + nations.level(nation)
            + (exposed ? judge.gap() : 0)
            + months[(int) month(day)]
            + (after ? change(judge, nation, exposed) : 0);
    if (chance < 0 || chance > 1) {
      throw new IllegalStateException("Not a chance: " + chance);
    }
    boolean known = random.nextDouble() >= NO_JUDGE;
    if (known) {
      sums[place][after ? 1 : 0]++;
      sums[place][after ? 3 : 2] += months[(int) month(day)];
    }
    boolean labelled = random.nextDouble() < LABELLED;
    boolean granted = random.nextDouble() < chance;
    add(
        day,
        known ? place : Decided.NO_JUDGE,
        nation,
        Trait.GRANTED.bit(granted)
            | Trait.DENIED.bit(!granted)
            | Trait.NATIONALITY_EXPOSED.bit(ofExposed)
            | Trait.NATIONALITY_OTHER.bit(!ofExposed)
            | Trait.CLAIM_EXPOSED.bit(labelled && exposed)
            | Trait.CLAIM_OTHER.bit(labelled && !exposed));
  }

  private double change(DrawnJudge judge, int nation, boolean exposed) {
    return world.national()
        + judge.response()
        + nations.shock(nation)
        + (exposed ? world.onExposed() + judge.exposedResponse() : 0);
  }

  /** A lead, and the riders, who get what the lead gets. */
  private void add(LocalDate day, int judge, int nation, int traits) {
    int[] values = new int[Field.values().length];
    values[Field.DAY.place()] = (int) day.toEpochDay();
    values[Field.JUDGE.place()] = judge;
    values[Field.NATIONALITY.place()] = nation;
    values[Field.WAITED.place()] = Decided.NOT_KNOWN;
    values[Field.TRAITS.place()] = traits | Trait.LEAD.bit();
    long family = nextCase++;
    part.add(values, family);
    values[Field.TRAITS.place()] = traits;
    int riders = random.nextDouble() < WITH_RIDERS ? random.nextInt(1, 4) : 0;
    for (int rider = 0; rider < riders; rider++) {
      part.add(values, family);
    }
  }
}
