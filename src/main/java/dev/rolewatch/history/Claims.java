package dev.rolewatch.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who may send a message: one at a time, until it is sent. A claim lapses, so that a message is not
 * lost with the program that meant to send it.
 */
public final class Claims {
  private static final Duration KEPT = Duration.ofDays(3);

  private final SessionStore store;

  public Claims(SessionStore store) {
    this.store = store;
  }

  /** How far a message is. */
  public enum State {
    /** Nobody sends it: the one who asked has to. */
    YOURS,
    /** Somebody else is about to send it. */
    TAKEN,
    /** It is sent. */
    SENT
  }

  /**
   * @param isSent what the store knows; a claim without it lapses
   */
  record Claim(Instant until, boolean isSent) {}

  /**
   * Claims a message, if it can be claimed.
   *
   * @param lease when the claim lapses
   */
  public State claim(String message, Instant now, Duration lease) throws StoreUnavailableException {
    Optional<Kept<Claim>> there = store.find(key(message));
    if (there.filter(claim -> claim.value().isSent()).isPresent()) {
      return State.SENT;
    }
    if (there.filter(claim -> claim.value().until().isAfter(now)).isPresent()) {
      return State.TAKEN;
    }
    Claim mine = new Claim(now.plus(lease), false);
    return store.put(key(message), there, mine, now.plus(KEPT)) ? State.YOURS : State.TAKEN;
  }

  /** Tells that a claimed message is sent. */
  public void sent(String message, Instant now) throws StoreUnavailableException {
    settle(message, new Claim(now, true), now);
  }

  /** Gives a claim back: the next may claim the message at once. */
  public void release(String message, Instant now) throws StoreUnavailableException {
    settle(message, new Claim(now, false), now);
  }

  private void settle(String message, Claim settled, Instant now) throws StoreUnavailableException {
    for (int tried = 0; tried < Tries.MOST; tried++) {
      Optional<Kept<Claim>> there = store.find(key(message));
      boolean isSentAnyway = there.filter(claim -> claim.value().isSent()).isPresent();
      if (isSentAnyway || store.put(key(message), there, settled, now.plus(KEPT))) {
        return;
      }
    }
    throw Tries.spent();
  }

  private static Key<Claim> key(String message) {
    return Key.of(Claim.class, "claim", message);
  }
}
