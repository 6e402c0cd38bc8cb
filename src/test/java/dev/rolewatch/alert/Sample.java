package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
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
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.RoleUse.Denial;
import dev.rolewatch.trail.RoleUse.Event;
import dev.rolewatch.trail.RoleUse.Origin;
import dev.rolewatch.trail.RoleUse.Session;
import dev.rolewatch.trail.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An alert in the making for tests. It begins as: IAM user ana of account production took its role
 * production-admin, with MFA, by the AWS CLI; each method changes one thing.
 */
final class Sample {
  static final Instant TIME = Instant.parse("2026-03-03T02:14:00Z");
  static final AccountId PRODUCTION = new AccountId("111111111111");
  static final AccountId STAGING = new AccountId("222222222222");
  static final AccountId STRANGER = new AccountId("999999999999");
  static final RoleArn ADMIN = RoleArn.parse("arn:aws:iam::111111111111:role/production-admin");
  static final Enrichment NAMES =
      new Enrichment(
          Map.of(PRODUCTION, "production", STAGING, "staging"),
          Map.of(),
          Optional.empty(),
          Optional.empty());

  /** What {@code AdministratorAccess} makes of a role. */
  static final Elevation ADMINISTRATOR =
      new Elevation(
          Level.ADMIN,
          Set.of(Evidence.POLICIES),
          List.of(
              Reason.in(
                  "AdministratorAccess",
                  "statement 1",
                  "attached policy AdministratorAccess allows every action on every resource")));

  private Severity severity = Severity.HIGH;
  private List<String> reasons = List.of("the role's level is ADMIN");
  private Event event = event("sts.amazonaws.com", "AssumeRole", "eu-central-1");
  private Act act = Act.ASSUMED;
  private Target target = new Target.OfRole(ADMIN);
  private Caller caller = iamUser("ana", PRODUCTION);
  private Human human = new Human("ana", Confidence.CERTAIN, "IAM user of the call");
  private Mfa mfa = Mfa.YES;
  private Origin origin =
      origin("203.0.113.7", "aws-cli/2.15.30 Python/3.11.8 Linux/6.1 exe/x86_64");
  private Session session = session("production-admin", "ana");
  private Optional<Denial> denial = Optional.empty();
  private Subject subject = subject(ADMIN, ADMINISTRATOR);
  private Enrichment enrichment = NAMES;
  private Duration age = Duration.ofSeconds(38);

  static Sample ana() {
    return new Sample();
  }

  Alert alert() {
    return LoneAlert.of(
        "rw-3f9a1c0b7d2e4a65",
        severity,
        reasons,
        new RoleUse(
            event, act, target, caller, human, mfa, origin, session, denial, Optional.empty()),
        subject,
        enrichment,
        age);
  }

  Sample severity(Severity now, String... because) {
    severity = now;
    reasons = List.of(because);
    return this;
  }

  Sample event(Event now) {
    event = now;
    return this;
  }

  Sample act(Act now) {
    act = now;
    return this;
  }

  /** Another role, root, or something else, and what the alert knows of it. */
  Sample target(Target now, Subject known) {
    target = now;
    subject = known;
    return this;
  }

  /** Another caller, and who stands behind it. */
  Sample caller(Caller now, Human behind, Mfa factor) {
    caller = now;
    human = behind;
    mfa = factor;
    return this;
  }

  Sample origin(Origin now) {
    origin = now;
    return this;
  }

  Sample session(Session now) {
    session = now;
    return this;
  }

  Sample denied(String code, String message) {
    act = Act.DENIED;
    denial = Optional.of(new Denial(Optional.of(code), Optional.of(message)));
    session = Session.unknown();
    return this;
  }

  Sample enrichment(Enrichment now) {
    enrichment = now;
    return this;
  }

  Sample age(Duration now) {
    age = now;
    return this;
  }

  static Event event(String source, String name, String region) {
    return new Event(
        "6f2d0c1e-4b7a-4c53-9a1e-0d5b8f3c7a21",
        Optional.empty(),
        TIME,
        Optional.of(PRODUCTION),
        Optional.of(region),
        source,
        name);
  }

  static Caller iamUser(String name, AccountId account) {
    return new Caller.IamUser(
        Optional.of("arn:aws:iam::" + account + ":user/" + name),
        Optional.of(name),
        Optional.of(account),
        Optional.of("AKIAIOSFODNN7EXAMPLE"));
  }

  static Origin origin(String ip, String userAgent) {
    return new Origin(Optional.of(ip), Optional.of(userAgent), Optional.of("eu-central-1"));
  }

  static Session session(String role, String name) {
    return new Session(
        Optional.of(name),
        Optional.of("arn:aws:sts::111111111111:assumed-role/" + role + "/" + name),
        Optional.of("AROAEXAMPLE00000ADMIN:" + name),
        Optional.of("ASIAIOSFODNN7EXAMPLE"),
        Optional.of(TIME),
        Optional.of(TIME.plus(Duration.ofHours(1))),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of());
  }

  /** A role with a tag, which the people of its account may take. */
  static Subject subject(RoleArn arn, Elevation elevation) {
    return new Subject(
        Optional.of(arn.toString()),
        arn.name(),
        Optional.of(arn.path()),
        Optional.of(arn.account()),
        elevation,
        Map.of("elevated", "true"),
        List.of("AWS:arn:aws:iam::" + arn.account() + ":root"));
  }
}
