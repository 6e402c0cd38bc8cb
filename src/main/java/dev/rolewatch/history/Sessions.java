package dev.rolewatch.history;

import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.ActId;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.RoleUse.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows chains of sessions: each use of a role is written down with who began it, so that the use
 * that comes out of it is known to be theirs.
 *
 * <p>A session is found by the id of its access key, or by its principal id and the second in which
 * it began: the console and Identity Center mint new keys for a session that has begun.
 */
final class Sessions {
  /** The longest session lasts 36 hours; late events have as much time again. */
  private static final Duration KEPT = Duration.ofDays(3);

  private static final int TRIES = 5;

  private final SessionStore store;

  Sessions(SessionStore store) {
    this.store = store;
  }

  /**
   * Who is behind this use. The session that it hands out, if it does, is written down.
   *
   * @throws StoreUnavailableException if the store fails; part may have been written
   */
  Lineage follow(RoleUse use) throws StoreUnavailableException {
    Lineage lineage = trace(use);
    for (Key<Begun> name : namesOfIssued(use)) {
      write(name, new Begun(ActId.of(use.event()), lineage, Begun.Claim.SOLE), use.event().time());
    }
    return lineage;
  }

  private Lineage trace(RoleUse use) throws StoreUnavailableException {
    if (!(use.caller() instanceof Caller.RoleSession caller)) {
      return Lineage.alone(use);
    }
    for (Key<Begun> name : names(caller)) {
      Optional<Begun> begun = store.find(name).map(Kept::value);
      if (begun.isPresent()) {
        return begun.get().claim() == Begun.Claim.DISPUTED
            ? Lineage.disputed(use)
            : Lineage.after(begun.get().lineage(), use);
      }
    }
    return Lineage.alone(use);
  }

  private static List<Key<Begun>> namesOfIssued(RoleUse use) {
    Session issued = use.session();
    boolean isIssued = use.act() != Act.DENIED && use.act() != Act.LEFT;
    if (!isIssued || isOfCaller(issued, use.caller())) {
      return List.of();
    }
    return names(issued.accessKeyId(), issued.principalId(), issued.startedAt());
  }

  /** Whether the record is about the session that makes the call, as at a sign-in. */
  private static boolean isOfCaller(Session issued, Caller caller) {
    return caller instanceof Caller.RoleSession session
        && session.principalId().isPresent()
        && session.principalId().equals(issued.principalId())
        && session.createdAt().equals(issued.startedAt());
  }

  private static List<Key<Begun>> names(Caller.RoleSession caller) {
    return names(caller.accessKeyId(), caller.principalId(), caller.createdAt());
  }

  private static List<Key<Begun>> names(
      Optional<String> accessKeyId, Optional<String> principalId, Optional<Instant> began) {
    List<Key<Begun>> names = new ArrayList<>();
    accessKeyId
        .filter(id -> !id.isBlank())
        .ifPresent(id -> names.add(Key.of(Begun.class, "session-key", id)));
    if (principalId.isPresent() && began.isPresent()) {
      String second = Long.toString(began.get().getEpochSecond());
      names.add(Key.of(Begun.class, "session", second, principalId.get()));
    }
    return names;
  }

  private void write(Key<Begun> name, Begun begun, Instant now) throws StoreUnavailableException {
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<Kept<Begun>> there = store.find(name);
      Begun known = there.map(kept -> merged(kept.value(), begun)).orElse(begun);
      boolean isThere = there.filter(kept -> kept.value().equals(known)).isPresent();
      if (isThere || store.put(name, there, known, now.plus(KEPT))) {
        return;
      }
    }
    throw new StoreUnavailableException("the session store is too busy");
  }

  /** Of two records of one session the one that knows more; two sessions leave it open. */
  private static Begun merged(Begun there, Begun now) {
    if (there.claim() == Begun.Claim.DISPUTED) {
      return there;
    }
    boolean isSame =
        there.actId().equals(now.actId())
            || Originator.mayBeSame(there.lineage().originator(), now.lineage().originator());
    if (!isSame) {
      return new Begun(there.actId(), there.lineage(), Begun.Claim.DISPUTED);
    }
    Confidence known = there.lineage().human().confidence();
    return now.lineage().human().confidence().compareTo(known) < 0 ? now : there;
  }
}
