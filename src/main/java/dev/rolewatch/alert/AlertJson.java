package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.privilege.Evidence;
import dev.rolewatch.privilege.Reason;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trust.TrustFinding;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * The alert as JSON, version 1: what ticket systems and other programs get. Its schema is the
 * resource {@code /schema/alert-v1.json}.
 *
 * <p>Texts are exactly as recorded, evidence included; our own sentences (title, summary, steps)
 * have them on one line and visible. A program that shows either neutralises them for its own
 * medium. A field without a value, an empty list and an empty object are left out.
 */
public final class AlertJson {

  /** The version of the format; it changes only when an old reader would be misled. */
  public static final String VERSION = "1";

  private static final int LONGEST_TITLE = 200;

  private AlertJson() {}

  public static ObjectNode of(Alert alert) {
    RoleUse use = alert.use();
    Fields fields =
        new Fields()
            .put("version", VERSION)
            .put("id", alert.id())
            .put("act", act(use.act()))
            .put("severity", alert.severity().toString())
            .put("title", new SubjectLine(alert, Neutral.LINE).within(LONGEST_TITLE))
            .put("summary", new Story(alert, Neutral.LINE).sentence())
            .texts("reasons", alert.reasons())
            .texts("notes", alert.notes())
            .put("count", alert.repeated().count())
            .put("firstAt", alert.repeated().firstAt().toString())
            .put("lastAt", alert.repeated().lastAt().toString())
            .object("role", role(alert))
            .object("caller", CallerJson.of(alert))
            .object("how", how(use))
            .object("session", session(use.session()))
            .object("event", event(alert))
            .texts("steps", new Advice(alert, Neutral.LINE).steps())
            .object("links", links(ConsoleLinks.of(alert)));
    use.denial().ifPresent(denial -> fields.object("denial", denial(denial)));
    return fields.node();
  }

  /** The spelling of an act, for example {@code signed-in}. */
  static String act(Act act) {
    return switch (act) {
      case ASSUMED -> "assumed";
      case DENIED -> "denied";
      case SWITCHED -> "switched";
      case SIGNED_IN -> "signed-in";
      case FEDERATED -> "federated";
      case LEFT -> "left";
    };
  }

  /** An account with its alias, as far as it is known. */
  static Fields account(AccountId id, Enrichment enrichment) {
    return new Fields()
        .put("id", id.value())
        .text("name", enrichment.accountNames().getOrDefault(id, ""));
  }

  private static Fields role(Alert alert) {
    Subject subject = alert.subject();
    return new Fields()
        .text("arn", subject.arn().orElse(""))
        .put("name", subject.name())
        .text("path", subject.path().orElse(""))
        .object(
            "account",
            subject.account().map(id -> account(id, alert.enrichment())).orElseGet(Fields::new))
        .put("level", subject.elevation().level().name())
        .texts(
            "evidence",
            subject.elevation().evidence().stream().sorted().map(Evidence::toString).toList())
        .objects("reasons", subject.elevation().reasons().stream().map(AlertJson::reason).toList())
        .map("tags", subject.tags())
        .texts("trust", subject.trust())
        .objects(
            "trustFindings", subject.trustFindings().stream().map(AlertJson::finding).toList());
  }

  private static Fields finding(TrustFinding finding) {
    return new Fields()
        .put("finding", finding.kind().toString())
        .put("because", finding.because())
        .text("statement", finding.statement().orElse(""));
  }

  private static Fields reason(Reason reason) {
    return new Fields()
        .text("technique", reason.technique().orElse(""))
        .put("because", reason.because())
        .text("policy", reason.policy().orElse(""))
        .text("statement", reason.statement().orElse(""));
  }

  private static Fields how(RoleUse use) {
    return new Fields()
        .put("api", Api.of(use.event()))
        .text("sourceIp", use.origin().sourceIp().orElse(""))
        .text("client", use.origin().userAgent().map(Client::of).orElse(""))
        .text("userAgent", use.origin().userAgent().orElse(""))
        .text("region", use.event().region().orElse(""))
        .text("servingRegion", use.origin().servingRegion().orElse(""));
  }

  private static Fields session(RoleUse.Session session) {
    return new Fields()
        .text("name", session.name().orElse(""))
        .text("arn", session.arn().orElse(""))
        .text("principalId", session.principalId().orElse(""))
        .text("accessKeyId", session.accessKeyId().orElse(""))
        .text("startedAt", session.startedAt().map(Instant::toString).orElse(""))
        .text("expiresAt", session.expiresAt().map(Instant::toString).orElse(""))
        .text("sourceIdentity", session.sourceIdentity().orElse(""))
        .text("externalId", session.externalId().orElse(""))
        .map("tags", session.tags())
        .texts("sessionPolicy", session.policies());
  }

  private static Fields event(Alert alert) {
    RoleUse.Event event = alert.use().event();
    return new Fields()
        .put("id", event.id())
        .text("sharedId", event.sharedId().orElse(""))
        .put("time", event.time().toString())
        .object(
            "account",
            event.account().map(id -> account(id, alert.enrichment())).orElseGet(Fields::new))
        .text("region", event.region().orElse(""))
        .text("link", ConsoleLinks.of(alert).event().orElse(""))
        .put("ageSeconds", Math.max(0, alert.age().toSeconds()));
  }

  private static Fields links(ConsoleLinks links) {
    return new Fields()
        .text("event", links.event().orElse(""))
        .text("activity", links.activity().orElse(""))
        .text("role", links.role().orElse(""));
  }

  private static Fields denial(RoleUse.Denial denial) {
    return new Fields()
        .text("code", denial.errorCode().orElse(""))
        .text("message", denial.errorMessage().orElse(""));
  }
}
