package dev.rolewatch.trail;

import dev.rolewatch.trail.RoleUse.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The session of which {@code userIdentity} speaks, where the call hands out no other. */
final class OwnSession {

  private OwnSession() {}

  static Session of(Call call, Act act) {
    Optional<Caller.RoleSession> role = roleSession(call.identity());
    Optional<Instant> createdAt =
        call.userIdentity().in("sessionContext").in("attributes").time("creationDate");
    Optional<Instant> startedAt = createdAt.or(() -> begunNow(call, act));
    return new Session(
        role.flatMap(Caller::name),
        role.flatMap(Caller::arn),
        call.userIdentity().text("principalId"),
        call.userIdentity().text("accessKeyId"),
        act == Act.DENIED ? Optional.empty() : startedAt,
        Optional.empty(),
        role.flatMap(Caller.RoleSession::sourceIdentity),
        Optional.empty(),
        Map.of(),
        List.of());
  }

  private static Optional<Caller.RoleSession> roleSession(Caller identity) {
    return identity instanceof Caller.RoleSession session ? Optional.of(session) : Optional.empty();
  }

  private static Optional<Instant> begunNow(Call call, Act act) {
    return act == Act.LEFT ? Optional.empty() : Optional.of(call.event().time());
  }
}
