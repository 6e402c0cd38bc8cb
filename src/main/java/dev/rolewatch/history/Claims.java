package dev.rolewatch.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who may send a message: one at a time, until it is sent. A claim lapses, so that a message is not
 * lost with the program that meant to send it.
 */
public final class Claims {
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
    return store.put(key(message), there, mine, now.plus(Lifetime.OF_ACT))
        ? State.YOURS
        : State.TAKEN;
  }

  /** Whether a message is sent. */
  public boolean isSent(String message) throws StoreUnavailableException {
    return store.find(key(message)).filter(claim -> claim.value().isSent()).isPresent();
  }

  /** Tells that a message is sent. */
  public void sent(String message, Instant now) throws StoreUnavailableException {
    settle(message, new Claim(now, true), now);
  }

  /** Gives a claim back: the next may claim the message at once. */
  public void release(String message, Instant now) throws StoreUnavailableException {
    settle(message, new Claim(now, false), now);
  }

  private void settle(String message, Claim settled, Instant now) throws StoreUnavailableException {
    Change.of(
        store,
        key(message),
        now.plus(Lifetime.OF_ACT),
        there -> Optional.of(there.filter(Claim::isSent).orElse(settled)));
  }

  private static Key<Claim> key(String message) {
    return Key.of(Claim.class, "claim", message);
  }
}
