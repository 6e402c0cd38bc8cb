package dev.rolewatch.alert;

import dev.rolewatch.history.Claims;
import dev.rolewatch.history.StoreUnavailableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * A channel that gets each alert once, however often and by however many functions it is sent.
 *
 * <p>An alert that another function is about to send is waited for, and sent if the other does not
 * get it done. Only if a function ends between the publish and the note of it in the store is an
 * alert sent twice. If the store fails, it is sent: a duplicate is better than a silence.
 */
public final class OnceOnly implements AlertChannel {
  private static final Logger LOG = System.getLogger(OnceOnly.class.getName());

  /** Longer than a publish may take, with all its retries. */
  private static final Duration LEASE = Duration.ofSeconds(7);

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final AlertChannel channel;
  private final String name;
  private final Claims claims;
  private final InstantSource clock;
  private final Consumer<Duration> pause;

  /**
   * @param name tells the channels of one alert apart
   * @param pause lets some time pass
   */
  public OnceOnly(
      AlertChannel channel,
      String name,
      Claims claims,
      InstantSource clock,
      Consumer<Duration> pause) {
    this.channel = channel;
    this.name = name;
    this.claims = claims;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public Receipt send(Alert alert) throws AlertNotSentException {
    if (alert.storeFailure().isPresent()) {
      return channel.send(alert);
    }
    String message = alert.id() + " " + name;
    if (isSentByAnother(message)) {
      return Receipt.SENT_BEFORE;
    }
    try {
      Receipt receipt = channel.send(alert);
      note(message, () -> claims.sent(message, clock.instant()));
      return receipt;
    } catch (AlertNotSentException failed) {
      note(message, () -> claims.release(message, clock.instant()));
      throw failed;
    }
  }

  private boolean isSentByAnother(String message) {
    try {
      Claims.State state = claims.claim(message, clock.instant(), LEASE);
      while (state == Claims.State.TAKEN) {
        pause.accept(PAUSE);
        state = claims.claim(message, clock.instant(), LEASE);
      }
      return state == Claims.State.SENT;
    } catch (StoreUnavailableException unknown) {
      LOG.log(Level.WARNING, () -> message + " may be sent twice: " + unknown.getMessage());
      return false;
    }
  }

  /** One word to the store. */
  private interface Note {
    void write() throws StoreUnavailableException;
  }

  private static void note(String message, Note note) {
    try {
      note.write();
    } catch (StoreUnavailableException unnoted) {
      LOG.log(Level.WARNING, () -> message + " may be sent twice: " + unnoted.getMessage());
    }
  }
}
