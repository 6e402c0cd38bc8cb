package dev.rolewatch.alert;

import static dev.rolewatch.alert.Sample.PRODUCTION;
import static dev.rolewatch.alert.Sample.STAGING;
import static dev.rolewatch.alert.Sample.TIME;
import static dev.rolewatch.alert.Sample.ana;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.SessionArn;
import dev.rolewatch.privilege.Elevation;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.privilege.Reason;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trail.RoleUse.Session;
import dev.rolewatch.trail.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The sample alerts in which no named role was taken. */
final class SampleSignIns {
  private static final String BROWSER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/122.0.0.0";
  private static final Human NOBODY =
      new Human("unknown", Confidence.UNKNOWN, "nothing in the event names a person");

  private SampleSignIns() {}

  static Map<String, Alert> all() {
    Map<String, Alert> all = new TreeMap<>();
    all.put("root-sign-in", root().alert());
    all.put("root-sign-in-failed", root().denied("", "Failed authentication").alert());
    all.put("assume-root", assumeRoot());
    all.put("pod-identity-unnamed", podIdentity());
    all.put("user-sign-in", userSignIn());
    all.put("federation-token", federationToken());
    return all;
  }

  private static Sample root() {
    return ana()
        .severity(Severity.CRITICAL, "root was used", "without MFA")
        .event(Sample.event("signin.amazonaws.com", "ConsoleLogin", "us-east-1"))
        .act(Act.SIGNED_IN)
        .target(new Target.OfRoot(PRODUCTION), root(PRODUCTION))
        .caller(
            new Caller.Root(Optional.of("arn:aws:iam::111111111111:root"), Optional.of(PRODUCTION)),
            new Human("root", Confidence.UNKNOWN, "whoever has the root credentials"),
            Mfa.NO)
        .origin(Sample.origin("198.51.100.66", BROWSER))
        .session(Session.unknown());
  }

  private static Alert assumeRoot() {
    Caller central =
        new Caller.RoleSession(
            SessionArn.find("arn:aws:sts::111111111111:assumed-role/security/ana@example.com"),
            RoleArn.find("arn:aws:iam::111111111111:role/security"),
            Optional.of(PRODUCTION),
            Optional.of("AROAEXAMPLE0000000SEC:ana@example.com"),
            Optional.of("ASIAIOSFODNN8EXAMPLE"),
            Optional.of(TIME.minus(Duration.ofMinutes(9))),
            Optional.empty());
    return ana()
        .severity(Severity.CRITICAL, "root was used")
        .event(Sample.event("sts.amazonaws.com", "AssumeRoot", "eu-central-1"))
        .target(new Target.OfRoot(STAGING), root(STAGING))
        .caller(
            central,
            new Human("ana@example.com", Confidence.CLAIMED, "session name, chosen by the caller"),
            Mfa.UNKNOWN)
        .session(Session.unknown())
        .alert();
  }

  private static Alert podIdentity() {
    String why = "CloudTrail does not record the role of AssumeRoleForPodIdentity";
    Caller node =
        new Caller.RoleSession(
            SessionArn.find("arn:aws:sts::111111111111:assumed-role/eks-node/i-0123456789abcdef0"),
            RoleArn.find("arn:aws:iam::111111111111:role/eks-node"),
            Optional.of(PRODUCTION),
            Optional.of("AROAEXAMPLE00000NODE:i-0123456789abcdef0"),
            Optional.of("ASIAIOSFODNN8EXAMPLE"),
            Optional.of(TIME.minus(Duration.ofHours(2))),
            Optional.empty());
    return ana()
        .severity(Severity.MEDIUM, "the event does not name the role")
        .event(Sample.event("eks-auth.amazonaws.com", "AssumeRoleForPodIdentity", "eu-central-1"))
        .target(
            new Target.Unnamed(why),
            new Subject(
                Optional.empty(),
                "unnamed role",
                Optional.empty(),
                Optional.of(PRODUCTION),
                Elevation.undetermined(why),
                Map.of(),
                List.of()))
        .caller(node, NOBODY, Mfa.UNKNOWN)
        .origin(Sample.origin("203.0.113.80", "eks-pod-identity-agent/v0.1.6 aws-sdk-go-v2/1.25.3"))
        .session(Session.unknown())
        .alert();
  }

  private static Alert userSignIn() {
    String arn = "arn:aws:iam::111111111111:user/ana";
    return ana()
        .severity(Severity.MEDIUM, "signed in without MFA")
        .event(Sample.event("signin.amazonaws.com", "ConsoleLogin", "us-east-1"))
        .act(Act.SIGNED_IN)
        .target(new Target.OfUser(arn), user(arn, "ana", "a user signed in without MFA"))
        .caller(
            Sample.iamUser("ana", PRODUCTION),
            new Human("ana", Confidence.CERTAIN, "IAM user of the call"),
            Mfa.NO)
        .origin(Sample.origin("203.0.113.7", BROWSER))
        .session(Session.unknown())
        .alert();
  }

  private static Alert federationToken() {
    String arn = "arn:aws:sts::111111111111:federated-user/build";
    return ana()
        .severity(Severity.HIGH, "a federated user's session outlives the user's keys")
        .event(Sample.event("sts.amazonaws.com", "GetFederationToken", "us-east-1"))
        .target(
            new Target.OfFederatedUser(arn),
            user(arn, "build", "it has at most the rights of the user who made it"))
        .alert();
  }

  private static Subject user(String arn, String name, String because) {
    return new Subject(
        Optional.of(arn),
        name,
        Optional.empty(),
        Optional.of(PRODUCTION),
        new Elevation(Level.UNDETERMINED, Set.of(), List.of(Reason.of(because))),
        Map.of(),
        List.of());
  }

  private static Subject root(AccountId account) {
    return new Subject(
        Optional.of("arn:aws:iam::" + account + ":root"),
        "root",
        Optional.empty(),
        Optional.of(account),
        Elevation.root("root may do everything in its account"),
        Map.of(),
        List.of());
  }
}
