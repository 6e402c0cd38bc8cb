package dev.rolewatch.review;

import dev.rolewatch.review.TrailScript.Session;
import java.time.Instant;
import java.util.ArrayList;
import tools.jackson.databind.node.ObjectNode;

/** Some hours of two accounts, in which every shape of a session occurs. */
public final class SampleTrail {
  static final String OURS = "111111111111";
  static final String MEMBER = "222222222222";
  private static final Instant START = Instant.parse("2026-03-03T02:00:00Z");
  private static final String ALICE = TrailScript.user(OURS, "alice");
  private static final String BOB = TrailScript.user(OURS, "bob");

  private SampleTrail() {}

  public static TrailScript written() {
    TrailScript script = new TrailScript();
    intruder(script);
    console(script);
    identityCenter(script);
    commandLineOfIdentityCenter(script);
    chain(script);
    instance(script);
    crossAccount(script);
    overlap(script);
    twins(script);
    twiceByOneProgram(script);
    withoutBeginning(script);
    ordinary(script);
    users(script);
    return script;
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }

  private static Session session(String label, String role, String name, int second) {
    return new Session(label, OURS, role, name, "ASIAFIXTURE" + label.hashCode(), at(second));
  }

  /** An administrator's role, in which a user is made. */
  private static void intruder(TrailScript script) {
    Session session = session("intruder", "production-admin", "alice", 0);
    script.assume(ALICE, session);
    reads(script, session, 30, 18);
    script.call(session, at(600), "iam", "CreateUser", "{\"userName\":\"eve\"}");
    script.call(
        session,
        at(640),
        "iam",
        "AttachUserPolicy",
        "{\"userName\":\"eve\",\"policyArn\":\"arn:aws:iam::aws:policy/AdministratorAccess\"}");
    script.call(session, at(700), "iam", "CreateAccessKey", "{\"userName\":\"eve\"}");
    script.call(session, at(900), "cloudtrail", "StopLogging", "{\"name\":\"main\"}");
    script.refused(session, at(960), "organizations", "LeaveOrganization", "{}");
    script.call(session, at(2580), "s3", "PutBucketPolicy", "{\"bucketName\":\"ledger\"}");
  }

  /** The console writes two records of one switch, and uses other keys. */
  private static void console(TrailScript script) {
    Session session = session("console", "production-admin", "bob", 3600);
    script
        .assume(BOB, session)
        .put("sourceIPAddress", "AWS Internal")
        .put("userAgent", "AWS Internal");
    ObjectNode switched =
        script.record(
            OURS, session.began(), "signin", "SwitchRole", session.withKey("").identity(), "{}");
    switched.put("sourceIPAddress", "203.0.113.9");
    switched
        .putObject("additionalEventData")
        .put("SwitchFrom", "arn:aws:iam::111111111111:user/bob");
    switched.putObject("responseElements").put("SwitchRole", "Success");
    script
        .calls()
        .computeIfAbsent("console", label -> new ArrayList<>())
        .add(switched.path("eventID").asString());
    reads(script, session.withKey("ASIACONSOLE1"), 3610, 20);
    script.call(
        session.withKey("ASIACONSOLE2"),
        at(4000),
        "ec2",
        "TerminateInstances",
        "{\"instancesSet\":{\"items\":[{\"instanceId\":\"i-0123456789abcdef0\"}]}}");
  }

  private static void identityCenter(TrailScript script) {
    Session session =
        session(
            "identity-center",
            "aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_AdministratorAccess_0123456789abcdef",
            "carol@example.com",
            4200);
    ObjectNode record =
        script.record(
            OURS,
            session.began(),
            "sts",
            "AssumeRoleWithSAML",
            "{\"type\":\"SAMLUser\",\"principalId\":\"qualifier:carol@example.com\",\"userName\":\"carol@example.com\"}",
            "{}");
    script.request(record, session);
    ObjectNode answer = record.putObject("responseElements");
    answer.put("subject", "carol@example.com");
    answer.putObject("credentials").put("accessKeyId", session.key());
    answer
        .putObject("assumedRoleUser")
        .put("assumedRoleId", session.principalId())
        .put("arn", session.arn());
    reads(script, session.withKey("ASIAPORTAL"), 4210, 22);
    script.call(
        session.withKey("ASIAPORTAL"),
        at(4800),
        "lambda",
        "UpdateFunctionCode20150331v2",
        "{\"functionName\":\"payments\"}");
  }

  /**
   * Identity Center names neither the role nor the session, and the role's account no beginning.
   */
  private static void commandLineOfIdentityCenter(TrailScript script) {
    Session session =
        session(
            "identity-center-cli",
            "aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_AdministratorAccess_0123456789abcdef",
            "heidi@example.com",
            12_000);
    ObjectNode record =
        script.record(
            OURS,
            at(11_999),
            "sso",
            "GetRoleCredentials",
            "{\"type\":\"IdentityCenterUser\",\"userName\":\"heidi@example.com\",\"accountId\":\"111111111111\"}",
            "{}");
    record
        .putObject("serviceEventDetails")
        .put("account_id", OURS)
        .put("role_name", "AdministratorAccess");
    reads(script, session, 12_010, 10);
    script.call(session, at(12_100), "ssm", "StartSession", "{\"target\":\"i-0fedcba9876543210\"}");
  }

  /** Three roles, one out of the other. */
  private static void chain(TrailScript script) {
    Session first = session("chain-1", "jump", "alice", 5000);
    Session second = session("chain-2", "platform-maintainer", "alice", 5010);
    Session third = session("chain-3", "production-admin", "deploy", 5020);
    script.assume(ALICE, first);
    script.assume(first, second);
    script.assume(second, third);
    reads(script, third, 5030, 24);
    script.call(
        third, at(5600), "rds", "DeleteDBInstance", "{\"dBInstanceIdentifier\":\"orders\"}");
  }

  /**
   * Of an instance's session, only the access key ties the calls to the record of its beginning.
   */
  private static void instance(TrailScript script) {
    Session session = session("instance", "web-instance", "i-0fedcba9876543210", 6000);
    ObjectNode record =
        script.assume(
            "{\"type\":\"AWSService\",\"invokedBy\":\"ec2.amazonaws.com\"}",
            new Session("", OURS, "web-instance", session.name(), session.key(), at(5998)));
    record.put("sourceIPAddress", "ec2.amazonaws.com");
    ((ObjectNode) record.path("responseElements")).remove("assumedRoleUser");
    reads(script, session, 6010, 30);
    script.call(
        session, at(6500), "s3", "PutObject", "{\"bucketName\":\"web\",\"key\":\"index.html\"}");
  }

  /** Two records of one call: that of the caller's account, and that of the role's. */
  private static void crossAccount(TrailScript script) {
    Session session = session("cross-account", "production-admin", "dave", 7000);
    script
        .assume(TrailScript.user(MEMBER, "dave"), session)
        .put("recipientAccountId", MEMBER)
        .put("sharedEventID", "5f0a1b2c-0000-4000-8000-000000000001");
    script
        .assume(
            "{\"type\":\"AWSAccount\",\"principalId\":\"AIDADAVE\",\"accountId\":\"222222222222\"}",
            session)
        .put("sharedEventID", "5f0a1b2c-0000-4000-8000-000000000001");
    reads(script, session, 7010, 16);
  }

  /** Two sessions of one name at the same time. */
  private static void overlap(TrailScript script) {
    Session first = session("overlap-1", "production-admin", "erin", 8000);
    Session second = session("overlap-2", "production-admin", "erin", 8030);
    String erin = TrailScript.user(OURS, "erin");
    script.assume(erin, first);
    script.assume(erin, second);
    for (int call = 0; call < 12; call++) {
      script.call(
          first, at(8040 + call * 2), "ec2", "GetConsoleOutput", "{\"instanceId\":\"i-1\"}");
      script.call(second, at(8041 + call * 2), "s3", "ListBuckets", "{}");
    }
    script.call(second, at(8100), "kms", "ScheduleKeyDeletion", "{\"keyId\":\"ledger-key\"}");
  }

  /** Two people use one session name within one second. */
  private static void twins(TrailScript script) {
    Session first = session("twin-1", "production-admin", "shared", 9000);
    Session second = session("twin-2", "production-admin", "shared", 9000);
    script.assume(ALICE, first);
    script.assume(BOB, second);
    for (int call = 0; call < 10; call++) {
      script.call(
          first, at(9010 + call), "s3", "GetObject", "{\"bucketName\":\"a\",\"key\":\"k\"}");
      script.call(second, at(9010 + call), "s3", "ListBuckets", "{}");
    }
  }

  /** Some programs ask twice within one second. */
  private static void twiceByOneProgram(TrailScript script) {
    Session session = session("program", "ci-deploy", "aws-go-sdk-1700000000000000000", 10_000);
    String robot = TrailScript.user(OURS, "robot");
    script.assume(robot, session);
    script.assume(robot, session.withKey("ASIATWICE"));
    reads(script, session, 10_001, 8);
    reads(script, session.withKey("ASIATWICE"), 10_020, 8);
  }

  /** It began before the logs do. */
  private static void withoutBeginning(TrailScript script) {
    Session session = session("without-beginning", "production-admin", "frank", -7200);
    reads(script, session, 300, 12);
    script.call(session, at(500), "s3", "DeleteBucket", "{\"bucketName\":\"old\"}");
  }

  private static void ordinary(TrailScript script) {
    Session session = session("ordinary", "read-only", "grace", 11_000);
    script.assume(TrailScript.user(OURS, "grace"), session);
    reads(script, session, 11_010, 14);
  }

  /** What users do with their own keys is no session of a role. */
  private static void users(TrailScript script) {
    for (int call = 0; call < 60; call++) {
      script.record(
          OURS, at(call * 190), "ec2", "GetConsoleOutput", BOB, "{\"instanceId\":\"i-2\"}");
    }
  }

  private static void reads(TrailScript script, Session session, int second, int count) {
    for (int call = 0; call < count; call++) {
      script.call(
          session,
          at(second + call * 3),
          "s3",
          "GetBucketLocation",
          "{\"bucketName\":\"b%d\"}".formatted(call));
    }
  }
}
