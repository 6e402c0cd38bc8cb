package dev.rolewatch.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A ticket system that opens a ticket whenever it is told to, as most do. */
final class TicketsInMemory implements TicketSystem {
  private final List<Ticket> opened = new ArrayList<>();
  private final List<Update> updates = new ArrayList<>();
  private final Set<String> closed = new HashSet<>();
  private final Deque<Trouble> troubles = new ArrayDeque<>();
  private int searches;

  /** What goes wrong with the next opening. */
  enum Trouble {
    /** Nothing is opened. */
    AWAY,
    /** It is opened, and nobody is told. */
    ANSWER_LOST,
    REFUSES
  }

  synchronized void next(Trouble... more) {
    troubles.addAll(List.of(more));
  }

  synchronized void close(int number) {
    closed.add(Integer.toString(number));
  }

  synchronized List<Ticket> opened() {
    return List.copyOf(opened);
  }

  synchronized List<Update> updates() {
    return List.copyOf(updates);
  }

  synchronized int searches() {
    return searches;
  }

  @Override
  public synchronized Optional<TicketReference> find(String alertId, String target, Instant since) {
    searches++;
    for (int number = opened.size(); number > 0; number--) {
      if (opened.get(number - 1).alert().id().equals(alertId)) {
        return Optional.of(reference(number));
      }
    }
    return Optional.empty();
  }

  @Override
  public synchronized TicketReference open(Ticket ticket) throws TicketException {
    Trouble trouble = troubles.isEmpty() ? null : troubles.poll();
    if (trouble == Trouble.REFUSES) {
      throw new RefusedException("no such project");
    }
    if (trouble == Trouble.AWAY) {
      throw new TryLaterException("away", Duration.ofSeconds(7));
    }
    opened.add(ticket);
    if (trouble == Trouble.ANSWER_LOST) {
      throw new TryLaterException("no answer", Duration.ZERO);
    }
    return reference(opened.size());
  }

  @Override
  public synchronized State state(TicketReference ticket) {
    return closed.contains(ticket.id()) ? State.CLOSED : State.OPEN;
  }

  @Override
  public synchronized void update(TicketReference ticket, Update update) {
    updates.add(update);
  }

  private static TicketReference reference(int number) {
    return new TicketReference(Integer.toString(number), "#" + number, Optional.empty());
  }
}
