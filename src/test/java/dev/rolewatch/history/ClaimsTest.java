package dev.rolewatch.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.history.Claims.State;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClaimsTest {
  private static final Instant NOW = Instant.parse("2026-03-03T02:14:00Z");
  private static final Duration LEASE = Duration.ofSeconds(7);

  private final SessionStoreInMemory store = new SessionStoreInMemory();
  private final Claims claims = new Claims(store);

  @Test
  void firstGetsItAndTheSecondDoesNot() throws StoreUnavailableException {
    assertThat(claims.claim("message", NOW, LEASE)).isEqualTo(State.YOURS);
    assertThat(claims.claim("message", NOW.plusSeconds(6), LEASE)).isEqualTo(State.TAKEN);
    assertThat(claims.claim("another", NOW, LEASE)).isEqualTo(State.YOURS);
  }

  @Test
  void lapsedClaimIsTakenOver() throws StoreUnavailableException {
    claims.claim("message", NOW, LEASE);

    assertThat(claims.claim("message", NOW.plus(LEASE), LEASE)).isEqualTo(State.YOURS);
    assertThat(claims.claim("message", NOW.plus(LEASE), LEASE)).isEqualTo(State.TAKEN);
  }

  @Test
  void whatIsSentStaysSentThoughSomebodyGivesItBack() throws StoreUnavailableException {
    claims.claim("message", NOW, LEASE);
    claims.sent("message", NOW);
    claims.release("message", NOW);

    assertThat(claims.claim("message", NOW.plusSeconds(100), LEASE)).isEqualTo(State.SENT);
  }

  @Test
  void whatIsGivenBackCanBeClaimedAtOnce() throws StoreUnavailableException {
    claims.claim("message", NOW, LEASE);
    claims.release("message", NOW);

    assertThat(claims.claim("message", NOW, LEASE)).isEqualTo(State.YOURS);
  }
}
