package org.asylumrates.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.asylumrates.charts.EventLayout.Flag;
import org.asylumrates.charts.EventLayout.Place;
import org.asylumrates.charts.EventLayout.Side;
import org.junit.jupiter.api.Test;

class EventLayoutTest {
  @Test
  void labelsFarApartShareARow() {
    EventLayout layout = EventLayout.of(List.of(new Flag(50, 100), new Flag(300, 100)), 700);
    assertThat(layout.places()).containsExactly(new Place(0, Side.RIGHT), new Place(0, Side.RIGHT));
  }

  @Test
  void twoNearRulesLookAwayFromEachOther() {
    EventLayout layout = EventLayout.of(List.of(new Flag(300, 100), new Flag(320, 100)), 700);
    assertThat(layout.places()).containsExactly(new Place(0, Side.LEFT), new Place(0, Side.RIGHT));
  }

  @Test
  void aLabelTurnsAtTheEdge() {
    EventLayout layout = EventLayout.of(List.of(new Flag(650, 100)), 700);
    assertThat(layout.places()).containsExactly(new Place(0, Side.LEFT));
  }

  @Test
  void noEventsTakeNoRows() {
    assertThat(EventLayout.of(List.of(), 700).rows()).isZero();
  }

  @Test
  void noLabelMeetsAnotherNorAnothersRule() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      List<Flag> flags = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(9); i++) {
        flags.add(new Flag(40 + random.nextInt(560), 60 + random.nextInt(100)));
      }
      flags.sort(Comparator.comparingDouble(Flag::x));
      requireClear(flags, EventLayout.of(flags, 720).places());
    }
  }

  private static void requireClear(List<Flag> flags, List<Place> places) {
    for (int a = 0; a < flags.size(); a++) {
      for (int b = 0; b < flags.size(); b++) {
        if (a == b) {
          continue;
        }
        double left = left(flags.get(a), places.get(a));
        double right = left + flags.get(a).width();
        double otherLeft = left(flags.get(b), places.get(b));
        double otherRight = otherLeft + flags.get(b).width();
        String what = flags + " " + places;
        if (places.get(a).row() == places.get(b).row()) {
          assertThat(left < otherRight && otherLeft < right).as(what).isFalse();
        } else if (places.get(b).row() > places.get(a).row()) {
          double rule = flags.get(b).x();
          assertThat(rule > left && rule < right).as(what).isFalse();
        }
      }
    }
  }

  private static double left(Flag flag, Place place) {
    return place.side() == Side.RIGHT ? flag.x() : flag.x() - flag.width();
  }
}
