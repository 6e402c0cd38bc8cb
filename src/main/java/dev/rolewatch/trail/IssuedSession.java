package dev.rolewatch.trail;

import dev.rolewatch.iam.SessionArn;
import dev.rolewatch.trail.RoleUse.Session;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The session that a call handed out, or asked for. Of the credentials only the id of the access
 * key and the expiration are read.
 */
final class IssuedSession {
  /** Sessions last at most 36 hours: those of GetFederationToken. */
  private static final long LONGEST_SECONDS = 36 * 60 * 60;

  private IssuedSession() {}

  /**
   * @param answer the part of the response that has {@code credentials} in it
   */
  static Session of(Call call, Act act, Fields answer) {
    Fields request = call.request();
    Fields user = answer.in("assumedRoleUser");
    Fields federated = answer.in("federatedUser");
    Fields credentials = answer.in("credentials");
    Optional<String> arn = user.text("arn").or(() -> federated.text("arn"));
    Optional<String> principalId =
        user.text("assumedRoleId").or(() -> federated.text("federatedUserId"));
    Optional<Instant> startedAt =
        act == Act.DENIED ? Optional.empty() : Optional.of(call.event().time());
    return new Session(
        request
            .firstText("roleSessionName", "name")
            .or(() -> arn.flatMap(Arns::session).map(SessionArn::sessionName))
            .or(() -> principalId.flatMap(RoleSessions::nameOf)),
        arn,
        principalId,
        credentials.text("accessKeyId"),
        startedAt,
        startedAt.flatMap(start -> end(start, credentials, request)),
        answer
            .text("sourceIdentity")
            .or(() -> request.text("sourceIdentity"))
            .or(() -> call.userIdentity().in("sessionContext").text("sourceIdentity")),
        request.text("externalId"),
        SessionTags.of(request),
        SessionPolicies.of(request));
  }

  private static Optional<Instant> end(Instant start, Fields credentials, Fields request) {
    Optional<Instant> end = credentials.time("expiration").filter(start::isBefore);
    OptionalLong seconds = seconds(request.text("durationSeconds").orElse(""));
    return end.isEmpty() && seconds.isPresent()
        ? Optional.of(start.plusSeconds(seconds.getAsLong()))
        : end;
  }

  private static OptionalLong seconds(String text) {
    boolean isCount =
        !text.isEmpty() && text.length() <= 6 && text.chars().allMatch(IssuedSession::isDigit);
    long seconds = isCount ? Long.parseLong(text) : 0;
    return seconds > 0 && seconds <= LONGEST_SECONDS
        ? OptionalLong.of(seconds)
        : OptionalLong.empty();
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }
}
