package dev.rolewatch.history;

import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.ActId;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.RoleUse.Session;
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
  private static final int LONGEST_CHAIN = 20;

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
    if (!handsOut(use)) {
      return lineage;
    }
    Begun begun =
        new Begun(
            ActId.of(use.event()),
            Originator.caller(use),
            lineage,
            before(use, lineage),
            Begun.Claim.SOLE);
    for (Key<Begun> name : namesOfIssued(use)) {
      write(name, begun, use.event().time());
    }
    if (use.session().arn().isPresent()) {
      write(latest(use.session().arn().get()), begun, use.event().time());
    }
    return lineage;
  }

  /** The record of the caller's session may come later than this one. */
  private static List<String> before(RoleUse use, Lineage lineage) {
    return lineage.hops().size() > 1
        ? List.of()
        : namesOfCaller(use).stream().map(Key::id).toList();
  }

  private Lineage trace(RoleUse use) throws StoreUnavailableException {
    if (!(use.caller() instanceof Caller.RoleSession caller)) {
      return Lineage.alone(use);
    }
    for (Key<Begun> name : namesOfCaller(use)) {
      Optional<Begun> begun = store.find(name).map(Kept::value);
      if (begun.isPresent()) {
        return begun.get().claim() == Begun.Claim.DISPUTED
            ? Lineage.disputed(use)
            : Lineage.after(whole(begun.get(), 0), use);
      }
    }
    return caller.createdAt().isEmpty() ? byArn(caller, use) : Lineage.alone(use);
  }

  /** How a session began, with what has become known since of the sessions before it. */
  private Lineage whole(Begun begun, int hops) throws StoreUnavailableException {
    for (String name : hops < LONGEST_CHAIN ? begun.before() : List.<String>of()) {
      Optional<Begun> before = store.find(new Key<>(Begun.class, name)).map(Kept::value);
      if (before.filter(known -> known.claim() == Begun.Claim.SOLE).isPresent()) {
        return begun.lineage().outOf(whole(before.get(), hops + 1));
      }
    }
    return begun.lineage();
  }

  /** The console tells no more than the ARN of the session out of which somebody switches. */
  private Lineage byArn(Caller.RoleSession caller, RoleUse use) throws StoreUnavailableException {
    Optional<String> arn = caller.arn();
    Optional<Begun> latest =
        arn.isEmpty() ? Optional.empty() : store.find(latest(arn.get())).map(Kept::value);
    return latest
        .filter(begun -> begun.claim() == Begun.Claim.SOLE)
        .map(begun -> Lineage.byName(begun.lineage(), use))
        .orElseGet(() -> Lineage.alone(use));
  }

  /** The names of the session that a use hands out. */
  static List<Key<Begun>> namesOfIssued(RoleUse use) {
    Session issued = use.session();
    return handsOut(use)
        ? names(issued.accessKeyId(), issued.principalId(), issued.startedAt())
        : List.of();
  }

  /** The names of the session that makes the call. */
  static List<Key<Begun>> namesOfCaller(RoleUse use) {
    return use.caller() instanceof Caller.RoleSession caller
        ? names(caller.accessKeyId(), caller.principalId(), caller.createdAt())
        : List.of();
  }

  private static boolean handsOut(RoleUse use) {
    boolean isIssued = use.act() != Act.DENIED && use.act() != Act.LEFT;
    return isIssued && !isOfCaller(use.session(), use.caller());
  }

  /** The latest sessions of this ARN, as long as one and the same takes them all. */
  private static Key<Begun> latest(String arn) {
    return Key.of(Begun.class, "session-arn", arn);
  }

  /** Whether the record is about the session that makes the call, as at a sign-in. */
  private static boolean isOfCaller(Session issued, Caller caller) {
    return caller instanceof Caller.RoleSession session
        && session.principalId().isPresent()
        && session.principalId().equals(issued.principalId())
        && session.createdAt().equals(issued.startedAt());
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
    Change.of(
        store,
        name,
        now.plus(Lifetime.OF_ACT),
        there -> Optional.of(there.map(known -> merged(known, begun)).orElse(begun)));
  }

  /** Of two records of one session the one that knows more; two sessions leave it open. */
  private static Begun merged(Begun there, Begun now) {
    if (there.claim() == Begun.Claim.DISPUTED) {
      return there;
    }
    boolean isSame = there.actId().equals(now.actId()) || there.agent().mayBe(now.agent());
    if (!isSame) {
      return there.disputed();
    }
    Confidence known = there.lineage().human().confidence();
    return now.lineage().human().confidence().compareTo(known) < 0 ? now : there;
  }
}
