package dev.rolewatch.review;

import dev.rolewatch.trail.EventId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of what the report tells, and of what it does not: each record that was read is counted once,
 * however many copies there are.
 *
 * @param window that was asked for
 * @param calls that are in sessions which the report tells in full
 * @param ofOtherRoles calls in sessions that it tells of in sum
 * @param outside calls in sessions, at another time than was asked for
 * @param uses records of a role that is taken or refused, and of signing in, that are no calls in a
 *     session
 * @param ofOthers all else: what IAM users, services and other accounts called
 */
public record Told(
    Window window, long calls, long ofOtherRoles, long outside, long uses, long ofOthers) {

  /** Of nothing. */
  public static Told nothing() {
    return new Told(Window.always(), 0, 0, 0, 0, 0);
  }

  /**
   * @param distinct how many records were read, without their copies
   */
  static Told of(
      Review review,
      long distinct,
      Window window,
      List<ReviewedSession> told,
      List<OtherRole> others) {
    long all = review.calls().size();
    long calls = told.stream().mapToLong(session -> session.deeds().size()).sum();
    long ofOtherRoles = others.stream().mapToLong(OtherRole::calls).sum();
    long uses = uses(review);
    return new Told(
        window,
        calls,
        ofOtherRoles,
        all - calls - ofOtherRoles,
        uses,
        Math.max(0, distinct - all - uses));
  }

  /** A session that takes a role makes a call, too. */
  private static long uses(Review review) {
    Map<EventId, Integer> uses = new HashMap<>();
    review.useIds().forEach(id -> uses.merge(EventId.parse(id), 1, Integer::sum));
    review
        .calls()
        .forEach(call -> uses.computeIfPresent(call.id(), (id, n) -> n > 1 ? n - 1 : null));
    return uses.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** How many records there are. */
  public long records() {
    return calls + ofOtherRoles + outside + uses + ofOthers;
  }
}
