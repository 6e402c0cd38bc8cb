package dev.rolewatch.alert;

import static dev.rolewatch.alert.Sample.ADMIN;
import static dev.rolewatch.alert.Sample.PRODUCTION;
import static dev.rolewatch.alert.Sample.TIME;
import static dev.rolewatch.alert.Sample.ana;

import dev.rolewatch.alert.Enrichment.AccessKey;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.Mfa;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One alert for every kind of situation, by name. */
final class SampleAlerts {
  private static final String ADMIN_LEVEL = "the role's level is ADMIN";

  private SampleAlerts() {}

  static Map<String, Alert> all() {
    Map<String, Alert> all = new TreeMap<>();
    all.put("mfa-user-takes-admin", mfaUser());
    all.put("no-mfa", noMfa());
    all.put("denied", denied());
    all.put("switch-role", switchRole());
    all.put("hostile", hostile());
    all.put("late", ana().age(Duration.ofHours(6)).alert());
    all.putAll(SampleCallers.all());
    all.putAll(SampleChains.all());
    all.putAll(SampleRoles.all());
    all.putAll(SampleSignIns.all());
    return all;
  }

  private static Alert mfaUser() {
    return ana()
        .enrichment(
            new Enrichment(
                Map.of(PRODUCTION, "production"),
                Map.of("email", "ana@example.com", "owner", "platform"),
                Optional.of(
                    new AccessKey(
                        "AKIAIOSFODNN7EXAMPLE",
                        Optional.of(TIME.minus(Duration.ofDays(412))),
                        Optional.of(TIME.minus(Duration.ofHours(41))),
                        Optional.of("s3"),
                        Optional.of("eu-central-1"))),
                Optional.empty()))
        .alert();
  }

  private static Alert noMfa() {
    return ana()
        .severity(Severity.CRITICAL, ADMIN_LEVEL, "without MFA")
        .caller(
            Sample.iamUser("ana", PRODUCTION),
            new Human("ana", Confidence.CERTAIN, "IAM user of the call"),
            Mfa.NO)
        .alert();
  }

  private static Alert denied() {
    return ana()
        .severity(Severity.MEDIUM, ADMIN_LEVEL, "the call was refused")
        .caller(
            Sample.iamUser("eve", PRODUCTION),
            new Human("eve", Confidence.CERTAIN, "IAM user of the call"),
            Mfa.UNKNOWN)
        .origin(
            Sample.origin("198.51.100.66", "Boto3/1.34.51 md/Botocore#1.34.51 lang/python#3.11"))
        .denied(
            "AccessDenied",
            "User: arn:aws:iam::111111111111:user/eve is not authorized to perform:"
                + " sts:AssumeRole on resource: "
                + ADMIN)
        .alert();
  }

  private static Alert switchRole() {
    return ana()
        .event(Sample.event("signin.amazonaws.com", "SwitchRole", "us-east-1"))
        .act(Act.SWITCHED)
        .origin(
            Sample.origin(
                "203.0.113.7", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15"))
        .alert();
  }

  private static Alert hostile() {
    return ana()
        .severity(Severity.CRITICAL, ADMIN_LEVEL, "the name of the caller has hidden characters")
        .caller(
            new Caller.Saml(
                Optional.of("<!here> @everyone\r\nBcc: all@evil.example \u202Enimda\u200B"),
                Optional.of("https://evil.example/[click](https://evil.example)")),
            new Human(
                "<@U123> *ana* `rm`",
                Confidence.CLAIMED,
                "session name, chosen by the caller\nMFA: yes"),
            Mfa.UNKNOWN)
        .origin(
            Sample.origin(
                "203.0.113.7\t\u0007",
                "Evil/1.0 (+https://evil.example/login) www.evil.example <script>"))
        .alert();
  }
}
