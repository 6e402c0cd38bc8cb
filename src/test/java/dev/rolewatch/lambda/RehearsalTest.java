package dev.rolewatch.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.Outcome;
import dev.rolewatch.privilege.Level;
import org.junit.jupiter.api.Test;

class RehearsalTest {

  @Test
  void everyPartOfAnAlertIsPlayed() throws Exception {
    assertThat(Rehearsal.outcome())
        .isInstanceOfSatisfying(
            Outcome.Alerted.class,
            played -> {
              assertThat(played.alert().subject().elevation().level())
                  .as("the role and its policies were read")
                  .isEqualTo(Level.ADMIN);
              assertThat(played.alert().enrichment().accountNames().values())
                  .as("the enrichment was asked for")
                  .containsExactly("rehearsal");
            });
  }
}
