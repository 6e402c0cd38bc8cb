package dev.rolewatch.ticket;

import dev.rolewatch.alert.JsonText;
import dev.rolewatch.alert.Neutral;
import dev.rolewatch.ticket.Document.Block;
import dev.rolewatch.ticket.Document.Facts;
import dev.rolewatch.ticket.Document.Folded;
import dev.rolewatch.ticket.Document.Heading;
import dev.rolewatch.ticket.Document.Items;
import dev.rolewatch.ticket.Document.Link;
import dev.rolewatch.ticket.Document.Links;
import dev.rolewatch.ticket.Document.Paragraph;
import dev.rolewatch.ticket.Document.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a ticket says: what happened, why it counts, what to do, where to look, and the alert. */
final class TicketText {
  private static final int NOTES = 6;
  private static final int REASONS = 12;

  private final TicketAlert alert;
  private final List<Block> blocks = new ArrayList<>();

  private TicketText(TicketAlert alert) {
    this.alert = alert;
  }

  /** On one line; for an alert of an older version without a title, from what it has. */
  static String title(TicketAlert alert) {
    String severity = alert.severity().name() + ": ";
    return severity
        + alert
            .text("/title")
            .map(Neutral.LINE::of)
            .orElseGet(() -> "Role " + alert.text("/role/name").orElse("unknown") + " was used");
  }

  /**
   * @param continues the closed ticket that this one follows
   */
  static Document of(TicketAlert alert, Optional<TicketReference> continues) {
    return new TicketText(alert).document(continues);
  }

  private Document document(Optional<TicketReference> continues) {
    paragraph(alert.text("/summary"));
    continues.ifPresent(
        before -> paragraph("It goes on: " + before.name() + ", about the same, was closed."));
    continues
        .flatMap(before -> before.url().map(url -> new Link("The closed ticket", url)))
        .ifPresent(link -> blocks.add(new Links(List.of(link))));
    alert.texts("/notes").stream().limit(NOTES).forEach(note -> paragraph("Note: " + note + "."));
    blocks.add(new Facts(new TicketFacts(alert).rows()));
    items("Why it counts as elevated", because("/role/reasons"));
    items("Why it is " + alert.severity(), alert.texts("/reasons"));
    if (!alert.texts("/steps").isEmpty()) {
      blocks.add(new Heading("What to do now"));
      blocks.add(new Steps(alert.texts("/steps")));
    }
    links();
    paragraph("Alert id: " + alert.id());
    blocks.add(new Folded("The whole alert as JSON", JsonText.pretty(alert.json())));
    return new Document(blocks);
  }

  private void paragraph(Optional<String> text) {
    text.ifPresent(this::paragraph);
  }

  private void paragraph(String text) {
    blocks.add(new Paragraph(text));
  }

  private void items(String heading, List<String> texts) {
    if (!texts.isEmpty()) {
      blocks.add(new Heading(heading));
      blocks.add(new Items(texts.subList(0, Math.min(texts.size(), REASONS))));
    }
  }

  private List<String> because(String place) {
    return alert.json().at(place).valueStream().map(TicketText::reason).toList();
  }

  /** For example {@code its policies allow everything (policy Deploy, statement 1)}. */
  private static String reason(JsonNode reason) {
    String because = reason.path("because").asString("");
    List<String> places = new ArrayList<>();
    text(reason, "technique").ifPresent(places::add);
    text(reason, "policy")
        .filter(policy -> !because.contains(policy))
        .ifPresent(policy -> places.add("policy " + policy));
    text(reason, "statement")
        .ifPresent(
            label -> places.add(label.startsWith("statement") ? label : "statement " + label));
    return places.isEmpty() ? because : because + " (" + String.join(", ", places) + ")";
  }

  private static Optional<String> text(JsonNode reason, String field) {
    return Optional.of(reason.path(field)).filter(JsonNode::isString).map(JsonNode::asString);
  }

  private void links() {
    List<Link> links = new ArrayList<>();
    link(links, "This call in CloudTrail", "/links/event");
    link(links, "What was done since", "/links/activity");
    link(links, "The role in IAM", "/links/role");
    if (!links.isEmpty()) {
      blocks.add(new Heading("Links"));
      blocks.add(new Links(links));
    }
  }

  private void link(List<Link> links, String text, String place) {
    alert
        .text(place)
        .filter(url -> url.startsWith("https://"))
        .ifPresent(url -> links.add(new Link(text, url)));
  }
}
