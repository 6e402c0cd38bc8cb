package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.privilege.Evidence;
import dev.rolewatch.privilege.Reason;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.RoleUse;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The alert as JSON, version 1: what ticket systems and other programs get. Its schema is the
 * resource {@code /schema/alert-v1.json}.
 *
 * <p>Texts are exactly as recorded, evidence included: a program that shows them neutralises them
 * for its own medium. A field without a value, an empty list and an empty object are left out.
 */
public final class AlertJson {

  /** The version of the format; it changes only when an old reader would be misled. */
  public static final String VERSION = "1";

  private AlertJson() {}

  public static ObjectNode of(Alert alert) {
    RoleUse use = alert.use();
    Fields fields =
        new Fields()
            .put("version", VERSION)
            .put("id", alert.id())
            .put("act", act(use.act()))
            .put("severity", alert.severity().toString())
            .texts("reasons", alert.reasons())
            .put("count", 1)
            .time("firstAt", Optional.of(use.event().time()))
            .time("lastAt", Optional.of(use.event().time()))
            .object("role", role(alert))
            .object("caller", CallerJson.of(alert))
            .object("how", how(use))
            .object("session", session(use.session()))
            .object("event", event(alert));
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

  /** An account with its alias, as far as both are known. */
  static Fields account(Optional<AccountId> id, Enrichment enrichment) {
    return new Fields()
        .text("id", id.map(AccountId::value))
        .text("name", id.map(known -> enrichment.accountNames().get(known)));
  }

  private static Fields role(Alert alert) {
    Subject subject = alert.subject();
    return new Fields()
        .text("arn", subject.arn())
        .put("name", subject.name())
        .text("path", subject.path())
        .object("account", account(subject.account(), alert.enrichment()))
        .put("level", subject.elevation().level().name())
        .texts(
            "evidence",
            subject.elevation().evidence().stream().sorted().map(Evidence::toString).toList())
        .objects("reasons", subject.elevation().reasons().stream().map(AlertJson::reason).toList())
        .map("tags", subject.tags())
        .texts("trust", subject.trust());
  }

  private static Fields reason(Reason reason) {
    return new Fields()
        .text("technique", reason.technique())
        .put("because", reason.because())
        .text("policy", reason.policy())
        .text("statement", reason.statement());
  }

  private static Fields how(RoleUse use) {
    return new Fields()
        .put("api", Api.of(use.event()))
        .text("sourceIp", use.origin().sourceIp())
        .text("client", use.origin().userAgent().map(Client::of))
        .text("userAgent", use.origin().userAgent())
        .text("region", use.event().region())
        .text("servingRegion", use.origin().servingRegion());
  }

  private static Fields session(RoleUse.Session session) {
    return new Fields()
        .text("name", session.name())
        .text("arn", session.arn())
        .text("principalId", session.principalId())
        .text("accessKeyId", session.accessKeyId())
        .time("startedAt", session.startedAt())
        .time("expiresAt", session.expiresAt())
        .text("sourceIdentity", session.sourceIdentity())
        .text("externalId", session.externalId())
        .map("tags", session.tags())
        .texts("sessionPolicy", session.policies());
  }

  private static Fields event(Alert alert) {
    RoleUse.Event event = alert.use().event();
    return new Fields()
        .put("id", event.id())
        .text("sharedId", event.sharedId())
        .time("time", Optional.of(event.time()))
        .object("account", account(event.account(), alert.enrichment()))
        .text("region", event.region())
        .text("link", ConsoleLinks.of(alert).event())
        .put("ageSeconds", Math.max(0, alert.age().toSeconds()));
  }

  private static Fields denial(RoleUse.Denial denial) {
    return new Fields().text("code", denial.errorCode()).text("message", denial.errorMessage());
  }
}
