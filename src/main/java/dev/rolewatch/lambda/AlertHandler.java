package dev.rolewatch.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.rolewatch.alert.Alerter;
import dev.rolewatch.alert.JsonText;
import dev.rolewatch.alert.Judge.Patience;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.OutcomeJson;
import dev.rolewatch.alert.WaitingRoom;
import dev.rolewatch.trail.MalformedEventException;
import dev.rolewatch.trail.TrailRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/**
 * The door that EventBridge wakes: one event in, its outcome out.
 *
 * <p>What could not be read or sent fails the invocation, so that Lambda tries again and at last
 * carries the event to the failure destination.
 */
public final class AlertHandler implements RequestStreamHandler {
  private static final Logger LOG = System.getLogger(AlertHandler.class.getName());

  private final Alerter alerter;
  private final WaitingRoom waitingRoom;

  /** What Lambda calls: everything is built from the environment, once. */
  public AlertHandler() {
    this(Live.rehearsed(System.getenv()));
  }

  private AlertHandler(Live live) {
    this(live.alerter(), live.waitingRoom());
  }

  AlertHandler(Alerter alerter, WaitingRoom waitingRoom) {
    this.alerter = alerter;
    this.waitingRoom = waitingRoom;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Outcome outcome = handle(event.readAllBytes());
    context.getLogger().log(JsonText.compact(OutcomeJson.logLine(outcome)));
    if (outcome instanceof Outcome.Rejected) {
      throw new RejectedEventException(outcome.because());
    }
    answer.write(JsonText.compact(OutcomeJson.summary(outcome)).getBytes(StandardCharsets.UTF_8));
  }

  private Outcome handle(byte[] event) throws IOException {
    try {
      TrailRecord record = TrailRecord.parse(event);
      Outcome outcome = alerter.handle(record, Patience.WAITS);
      return outcome instanceof Outcome.Waiting waiting && !isHeld(event, waiting)
          ? alerter.handle(record, Patience.SPENT)
          : outcome;
    } catch (MalformedEventException e) {
      return new Outcome.Rejected(e.eventId(), e.getMessage());
    }
  }

  /** Whether the event waits; one that cannot wait is told of at once. */
  private boolean isHeld(byte[] event, Outcome.Waiting waiting) {
    try {
      waitingRoom.hold(new String(event, StandardCharsets.UTF_8), waiting.patience());
      return true;
    } catch (WaitingRoom.ClosedException closed) {
      LOG.log(Level.WARNING, closed.getMessage());
      return false;
    }
  }
}
