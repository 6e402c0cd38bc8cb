package dev.rolewatch.history;

import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trail.RoleUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is behind a use of a role, and the sessions by which it came about.
 *
 * @param originator tells those who begin chains apart, see {@link Originator}
 * @param human the person who began the chain, as far as it is known
 * @param mfa whether the chain began with a second factor, or this call proved one
 * @param hops the sessions that led here, the nearest first; at most {@value #LONGEST}
 */
public record Lineage(String originator, Human human, Mfa mfa, List<Hop> hops) {
  private static final int LONGEST = 20;

  public Lineage {
    hops = List.copyOf(hops);
  }

  /** What the record of the use tells by itself. */
  public static Lineage alone(RoleUse use) {
    return new Lineage(Originator.of(use), use.human(), use.mfa(), hop(use).stream().toList());
  }

  /** The lineage of a use whose caller's own session began as {@code before} tells. */
  static Lineage after(Lineage before, RoleUse use) {
    return alone(use).outOf(before);
  }

  /**
   * The same where no more than the name of the caller's session is known: somebody else may have
   * begun one of this name of which nothing is known yet.
   */
  static Lineage byName(Lineage before, RoleUse use) {
    Lineage after = after(before, use);
    Human human = after.human();
    return human.confidence() != Confidence.CERTAIN
        ? after
        : new Lineage(
            after.originator(),
            new Human(
                human.name(),
                Confidence.LIKELY,
                human.evidence() + "; known by the name of the session alone"),
            after.mfa(),
            after.hops());
  }

  /** This lineage, now that it is known how its first session began. */
  Lineage outOf(Lineage before) {
    if (Originator.isService(before.originator())) {
      return ofMachine(before.human().name());
    }
    List<Hop> all = new ArrayList<>(hops);
    all.addAll(before.hops());
    return new Lineage(
        before.originator(),
        person(before, human),
        mfa == Mfa.UNKNOWN ? before.mfa() : mfa,
        all.subList(0, Math.min(all.size(), LONGEST)));
  }

  /** A session that a service began is a machine of its own: an instance, a function, a job. */
  private Lineage ofMachine(String service) {
    String session = hops.isEmpty() ? service : hops.get(hops.size() - 1).arn();
    Human machine =
        new Human(
            session.substring(session.lastIndexOf('/') + 1),
            Confidence.UNKNOWN,
            "a machine: %s began its session".formatted(service));
    return new Lineage(originator, machine, mfa, hops);
  }

  /** A chain that could have begun in two ways, since two sessions cannot be told apart. */
  static Lineage disputed(RoleUse use) {
    Human nobody =
        new Human(
            use.human().name(),
            Confidence.UNKNOWN,
            "two sessions of this name began in the same second");
    Lineage alone = alone(use);
    return new Lineage(alone.originator(), nobody, alone.mfa(), alone.hops());
  }

  /** Who began the chain; but a source identity that a trusted party set knows better. */
  private static Human person(Lineage before, Human ofThisCall) {
    Human first = before.human();
    boolean isVouchedForNow = ofThisCall.confidence().compareTo(Confidence.LIKELY) <= 0;
    boolean wasVouchedFor = first.confidence().compareTo(Confidence.LIKELY) <= 0;
    if (isVouchedForNow && !wasVouchedFor) {
      return ofThisCall;
    }
    return new Human(first.name(), first.confidence(), began(first.evidence(), before));
  }

  private static String began(String evidence, Lineage before) {
    return before.hops().isEmpty() ? evidence + ", who began the chain of sessions" : evidence;
  }

  private static Optional<Hop> hop(RoleUse use) {
    if (!(use.caller() instanceof Caller.RoleSession session)) {
      return Optional.empty();
    }
    return session
        .arn()
        .or(() -> session.role().map(RoleArn::toString))
        .map(arn -> new Hop(arn, session.createdAt()));
  }
}
