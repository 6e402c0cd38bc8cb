package dev.rolewatch.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.rolewatch.alert.AlertNotSentException;
import dev.rolewatch.alert.Alerter;
import dev.rolewatch.alert.JsonText;
import dev.rolewatch.alert.Judge.Patience;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.OutcomeJson;
import dev.rolewatch.trail.MalformedEventException;
import dev.rolewatch.trail.TrailRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The door for events that have waited long enough for another record of the same call. Those that
 * cannot be handled are named in the answer, so that SQS delivers them again and at last puts them
 * into the dead-letter queue.
 */
public final class WaitingHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final Alerter alerter;

  /** What Lambda calls: everything is built from the environment, once. */
  public WaitingHandler() {
    this(Live.rehearsed(System.getenv()).alerter());
  }

  WaitingHandler(Alerter alerter) {
    this.alerter = alerter;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent batch, Context context) {
    List<BatchItemFailure> failures = new ArrayList<>();
    for (SQSMessage message : batch.getRecords()) {
      Outcome outcome = handle(message.getBody());
      context.getLogger().log(JsonText.compact(OutcomeJson.logLine(outcome)));
      if (outcome instanceof Outcome.Rejected) {
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }

  private Outcome handle(String event) {
    try {
      TrailRecord record = TrailRecord.parse(event.getBytes(StandardCharsets.UTF_8));
      return alerter.handle(record, Patience.SPENT);
    } catch (MalformedEventException e) {
      return new Outcome.Rejected(e.eventId(), e.getMessage());
    } catch (AlertNotSentException e) {
      return new Outcome.Rejected(Optional.empty(), e.getMessage());
    }
  }
}
