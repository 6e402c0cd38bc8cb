package dev.rolewatch.review;

import dev.rolewatch.history.Hop;
import dev.rolewatch.trail.Bearer;
import dev.rolewatch.trail.Human;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trail.SessionCall;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes sessions out of what was read. */
final class Sessions {
  private final RoleJudge judge;
  private final Deeds deeds = new Deeds();
  private final Set<String> ids = new HashSet<>();

  Sessions(RoleJudge judge) {
    this.judge = judge;
  }

  /** All sessions of roles, the earliest first. */
  List<ReviewedSession> of(List<SessionCall> calls, List<Beginning> uses) {
    List<Beginning> begun = uses.stream().filter(Beginning::isOfSession).toList();
    return Grouping.of(calls, begun).stream()
        .map(this::session)
        .sorted(Comparator.comparing(ReviewedSession::startedAt).thenComparing(ReviewedSession::id))
        .toList();
  }

  private ReviewedSession session(Group group) {
    Optional<Beginning> begun = group.beginnings().stream().findFirst();
    Optional<SessionCall> first = group.calls().stream().findFirst();
    Optional<Bearer> bearer = first.map(SessionCall::bearer);
    List<Deed> done = deeds.of(group.calls());
    Instant start = start(group);
    return new ReviewedSession(
        begun
            .filter(it -> !group.name().isContested())
            .map(Beginning::actId)
            .filter(ids::add)
            .orElseGet(group.name()::id),
        judge.judge(group, done),
        begun
            .flatMap(it -> it.use().session().name())
            .or(() -> bearer.flatMap(it -> it.caller().name())),
        human(begun, bearer, group),
        begun.map(it -> it.lineage().hops()).orElse(List.<Hop>of()),
        mfa(begun, group),
        begun
            .flatMap(it -> it.use().origin().sourceIp())
            .or(() -> first.flatMap(SessionCall::sourceIp)),
        begun
            .flatMap(it -> it.use().origin().userAgent())
            .or(() -> first.flatMap(SessionCall::userAgent)),
        start,
        end(group, start),
        Stream.concat(group.grantsInUse().stream(), group.grants().stream()).distinct().toList(),
        begun.flatMap(Beginning::verdict),
        done);
  }

  private static Instant start(Group group) {
    Stream<Instant> begun = group.beginnings().stream().map(it -> it.use().event().time());
    Stream<Instant> created =
        group.calls().stream().map(call -> call.bearer().createdAt()).flatMap(Optional::stream);
    Stream<Instant> called = group.calls().stream().limit(1).map(SessionCall::time);
    return Stream.concat(Stream.concat(begun, created), called)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Instant end(Group group, Instant start) {
    List<SessionCall> calls = group.calls();
    return calls.isEmpty() ? start : calls.get(calls.size() - 1).time();
  }

  private static Human human(Optional<Beginning> begun, Optional<Bearer> bearer, Group group) {
    boolean isShared =
        group.beginnings().stream().map(it -> it.lineage().originator()).distinct().count() > 1
            && group.beginnings().stream().map(Beginning::actId).distinct().count() > 1;
    if (isShared) {
      return new Human(
          begun.flatMap(it -> it.use().session().name()).orElse("unknown"),
          Confidence.UNKNOWN,
          "two sessions of this name began in the same second");
    }
    return begun.map(it -> it.lineage().human()).or(() -> bearer.map(Bearer::human)).orElseThrow();
  }

  private static Mfa mfa(Optional<Beginning> begun, Group group) {
    Mfa first = begun.map(it -> it.lineage().mfa()).orElse(Mfa.UNKNOWN);
    boolean isProved =
        group.calls().stream().map(SessionCall::bearer).anyMatch(it -> it.mfa() == Mfa.YES);
    return first == Mfa.UNKNOWN && isProved ? Mfa.YES : first;
  }
}
