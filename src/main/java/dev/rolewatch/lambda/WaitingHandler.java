package dev.rolewatch.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.rolewatch.alert.AlertNotSentException;
import dev.rolewatch.alert.Alerter;
import dev.rolewatch.alert.JsonText;
import dev.rolewatch.alert.Judge.Patience;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.OutcomeJson;
import dev.rolewatch.trail.MalformedEventException;
import dev.rolewatch.trail.TrailRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The door for events that have waited long enough for another record of the same call. Those that
 * cannot be handled are named in the answer, so that SQS delivers them again and at last puts them
 * into the dead-letter queue.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Partial
 *     batch responses</a>
 */
public final class WaitingHandler implements RequestStreamHandler {
  private static final Logger LOG = System.getLogger(WaitingHandler.class.getName());
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Alerter alerter;

  /** What Lambda calls: everything is built from the environment, once. */
  public WaitingHandler() {
    this(Live.rehearsed(System.getenv()).alerter());
  }

  WaitingHandler(Alerter alerter) {
    this.alerter = alerter;
  }

  @Override
  public void handleRequest(InputStream batch, OutputStream answer, Context context)
      throws IOException {
    ObjectNode failures = JSON.createObjectNode();
    failures.putArray("batchItemFailures");
    for (JsonNode message : JSON.readTree(batch.readAllBytes()).path("Records")) {
      if (!isHandled(message.path("body").asString(), context.getLogger())) {
        failures
            .withArray("/batchItemFailures")
            .addObject()
            .put("itemIdentifier", message.path("messageId").asString());
      }
    }
    answer.write(JsonText.compact(failures).getBytes(StandardCharsets.UTF_8));
  }

  private boolean isHandled(String event, LambdaLogger log) {
    try {
      Outcome outcome = handle(event);
      log.log(JsonText.compact(OutcomeJson.logLine(outcome)));
      return !(outcome instanceof Outcome.Rejected);
    } catch (AlertNotSentException notSent) { // SQS delivers the event again
      LOG.log(Level.WARNING, notSent.getMessage());
      return false;
    }
  }

  private Outcome handle(String event) throws AlertNotSentException {
    try {
      TrailRecord record = TrailRecord.parse(event.getBytes(StandardCharsets.UTF_8));
      return alerter.handle(record, Patience.SPENT);
    } catch (MalformedEventException e) {
      return new Outcome.Rejected(e.eventId(), e.getMessage());
    }
  }
}
