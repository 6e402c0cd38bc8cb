package dev.rolewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BurstTest {

  @Test
  void equalCallsInARowAreOneBurst() {
    List<Burst> bursts = Burst.of(deeds(30));

    assertThat(bursts).extracting(burst -> burst.deeds().size()).containsExactly(29, 1);
    assertThat(bursts.get(0).isFolded()).isTrue();
    assertThat(bursts.get(1).isFolded()).isFalse();
  }

  @Test
  void fewEqualCallsAreNotFolded() {
    assertThat(Burst.of(deeds(Burst.FEWEST)).get(0).isFolded()).isFalse();
    assertThat(Burst.of(deeds(Burst.FEWEST + 1)).get(0).isFolded()).isTrue();
  }

  @Test
  void everyCallKeepsItsPlace() {
    List<Deed> deeds = deeds(12);

    assertThat(Burst.of(deeds).stream().flatMap(burst -> burst.deeds().stream()).toList())
        .isEqualTo(deeds);
    assertThat(Burst.of(List.of())).isEmpty();
  }

  /** Reads, and at last a change. */
  private static List<Deed> deeds(int count) {
    return ManyEvents.of(count).sessions().get(0).deeds();
  }
}
