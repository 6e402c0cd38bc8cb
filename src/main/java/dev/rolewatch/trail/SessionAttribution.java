package dev.rolewatch.trail;

import dev.rolewatch.trail.Caller.RoleSession;
import dev.rolewatch.trail.Human.Confidence;
import java.util.Optional;

/**
 * The person behind a session of a role, and how far to believe it. The first line that fits counts.
 *
 * <table>
 *   <caption>Who is believed to be the person</caption>
 *   <tr><th>session<th>person<th>confidence
 *   <tr><td>of an Identity Center role<td>session name, which Identity Center sets<td>likely
 *   <tr><td>with a source identity, begun with a web identity token or by Identity Center<td>that:
 *       the token or Identity Center set it<td>likely
 *   <tr><td>with a source identity, begun otherwise<td>that: it cannot be changed along the chain,
 *       but whoever began the chain may have chosen it<td>claimed
 *   <tr><td>that sets a source identity with this call<td>that<td>claimed
 *   <tr><td>of an EC2 instance, or of a service-linked role<td>none: a machine<td>unknown
 *   <tr><td>any other<td>session name<td>claimed
 * </table>
 *
 * <p>A trust policy may prescribe the source identity, or SAML may have set it; but the record of a
 * later call does not tell.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html">Monitor
 *     and control actions taken with assumed roles</a>
 */
final class SessionAttribution {
  private static final String NOBODY = "unknown";

  private SessionAttribution() {}

  /**
   * @param given the source identity that the call sets
   */
  static Human of(RoleSession caller, SessionOrigin origin, Optional<String> given) {
    Optional<String> name = caller.name();
    if (name.isPresent() && origin == SessionOrigin.IDENTITY_CENTER) {
      return new Human(
          name.get(), Confidence.LIKELY, "session name, which IAM Identity Center sets");
    }
    if (caller.sourceIdentity().isPresent()) {
      return ofSourceIdentity(caller.sourceIdentity().get(), origin);
    }
    if (given.isPresent()) {
      return new Human(
          given.get(), Confidence.CLAIMED, "source identity that the caller set just now");
    }
    if (origin == SessionOrigin.INSTANCE) {
      return machine(name, "a machine: session of an EC2 instance");
    }
    if (origin == SessionOrigin.SERVICE_LINKED_ROLE) {
      return machine(name, "a machine: session of a service-linked role");
    }
    return name.map(SessionAttribution::claimed)
        .orElseGet(() -> new Human(NOBODY, Confidence.UNKNOWN, "the session is not named"));
  }

  private static Human ofSourceIdentity(String name, SessionOrigin origin) {
    return switch (origin) {
      case IDENTITY_CENTER, WEB_IDENTITY ->
          new Human(name, Confidence.LIKELY, "source identity of the session");
      case INSTANCE, SERVICE_LINKED_ROLE, NOT_SHOWN ->
          new Human(
              name,
              Confidence.CLAIMED,
              "source identity of the session, set when the chain began");
    };
  }

  private static Human machine(Optional<String> name, String evidence) {
    return new Human(name.orElse(NOBODY), Confidence.UNKNOWN, evidence);
  }

  private static Human claimed(String name) {
    return new Human(name, Confidence.CLAIMED, "session name, which its taker can choose");
  }
}
