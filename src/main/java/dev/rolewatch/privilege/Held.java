package dev.rolewatch.privilege;

import java.util.List;
import java.util.Optional;

/**
 * How far a permission reaches.
 *
 * @param freely what it reaches without a condition in the way
 * @param atAll what it reaches if all conditions are met; at least {@code freely}
 * @param freeGrant the statement that gives {@code freely}, if any does
 * @param anyGrant the statement that gives {@code atAll}, if any does
 */
record Held(Width freely, Width atAll, Optional<Grant> freeGrant, Optional<Grant> anyGrant) {
  static final Held NOT =
      new Held(Width.NOTHING, Width.NOTHING, Optional.empty(), Optional.empty());

  /**
   * How far statements let the action be used.
   *
   * @param passedTo the service to which a role is passed; empty if none is
   * @param from allow statements of the action
   * @param against deny statements of the action that no request escapes
   */
  static Held of(AwsAction action, String passedTo, List<Grant> from, Against against) {
    if (action.kinds().isEmpty()) {
      Held held = NOT;
      for (Grant grant : from) {
        held = held.or(Reach.ofNone(grant, against), grant.holdFor(passedTo), grant);
      }
      return held;
    }
    Held held = of(action.kinds().get(0), passedTo, from, against);
    for (ResourceKind kind : action.kinds().subList(1, action.kinds().size())) {
      held = held.or(of(kind, passedTo, from, against));
    }
    return held;
  }

  private static Held of(ResourceKind kind, String passedTo, List<Grant> from, Against against) {
    Held held = NOT;
    for (Grant grant : from) {
      if (held.freely() == Width.EVERYTHING) {
        return held;
      }
      if (held.freely() == Width.NOTHING || !kind.isVaried() || !grant.isLiteral()) {
        held = held.or(Reach.of(kind, grant, against), grant.holdFor(passedTo), grant);
      }
    }
    return held;
  }

  boolean isNot() {
    return atAll == Width.NOTHING;
  }

  /** What it reaches where conditions are met as far as {@code hold} says. */
  Width width(Hold hold) {
    return hold == Hold.ALWAYS ? freely : atAll;
  }

  /** The statement that gives it. */
  Optional<Grant> grant(Hold hold) {
    return hold == Hold.ALWAYS ? freeGrant : anyGrant;
  }

  /** One grant more. */
  Held or(Width width, Hold hold, Grant grant) {
    boolean isFreer = hold == Hold.ALWAYS && width.compareTo(freely) > 0;
    boolean isWider = hold != Hold.NEVER && width.compareTo(atAll) > 0;
    return isFreer || isWider
        ? new Held(
            isFreer ? width : freely,
            isWider ? width : atAll,
            isFreer ? Optional.of(grant) : freeGrant,
            isWider ? Optional.of(grant) : anyGrant)
        : this;
  }

  /** Either will do. */
  Held or(Held other) {
    return other.freely.compareTo(freely) > 0 || other.atAll.compareTo(atAll) > 0
        ? new Held(
            freely.or(other.freely),
            atAll.or(other.atAll),
            other.freely.compareTo(freely) > 0 ? other.freeGrant : freeGrant,
            other.atAll.compareTo(atAll) > 0 ? other.anyGrant : anyGrant)
        : this;
  }

  /** No further than a limit allows; the grants stay those that give it. */
  Held within(Held limit) {
    return limit.freely.compareTo(freely) < 0 || limit.atAll.compareTo(atAll) < 0
        ? new Held(freely.within(limit.freely), atAll.within(limit.atAll), freeGrant, anyGrant)
        : this;
  }
}
