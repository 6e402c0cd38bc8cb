package dev.rolewatch.alert;

import dev.rolewatch.history.Minute;
import dev.rolewatch.history.Reminder;
import dev.rolewatch.history.SessionStore;
import dev.rolewatch.history.StoreUnavailableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A channel to people that gets at most so many alerts a minute. The others wait for the next
 * digest, see {@link Rounds}. If they cannot be kept for it, they are sent.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-email-notifications.html">SNS
 *     suspends an address that gets more than ten mails a second</a>
 */
public final class MailLimit implements AlertChannel {
  private static final Logger LOG = System.getLogger(MailLimit.class.getName());
  private static final Duration KEPT = Duration.ofDays(14);

  private final AlertChannel people;
  private final SessionStore store;
  private final int most;
  private final InstantSource clock;

  /**
   * @param most how many a minute
   */
  public MailLimit(AlertChannel people, SessionStore store, int most, InstantSource clock) {
    this.people = people;
    this.store = store;
    this.most = most;
    this.clock = clock;
  }

  @Override
  public Receipt send(Alert alert) throws AlertNotSentException {
    return alert.storeFailure().isEmpty() && isKeptForDigest(alert)
        ? Receipt.IN_DIGEST
        : people.send(alert);
  }

  /** A digest that waits has its place kept, or a long storm would keep it back. */
  private int places() throws StoreUnavailableException {
    boolean isDigestDue = !store.due(DigestLine.AGENDA, clock.instant(), 1).isEmpty();
    return isDigestDue ? most - 1 : most;
  }

  private boolean isKeptForDigest(Alert alert) {
    try {
      if (Minute.take(store, clock.instant(), places(), alert.id())) {
        return false;
      }
      store.remind(
          new Reminder<>(DigestLine.AGENDA, clock.instant(), alert.id(), DigestLine.of(alert)),
          clock.instant().plus(KEPT));
      return true;
    } catch (StoreUnavailableException unkept) {
      LOG.log(Level.WARNING, () -> "more mails a minute than wanted, for " + unkept.getMessage());
      return false;
    }
  }
}
