package dev.rolewatch.review;

import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sessions of Identity Center's roles by when they began. Its own records, GetRoleCredentials and
 * Federate, name neither the role nor the session that they hand out: permission set, user and time
 * tell which it is.
 */
final class PermissionSetSessions {
  /** Identity Center takes the role while it answers. */
  private static final Duration APART = Duration.ofSeconds(5);

  private final NavigableMap<Instant, List<Known>> byTime = new TreeMap<>();

  private record Known(SessionName name, RoleArn role, Optional<String> user) {}

  /** Takes in a session, if it is of a role that Identity Center made. */
  void learn(SessionName name, Caller.RoleSession session) {
    Optional<RoleArn> role =
        session.role().filter(arn -> arn.path().startsWith(PermissionSet.PATH));
    if (role.isPresent() && session.createdAt().isPresent()) {
      byTime
          .computeIfAbsent(session.createdAt().get(), key -> new ArrayList<>())
          .add(new Known(name, role.get(), session.name().map(PermissionSetSessions::folded)));
    }
  }

  /** The session that a use handed out, if there is but one that it can be. */
  Optional<SessionName> find(RoleUse use) {
    if (!(use.target() instanceof Target.OfPermissionSet of)) {
      return Optional.empty();
    }
    Instant time = use.event().time();
    Optional<String> user = use.caller().name().map(PermissionSetSessions::folded);
    List<SessionName> found =
        byTime.subMap(time.minus(APART), true, time.plus(APART), true).values().stream()
            .flatMap(List::stream)
            .filter(known -> of.permissionSet().isProvisionedAs(known.role()))
            .filter(known -> user.isEmpty() || user.equals(known.user()))
            .map(Known::name)
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static String folded(String user) {
    return user.toLowerCase(Locale.ROOT);
  }
}
