package dev.rolewatch.alert;

import static dev.rolewatch.alert.Sample.ADMINISTRATOR;
import static dev.rolewatch.alert.Sample.PRODUCTION;
import static dev.rolewatch.alert.Sample.STRANGER;
import static dev.rolewatch.alert.Sample.ana;

import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.privilege.Elevation;
import dev.rolewatch.privilege.Evidence;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.privilege.Reason;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trail.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The sample alerts that differ in the caller. */
final class SampleCallers {
  private static final String ADMIN_LEVEL = "the role's level is ADMIN";
  private static final Human NOBODY =
      new Human("unknown", Confidence.UNKNOWN, "nothing in the event names a person");

  private SampleCallers() {}

  static Map<String, Alert> all() {
    Map<String, Alert> all = new TreeMap<>();
    all.put("sso-user", sso());
    all.put("saml-user", saml());
    all.put("github-actions", github());
    all.put("cross-account-stranger", stranger());
    all.put("service", service());
    all.put("federated-caller", federatedCaller());
    all.put("unknown-caller", unknownCaller());
    return all;
  }

  private static Alert sso() {
    RoleArn role =
        RoleArn.parse(
            "arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_AdministratorAccess_0123456789abcdef");
    return ana()
        .event(Sample.event("sts.amazonaws.com", "AssumeRoleWithSAML", "eu-central-1"))
        .act(Act.FEDERATED)
        .target(new Target.OfRole(role), Sample.subject(role, ADMINISTRATOR))
        .caller(
            new Caller.IdentityCenter(
                Optional.of("ana@example.com"),
                Optional.of("a3b4c5d6-0000-1111-2222-333344445555"),
                Optional.of(PRODUCTION)),
            new Human("ana@example.com", Confidence.LIKELY, "user of IAM Identity Center"),
            Mfa.UNKNOWN)
        .origin(Sample.origin("203.0.113.7", "Mozilla/5.0 (X11; Linux x86_64) Firefox/123.0"))
        .session(Sample.session(role.name(), "ana@example.com"))
        .alert();
  }

  private static Alert saml() {
    return ana()
        .event(Sample.event("sts.amazonaws.com", "AssumeRoleWithSAML", "eu-central-1"))
        .act(Act.FEDERATED)
        .caller(
            new Caller.Saml(
                Optional.of("ana@example.com"),
                Optional.of("arn:aws:iam::111111111111:saml-provider/okta")),
            new Human("ana@example.com", Confidence.LIKELY, "subject of the SAML assertion"),
            Mfa.UNKNOWN)
        .origin(Sample.origin("AWS Internal", "aws-internal/3 aws-sdk-java/1.12.715"))
        .session(Sample.session("production-admin", "ana@example.com"))
        .alert();
  }

  private static Alert github() {
    RoleArn role = RoleArn.parse("arn:aws:iam::111111111111:role/deploy/shop-deployer");
    return ana()
        .severity(Severity.HIGH, "the role's level is ESCALATION")
        .event(Sample.event("sts.amazonaws.com", "AssumeRoleWithWebIdentity", "eu-central-1"))
        .act(Act.FEDERATED)
        .target(
            new Target.OfRole(role),
            Sample.subject(
                role,
                new Elevation(
                    Level.ESCALATION,
                    Set.of(Evidence.POLICIES, Evidence.NAME),
                    List.of(
                        new Reason(
                            Optional.of("iam:PutRolePolicy"),
                            "may write an inline policy of its own role",
                            Optional.of("deploy"),
                            Optional.of("Iam")),
                        Reason.of("the name matches *deploy*, which you listed")))))
        .caller(
            new Caller.WebIdentity(
                Optional.of("repo:acme/shop:ref:refs/heads/main"),
                Optional.of("token.actions.githubusercontent.com")),
            new Human(
                "repo:acme/shop:ref:refs/heads/main",
                Confidence.LIKELY,
                "subject of the token of GitHub Actions"),
            Mfa.UNKNOWN)
        .origin(Sample.origin("198.51.100.23", "configure-aws-credentials-for-github-actions"))
        .session(Sample.session(role.name(), "GitHubActions"))
        .alert();
  }

  private static Alert stranger() {
    return ana()
        .severity(Severity.CRITICAL, ADMIN_LEVEL, "the caller is of account 999999999999")
        .caller(
            new Caller.OtherAccount(Optional.of(STRANGER), Optional.of("AIDAEXAMPLE0000STRANGE")),
            NOBODY,
            Mfa.UNKNOWN)
        .alert();
  }

  private static Alert service() {
    return ana()
        .severity(Severity.MEDIUM, ADMIN_LEVEL, "the caller is an AWS service")
        .caller(new Caller.Service(Optional.of("ec2.amazonaws.com")), NOBODY, Mfa.UNKNOWN)
        .origin(Sample.origin("ec2.amazonaws.com", "ec2.amazonaws.com"))
        .session(Sample.session("production-admin", "i-0123456789abcdef0"))
        .alert();
  }

  private static Alert federatedCaller() {
    return ana()
        .caller(
            new Caller.FederatedUser(
                Optional.of("arn:aws:sts::111111111111:federated-user/build"),
                Optional.of("build"),
                Optional.of(PRODUCTION)),
            new Human(
                "build", Confidence.CLAIMED, "name of the federated user, chosen by its maker"),
            Mfa.UNKNOWN)
        .alert();
  }

  private static Alert unknownCaller() {
    return ana()
        .caller(
            new Caller.Unknown(
                Optional.of("Directory"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(PRODUCTION)),
            NOBODY,
            Mfa.UNKNOWN)
        .alert();
  }
}
