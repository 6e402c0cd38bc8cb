package dev.rolewatch.trail;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.RoleUse.Event;
import dev.rolewatch.trail.RoleUse.Session;
import java.util.Optional;
import java.util.Set;

/**
 * The person behind a call, and how far to believe it.
 *
 * <table>
 *   <caption>Who is believed to be the person</caption>
 *   <tr><th>caller<th>person<th>confidence
 *   <tr><td>IAM user<td>the user<td>certain; claimed at a sign-in that failed
 *   <tr><td>Identity Center user<td>the user<td>certain
 *   <tr><td>SAML<td>source identity of the assertion, else its subject<td>likely
 *   <tr><td>web identity<td>source identity of the token, else none: the subject is a machine
 *       <td>likely, unknown
 *   <tr><td>session of a role<td>see {@link SessionAttribution}<td>
 *   <tr><td>federated user<td>its name<td>claimed
 *   <tr><td>root, service, other account, anything else<td>none<td>unknown
 * </table>
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html">Monitor
 *     and control actions taken with assumed roles</a>
 */
final class Attribution {
  private static final String NOBODY = "unknown";

  /** The identity providers that STS knows by name: they are for the users of apps. */
  private static final Set<String> OF_APPS =
      Set.of(
          "cognito-identity.amazonaws.com",
          "www.amazon.com",
          "graph.facebook.com",
          "accounts.google.com");

  private Attribution() {}

  static Human of(Call call, Act act, Caller caller, Session session) {
    Event event = call.event();
    Optional<String> given = session.sourceIdentity();
    if (caller instanceof Caller.IamUser user) {
      return iamUser(event, act, user);
    }
    if (caller instanceof Caller.RoleSession role) {
      return SessionAttribution.of(role, SessionOrigin.of(call, role), given);
    }
    if (caller instanceof Caller.IdentityCenter user) {
      return user.name()
          .or(user::userId)
          .map(name -> human(name, Confidence.CERTAIN, "user of IAM Identity Center"))
          .orElseGet(() -> unknown(NOBODY, "the Identity Center user is not named"));
    }
    if (caller instanceof Caller.Saml saml) {
      return given
          .map(name -> human(name, Confidence.LIKELY, "source identity in the SAML assertion"))
          .or(() -> likely(saml.name(), "SAML subject, vouched for by the identity provider"))
          .orElseGet(() -> unknown(NOBODY, "the SAML subject is not recorded"));
    }
    if (caller instanceof Caller.WebIdentity subject) {
      return likely(given, "source identity in the web identity token")
          .orElseGet(() -> unknown(name(subject), kindOfSubject(subject)));
    }
    return withoutPerson(event, caller, given);
  }

  private static Human withoutPerson(Event event, Caller caller, Optional<String> given) {
    if (caller instanceof Caller.Root root) {
      String account =
          root.account().or(event::account).map(AccountId::toString).orElse("an account");
      return unknown("root of " + account, "root names no person");
    }
    if (caller instanceof Caller.Service) {
      return unknown(name(caller), "a machine: an AWS service");
    }
    if (caller instanceof Caller.FederatedUser user && user.name().isPresent()) {
      return human(
          name(user), Confidence.CLAIMED, "name that the issuer gave to the federated session");
    }
    if (caller instanceof Caller.OtherAccount other) {
      return otherAccount(other, given);
    }
    return CertificateSession.isSourceOf(event)
        ? unknown(name(caller), "a machine: holder of an X.509 certificate")
        : unknown(name(caller), "the record names no person");
  }

  private static Human iamUser(Event event, Act act, Caller.IamUser user) {
    if (user.name().isEmpty()) {
      return unknown(NOBODY, "AWS hides the user name that was given");
    }
    return act == Act.DENIED && event.name().equals("ConsoleLogin")
        ? human(name(user), Confidence.CLAIMED, "user name at a sign-in that failed")
        : human(name(user), Confidence.CERTAIN, "IAM user of the call");
  }

  private static Human otherAccount(Caller.OtherAccount caller, Optional<String> given) {
    String account = caller.account().map(AccountId::toString).orElse("the caller's account");
    return given
        .map(
            name ->
                human(
                    name, Confidence.CLAIMED, "source identity, for which " + account + " vouches"))
        .orElseGet(
            () ->
                unknown(name(caller), "only the record kept by " + account + " names the caller"));
  }

  private static String kindOfSubject(Caller.WebIdentity subject) {
    return subject.provider().filter(OF_APPS::contains).isPresent()
        ? "a user of an app, known to its identity provider alone"
        : "a machine: subject of a web identity token";
  }

  private static Optional<Human> likely(Optional<String> name, String evidence) {
    return name.map(found -> human(found, Confidence.LIKELY, evidence));
  }

  private static String name(Caller caller) {
    return caller.name().orElse(NOBODY);
  }

  private static Human unknown(String name, String evidence) {
    return human(name, Confidence.UNKNOWN, evidence);
  }

  private static Human human(String name, Confidence confidence, String evidence) {
    return new Human(name, confidence, evidence);
  }
}
