package dev.rolewatch.cli;

import dev.rolewatch.alert.Alert;
import dev.rolewatch.alert.Severity;
import dev.rolewatch.alert.TicketMessage;
import dev.rolewatch.alert.TopicMessage;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.ticket.Routes;
import dev.rolewatch.ticket.Ticket;
import dev.rolewatch.ticket.TicketAlert;
import dev.rolewatch.ticket.TicketDesk;
import dev.rolewatch.ticket.TicketException;
import dev.rolewatch.ticket.TicketReference;
import dev.rolewatch.ticket.TicketSystem;
import dev.rolewatch.ticket.Update;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** A ticket system that prints: what is live before it, and nothing behind it. */
final class PrintedTickets implements Terminal, TicketSystem {
  private static final int LONGEST = 100_000;
  private static final String LINE = "─".repeat(78);

  private final PrintStream out;
  private final TicketDesk desk =
      new TicketDesk(
          this, Severity.LOW, Routes.parse("", ""), new SessionStoreInMemory(), Clock.systemUTC());
  private String before = "";

  PrintedTickets(PrintStream out) {
    this.out = out;
  }

  @Override
  public void systems(Alert alert) {
    systems(TicketMessage.of(alert));
  }

  @Override
  public void systems(TopicMessage message) {
    try {
      desk.file(TicketAlert.parse(message.body()));
    } catch (TicketException impossible) {
      throw new IllegalStateException("our own alert cannot be filed", impossible);
    }
  }

  @Override
  public Optional<TicketReference> find(String alertId, String target, Instant since) {
    return Optional.empty();
  }

  @Override
  public TicketReference open(Ticket ticket) {
    String key = ticket.alert().id();
    print(
        "Ticket: %s\nTitle:  %s\n\n%s"
            .formatted(key, ticket.title(LONGEST), ticket.plain(LONGEST)));
    return new TicketReference(key, key, Optional.empty());
  }

  @Override
  public State state(TicketReference ticket) {
    return State.OPEN;
  }

  @Override
  public void update(TicketReference ticket, Update update) {
    print("Ticket: %s, a comment\n\n%s".formatted(ticket.name(), update.plain(LONGEST)));
  }

  private void print(String text) {
    out.print(before + text);
    before = "\n" + LINE + "\n\n";
  }
}
