package dev.rolewatch.trail;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.RoleUse.Event;
import dev.rolewatch.trail.RoleUse.Session;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
 *   <tr><td>session of an Identity Center role<td>session name, which Identity Center sets
 *       <td>likely
 *   <tr><td>session of a role with a source identity<td>that: it cannot be changed along the chain
 *       <td>likely
 *   <tr><td>session of a role that sets a source identity with this call<td>that<td>claimed
 *   <tr><td>session of an EC2 instance or a service-linked role<td>none: a machine<td>unknown
 *   <tr><td>session of a role<td>session name<td>claimed
 *   <tr><td>federated user<td>its name<td>claimed
 *   <tr><td>root, service, other account, anything else<td>none<td>unknown
 * </table>
 *
 * <p>A source identity that the caller sets with this very call is only claimed: a trust policy may
 * prescribe it, but the record does not tell.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html">Monitor
 *     and control actions taken with assumed roles</a>
 */
final class Attribution {
  private static final String NOBODY = "unknown";
  private static final Pattern INSTANCE = Pattern.compile("i-[0-9a-f]{8,17}");

  /** The identity providers that STS knows by name: they are for the users of apps. */
  private static final Set<String> OF_APPS =
      Set.of(
          "cognito-identity.amazonaws.com",
          "www.amazon.com",
          "graph.facebook.com",
          "accounts.google.com");

  private Attribution() {}

  static Human of(Event event, Act act, Caller caller, Session session) {
    Optional<String> given = session.sourceIdentity();
    if (caller instanceof Caller.IamUser user) {
      return iamUser(event, act, user);
    }
    if (caller instanceof Caller.RoleSession role) {
      return roleSession(role, given);
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

  private static Human roleSession(Caller.RoleSession caller, Optional<String> given) {
    if (caller.name().isPresent() && isOfIdentityCenter(caller.role())) {
      return human(name(caller), Confidence.LIKELY, "session name, which IAM Identity Center sets");
    }
    if (caller.sourceIdentity().isPresent()) {
      return human(
          caller.sourceIdentity().get(), Confidence.LIKELY, "source identity of the session");
    }
    if (given.isPresent()) {
      return human(given.get(), Confidence.CLAIMED, "source identity that the caller set just now");
    }
    if (INSTANCE.matcher(name(caller)).matches()) {
      return unknown(name(caller), "a machine: session of an EC2 instance");
    }
    if (caller.role().filter(role -> role.path().startsWith("/aws-service-role/")).isPresent()) {
      return unknown(name(caller), "a machine: session of a service-linked role");
    }
    return caller
        .name()
        .map(name -> human(name, Confidence.CLAIMED, "session name, which its taker can choose"))
        .orElseGet(() -> unknown(NOBODY, "the session is not named"));
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

  private static boolean isOfIdentityCenter(Optional<RoleArn> role) {
    return role.filter(taken -> taken.name().startsWith("AWSReservedSSO_")).isPresent();
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
