package dev.rolewatch.ticket;

import dev.rolewatch.alert.Severity;
import dev.rolewatch.history.Kept;
import dev.rolewatch.history.Key;
import dev.rolewatch.history.SessionStore;
import dev.rolewatch.history.StoreUnavailableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Opens the ticket of an alert once, adds to it what is new, and follows a closed one with another.
 *
 * <p>Whoever works at a ticket says so in the session store, on condition that nobody else does:
 * looking for a ticket and opening one is not one step in any ticket system. What was begun and not
 * finished is looked for in the system before it is begun again. Without the store every ticket is
 * looked for first, and two may be opened where one was due: better than none.
 */
public final class TicketDesk {
  /** Longer than a function may take, so that nobody is overtaken while still at work. */
  public static final Duration LEASE = Duration.ofSeconds(100);

  /** Longer than the dead-letter queue keeps a message. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final long FIRST = 1;
  private static final Logger LOG = System.getLogger(TicketDesk.class.getName());

  private final TicketSystem system;
  private final Severity minimum;
  private final Routes routes;
  private final SessionStore store;
  private final InstantSource clock;

  /**
   * @param minimum alerts below it have no ticket
   */
  public TicketDesk(
      TicketSystem system,
      Severity minimum,
      Routes routes,
      SessionStore store,
      InstantSource clock) {
    this.system = system;
    this.minimum = minimum;
    this.routes = routes;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Files an alert.
   *
   * @throws TryLaterException if the same alert may be filed later
   * @throws RefusedException if somebody has to mend something first
   */
  public Filing file(TicketAlert alert) throws TicketException {
    if (alert.severity().compareTo(minimum) > 0) {
      return Filing.leftOut(alert, "%s is below %s".formatted(alert.severity(), minimum));
    }
    try {
      return file(alert, begin(alert));
    } catch (StoreUnavailableException failure) {
      LOG.log(Level.WARNING, () -> "a ticket without memory: " + failure.getMessage());
      return work(alert, unremembered(alert), true).done().filing();
    }
  }

  /** What is known of the ticket, now that nobody else is at it. */
  private Kept<Filed> begin(TicketAlert alert) throws TryLaterException, StoreUnavailableException {
    Instant now = clock.instant();
    Optional<Kept<Filed>> there = store.find(key(alert));
    Filed filed = there.map(Kept::value).orElseGet(() -> Filed.begun(alert, now));
    Filed mine = filed.busyUntil(now.plus(LEASE));
    if (filed.isBusy(now) || !store.put(key(alert), there, mine, now.plus(REMEMBERED))) {
      throw new TryLaterException("alert " + alert.id() + " is being filed by another", SOON);
    }
    return new Kept<>(mine, there.map(Kept::version).orElse(0L) + 1);
  }

  private Filing file(TicketAlert alert, Kept<Filed> mine) throws TicketException {
    FilingWork.Result result;
    try {
      result = work(alert, mine.value(), mine.version() > FIRST).done();
    } catch (TicketException undone) {
      end(alert, mine, mine.value());
      throw undone;
    }
    end(alert, mine, result.filed());
    return result.filing();
  }

  /** Lets others have it. If that fails, they wait until the lease is over. */
  private void end(TicketAlert alert, Kept<Filed> mine, Filed last) {
    Instant now = clock.instant();
    try {
      store.put(key(alert), Optional.of(mine), last.busyUntil(now), now.plus(REMEMBERED));
    } catch (StoreUnavailableException failure) {
      LOG.log(Level.WARNING, () -> "a ticket is not remembered: " + failure.getMessage());
    }
  }

  private FilingWork work(TicketAlert alert, Filed before, boolean mayBeThere) {
    return new FilingWork(system, alert, routes.of(alert), before, mayBeThere);
  }

  /** As if its ticket had been begun when the act happened. */
  private static Filed unremembered(TicketAlert alert) {
    return Filed.begun(alert, alert.firstAt());
  }

  private static Key<Filed> key(TicketAlert alert) {
    return Key.of(Filed.class, "ticket", alert.id());
  }
}
