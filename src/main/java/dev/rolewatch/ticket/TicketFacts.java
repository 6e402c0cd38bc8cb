package dev.rolewatch.ticket;

import dev.rolewatch.ticket.Document.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who, which role, how and when, as the rows of a table. What is not known has no row. */
final class TicketFacts {
  private final TicketAlert alert;
  private final List<Fact> rows = new ArrayList<>();

  TicketFacts(TicketAlert alert) {
    this.alert = alert;
  }

  List<Fact> rows() {
    row("Severity", Optional.of(alert.severity().toString()));
    row("Person", person());
    row("Certainty", certainty());
    row("Caller", alert.text("/caller/arn").or(() -> alert.text("/caller/name")));
    row("Caller's account", account("/caller/account"));
    row("MFA", alert.text("/caller/mfa"));
    row("Role", alert.text("/role/arn").or(() -> alert.text("/role/name")));
    row("Role's account", account("/role/account"));
    row("Level", alert.text("/role/level"));
    row("Act", alert.text("/act"));
    row("Call", alert.text("/how/api"));
    row("From", alert.text("/how/sourceIp"));
    row("Client", alert.text("/how/client"));
    row("Region", alert.text("/how/region"));
    row("Refused", refusal());
    row("When", Optional.of(alert.firstAt().toString()));
    if (alert.count() > 1) {
      row("Uses", Optional.of(alert.count() + ", the last at " + alert.lastAt()));
    }
    row("Until", alert.text("/session/expiresAt"));
    row("Session", alert.text("/session/name"));
    row("Source identity", alert.text("/session/sourceIdentity"));
    row("Event", alert.text("/event/id"));
    return rows;
  }

  private void row(String label, Optional<String> text) {
    text.ifPresent(known -> rows.add(new Fact(label, known)));
  }

  /** For example {@code ana, ana@example.com}. */
  private Optional<String> person() {
    return alert
        .text("/caller/human/name")
        .map(name -> name + mail())
        .or(() -> Optional.of("not known"));
  }

  /**
   * For example {@code certain (IAM user of the call)}. In a row of its own, so that no name can
   * say it.
   */
  private Optional<String> certainty() {
    String evidence =
        alert.text("/caller/human/evidence").map(text -> " (" + text + ")").orElse("");
    return alert.text("/caller/human/confidence").map(confidence -> confidence + evidence);
  }

  /** For example {@code AccessDenied: User … is not authorized to perform …}. */
  private Optional<String> refusal() {
    return Stream.of("/denial/code", "/denial/message")
        .flatMap(place -> alert.text(place).stream())
        .reduce((code, message) -> code + ": " + message);
  }

  private String mail() {
    return alert.text("/caller/human/mail").map(mail -> ", " + mail).orElse("");
  }

  private Optional<String> account(String place) {
    Optional<String> id = alert.text(place + "/id");
    return id.map(
        number ->
            alert.text(place + "/name").map(name -> name + " (" + number + ")").orElse(number));
  }
}
