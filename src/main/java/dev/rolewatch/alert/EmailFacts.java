package dev.rolewatch.alert;

import dev.rolewatch.alert.Enrichment.AccessKey;
import dev.rolewatch.history.Hop;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.RoleUse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections of the mail that tell the event: who, how, since when, until when. */
final class EmailFacts {
  private static final int HOPS = 5;
  private static final int TAGS = 5;
  private static final Neutral MAIL = Neutral.MAIL;

  private final Alert alert;
  private final RoleUse use;
  private final Page page;

  EmailFacts(Alert alert, Page page) {
    this.alert = alert;
    this.use = alert.use();
    this.page = page;
  }

  void who() {
    Who who = new Who(alert, MAIL);
    page.heading("WHO").field("Caller", who.phrase());
    use.caller().arn().ifPresent(arn -> page.field("ARN", MAIL.of(arn)));
    use.caller().account().ifPresent(id -> page.field("Account", who.account(id)));
    page.field("Person", who.confidence()).field("MFA", who.mfa());
    alert.lineage().hops().stream()
        .limit(HOPS)
        .forEach(hop -> page.field("By way of", session(hop)));
    alert
        .enrichment()
        .accessKey()
        .map(this::key)
        .or(() -> Key.of(use.caller()).map(MAIL::of))
        .ifPresent(key -> page.field("Access key", key));
    tags("User's tags", alert.enrichment().callerTags());
  }

  void how() {
    page.heading("HOW").field("Call", MAIL.of(Api.of(use.event())) + region());
    RoleUse.Origin origin = use.origin();
    origin.sourceIp().ifPresent(ip -> page.field("From", MAIL.of(ip)));
    origin.userAgent().ifPresent(agent -> page.field("Client", MAIL.of(Client.of(agent))));
    origin.userAgent().ifPresent(agent -> page.field("User agent", MAIL.of(agent)));
    use.denial().ifPresent(denial -> page.field("Refused", refusal(denial)));
    RoleUse.Session session = use.session();
    session.name().ifPresent(name -> page.field("Session name", MAIL.of(name)));
    session.sourceIdentity().ifPresent(id -> page.field("Source identity", MAIL.of(id)));
    session.externalId().ifPresent(id -> page.field("External id", MAIL.of(id)));
    tags("Session tags", session.tags());
    if (!session.policies().isEmpty()) {
      page.field("Session policies", session.policies().size() + ", which narrow the session");
    }
  }

  void times() {
    Instant time = use.event().time();
    String began = Times.full(time) + ", " + Times.span(alert.age()) + " before this was sent";
    if (use.act() == Act.DENIED) {
      page.heading("WHEN").paragraph(began + ".").paragraph("No session was handed out.");
      return;
    }
    page.heading("SINCE WHEN").paragraph(began + ".");
    page.heading("UNTIL WHEN").paragraph(until());
  }

  /** At most so many of the texts, and how many there are besides. */
  String listed(Collection<String> texts, int most) {
    List<String> shown = texts.stream().limit(most).map(MAIL::of).toList();
    String more = texts.size() > most ? ", and " + (texts.size() - most) + " more" : "";
    return String.join(", ", shown) + more;
  }

  void tags(String label, Map<String, String> tags) {
    if (!tags.isEmpty()) {
      List<String> pairs =
          tags.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(tag -> tag.getKey() + "=" + tag.getValue())
              .toList();
      page.field(label, listed(pairs, TAGS));
    }
  }

  private String until() {
    Optional<Instant> end = use.session().expiresAt();
    if (end.isEmpty()) {
      return Taken.by(alert).isFederatedUser()
          ? "The event does not say."
          : "The event does not say; 12 hours is the most.";
    }
    Instant start = use.session().startedAt().orElse(use.event().time());
    String lasts = Times.full(end.get()) + ", " + Times.span(Duration.between(start, end.get()));
    return lasts
        + " after it began"
        + (new Story(alert, MAIL).isOver() ? "; it was over when this was sent." : ".");
  }

  private static String session(Hop hop) {
    return MAIL.of(hop.arn()) + hop.at().map(at -> ", which began " + Times.full(at)).orElse("");
  }

  private String key(AccessKey key) {
    String made =
        key.createdAt()
            .map(at -> ", " + Times.span(Duration.between(at, use.event().time())) + " old")
            .orElse("");
    String where = key.lastService().map(service -> " for " + MAIL.of(service)).orElse("");
    String region = key.lastRegion().map(name -> " in " + MAIL.of(name)).orElse("");
    String used =
        key.lastUsed().map(at -> ", last used " + Times.full(at) + where + region).orElse("");
    return MAIL.of(key.id()) + made + used;
  }

  private String region() {
    Optional<String> recorded = use.event().region().map(MAIL::of);
    Optional<String> served = use.origin().servingRegion().map(MAIL::of);
    if (served.isPresent() && !served.equals(recorded)) {
      return ", served in " + served.get() + recorded.map(in -> ", recorded in " + in).orElse("");
    }
    return recorded.map(in -> " in " + in).orElse("");
  }

  private static String refusal(RoleUse.Denial denial) {
    String code = denial.errorCode().filter(text -> !text.isBlank()).map(MAIL::of).orElse("");
    String message = denial.errorMessage().map(MAIL::of).orElse("");
    String both = code + (code.isEmpty() || message.isEmpty() ? "" : ": ") + message;
    return both.isEmpty() ? "without a reason" : both;
  }
}
