package dev.rolewatch.alert;

import static dev.rolewatch.alert.Sample.STAGING;
import static dev.rolewatch.alert.Sample.TIME;
import static dev.rolewatch.alert.Sample.ana;

import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.SessionArn;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trail.RoleUse.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sample alerts in which one session leads to the next. */
final class SampleChains {
  private SampleChains() {}

  static Map<String, Alert> all() {
    Map<String, Alert> all = new TreeMap<>();
    all.put("chained", chained());
    all.put("chained-vouched", chainedVouched());
    return all;
  }

  private static Alert chained() {
    return ana()
        .caller(
            session("deployer", "ci-run-42"),
            new Human("ci-run-42", Confidence.CLAIMED, "session name, chosen by the caller"),
            Mfa.UNKNOWN)
        .origin(
            Sample.origin(
                "198.51.100.23",
                "APN/1.0 HashiCorp/1.0 Terraform/1.7.5 (+https://www.terraform.io) terraform-provider-aws/5.40.0 aws-sdk-go-v2/1.25.3"))
        .session(policed(Sample.session("production-admin", "terraform")))
        .alert();
  }

  private static Alert chainedVouched() {
    return ana()
        .caller(
            session("engineer", "ana@example.com"),
            new Human("ana@example.com", Confidence.LIKELY, "source identity of the session"),
            Mfa.UNKNOWN)
        .alert();
  }

  private static Caller session(String role, String name) {
    return new Caller.RoleSession(
        SessionArn.find("arn:aws:sts::222222222222:assumed-role/" + role + "/" + name),
        RoleArn.find("arn:aws:iam::222222222222:role/" + role),
        Optional.of(STAGING),
        Optional.of("AROAEXAMPLE0000000CI:" + name),
        Optional.of("ASIAIOSFODNN8EXAMPLE"),
        Optional.of(TIME.minus(Duration.ofMinutes(3))),
        Optional.empty());
  }

  private static Session policed(Session session) {
    return new Session(
        session.name(),
        session.arn(),
        session.principalId(),
        session.accessKeyId(),
        session.startedAt(),
        session.expiresAt(),
        Optional.of("ana@example.com"),
        Optional.of("shop-2026"),
        Map.of("project", "shop", "stage", "production"),
        List.of("arn:aws:iam::aws:policy/ReadOnlyAccess"));
  }
}
