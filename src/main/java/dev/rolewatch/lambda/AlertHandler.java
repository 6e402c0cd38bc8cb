package dev.rolewatch.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.rolewatch.alert.Alerter;
import dev.rolewatch.alert.JsonText;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.OutcomeJson;
import dev.rolewatch.trail.MalformedEventException;
import dev.rolewatch.trail.TrailRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The door that EventBridge wakes: one event in, its outcome out.
 *
 * <p>What could not be read or sent fails the invocation, so that Lambda tries again and at last
 * carries the event to the failure destination.
 */
public final class AlertHandler implements RequestStreamHandler {
  private final Alerter alerter;

  /** What Lambda calls: everything is built from the environment, once. */
  public AlertHandler() {
    this(LiveAlerter.fromEnvironment(System.getenv()));
  }

  AlertHandler(Alerter alerter) {
    this.alerter = alerter;
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
      return alerter.handle(TrailRecord.parse(event));
    } catch (MalformedEventException e) {
      return new Outcome.Rejected(e.eventId(), e.getMessage());
    }
  }
}
