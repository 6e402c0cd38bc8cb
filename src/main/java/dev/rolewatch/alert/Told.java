package dev.rolewatch.alert;

import dev.rolewatch.history.Kept;
import dev.rolewatch.history.Key;
import dev.rolewatch.history.Lifetime;
import dev.rolewatch.history.SessionStore;
import dev.rolewatch.history.StoreUnavailableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What was told of an act, kept for the note that closes its quiet period.
 *
 * @param sentence what happened, in the words of the mail
 * @param subject the subject of the message
 * @param json the alert for systems
 * @param attributes those of the message for systems
 */
record Told(String sentence, String subject, String json, Map<String, String> attributes) {
  private static final Logger LOG = System.getLogger(Told.class.getName());

  static Told of(Alert alert) {
    TopicMessage message = TicketMessage.of(alert);
    return new Told(
        new Story(alert, Neutral.MAIL).sentence(),
        new SubjectLine(alert, Neutral.ASCII).within(DigestLine.ROOM),
        message.body(),
        message.attributes());
  }

  static Optional<Told> find(SessionStore store, String alertId) throws StoreUnavailableException {
    return store.find(key(alertId)).map(Kept::value);
  }

  /** Keeps it. Without it a closing note has less to say, so a failure is only logged. */
  void keep(SessionStore store, String alertId, Instant now) {
    try {
      store.put(key(alertId), Optional.empty(), this, now.plus(Lifetime.OF_ACT));
    } catch (StoreUnavailableException unkept) {
      LOG.log(Level.WARNING, () -> "not kept for a closing note: " + unkept.getMessage());
    }
  }

  private static Key<Told> key(String alertId) {
    return Key.of(Told.class, "told", alertId);
  }
}
