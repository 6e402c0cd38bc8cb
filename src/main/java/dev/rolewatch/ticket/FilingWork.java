package dev.rolewatch.ticket;

import dev.rolewatch.ticket.Filing.Deed;
import java.time.Duration;
import java.util.Optional;

/**
 * What there is to do for one message, by one who is alone at its ticket.
 *
 * @param target where the ticket belongs
 * @param before what is known of it
 * @param mayBeThere whether the ticket may be open without our knowing
 */
record FilingWork(
    TicketSystem system, TicketAlert alert, String target, Filed before, boolean mayBeThere) {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  /** What was done, and what is known from now on. */
  record Result(Filing filing, Filed filed) {}

  Result done() throws TicketException {
    Optional<TicketReference> known = before.ticket();
    if (known.isEmpty() && mayBeThere) {
      known = find();
    }
    return known.isPresent() ? goOn(known.get()) : open(Optional.empty());
  }

  private Result goOn(TicketReference ticket) throws TicketException {
    News news = News.of(alert, before.said());
    if (news.isEmpty()) {
      return result(Deed.UNCHANGED, ticket, "its ticket says all of it");
    }
    return switch (system.state(ticket)) {
      case OPEN -> update(ticket, news);
      case CLOSED -> follow(ticket, news);
      case GONE -> open(Optional.empty());
    };
  }

  private Result update(TicketReference ticket, News news) throws TicketException {
    system.update(ticket, new Update(alert, news.text(alert), target));
    return result(Deed.UPDATED, ticket, String.join("; ", news.texts()));
  }

  /** Unless that was done, and not noted, when it was tried before. */
  private Result follow(TicketReference closed, News news) throws TicketException {
    Optional<TicketReference> newer = find().filter(newest -> !newest.id().equals(closed.id()));
    if (newer.isPresent() && system.state(newer.get()) == TicketSystem.State.OPEN) {
      return update(newer.get(), news);
    }
    return open(Optional.of(closed));
  }

  private Result open(Optional<TicketReference> continues) throws TicketException {
    Ticket ticket =
        new Ticket(
            alert, TicketText.title(alert), TicketText.of(alert, continues), target, continues);
    String because =
        continues.map(closed -> "its ticket " + closed.name() + " is closed").orElse("it is new");
    return result(Deed.OPENED, system.open(ticket), because);
  }

  private Optional<TicketReference> find() throws TicketException {
    return system.find(alert.id(), target, before.begunAt().minus(CLOCKS_DIFFER));
  }

  private Result result(Deed deed, TicketReference ticket, String because) {
    return new Result(Filing.of(alert, deed, ticket, because), before.with(ticket, alert));
  }
}
