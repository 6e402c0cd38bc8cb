package dev.rolewatch.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.rolewatch.alert.JsonText;
import dev.rolewatch.aws.TicketQueue;
import dev.rolewatch.ticket.Filing;
import dev.rolewatch.ticket.TicketAlert;
import dev.rolewatch.ticket.TicketDesk;
import dev.rolewatch.ticket.TicketException;
import dev.rolewatch.ticket.TryLaterException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The door for alerts that want a ticket. What may work later comes again, after the time that the
 * ticket system asks for or ever longer; what will not is put into the dead-letter queue, with the
 * reason.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Partial
 *     batch responses</a>
 */
public final class TicketHandler implements RequestStreamHandler {
  /** After so many tries a message is given up; the queue's redrive policy has the same number. */
  static final int TRIES = 20;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

  /** What one message may take: no new one is begun with less. */
  private static final int ROOM_MILLIS = 45_000;

  private static final Logger LOG = System.getLogger(TicketHandler.class.getName());
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TicketDesk desk;
  private final TicketQueue queue;

  /** What Lambda calls: everything is built from the environment, once. */
  public TicketHandler() {
    this(TicketParts.of(System.getenv()));
  }

  private TicketHandler(TicketParts parts) {
    this(parts.desk(), parts.queue());
  }

  TicketHandler(TicketDesk desk, TicketQueue queue) {
    this.desk = desk;
    this.queue = queue;
  }

  @Override
  public void handleRequest(InputStream batch, OutputStream answer, Context context)
      throws IOException {
    ObjectNode failures = JSON.createObjectNode();
    failures.putArray("batchItemFailures");
    for (JsonNode json : JSON.readTree(batch.readAllBytes()).path("Records")) {
      Message message = Message.of(json);
      boolean isDone =
          context.getRemainingTimeInMillis() < ROOM_MILLIS
              ? isLeft(message, Duration.ZERO)
              : isDone(message, context.getLogger());
      if (!isDone) {
        failures.withArray("/batchItemFailures").addObject().put("itemIdentifier", message.id());
      }
    }
    answer.write(JsonText.compact(failures).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A message as SQS hands it over.
   *
   * @param receipt by which it is dealt with
   * @param tries how often it was handed over, this time included
   */
  private record Message(String id, String receipt, String body, int tries) {
    static Message of(JsonNode json) {
      return new Message(
          json.path("messageId").asString(""),
          json.path("receiptHandle").asString(""),
          json.path("body").asString(""),
          json.at("/attributes/ApproximateReceiveCount").asInt(1));
    }

    /** Twice as long from try to try. */
    Duration pause() {
      Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
      return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
  }

  /** Whether SQS may forget the message. */
  private boolean isDone(Message message, LambdaLogger log) {
    try {
      Filing filing = desk.file(TicketAlert.parse(message.body()));
      log.log(JsonText.compact(filing.json()));
      return true;
    } catch (TicketException undone) {
      LOG.log(Level.WARNING, undone.getMessage());
      boolean comesAgain = undone instanceof TryLaterException && message.tries() < TRIES;
      return comesAgain
          ? isLeft(message, ((TryLaterException) undone).after().orElseGet(message::pause))
          : isBuried(message, undone.getMessage());
    } catch (RuntimeException fault) { // ours; the other messages of the batch shall not suffer
      LOG.log(Level.ERROR, "the message could not be filed", fault);
      return message.tries() < TRIES
          ? isLeft(message, message.pause())
          : isBuried(message, "a fault of the function: " + fault.getClass().getSimpleName());
    }
  }

  private boolean isBuried(Message message, String reason) {
    try {
      queue.bury(message.body(), reason);
      return true;
    } catch (TicketQueue.FailedException unburied) { // SQS buries it, in the end
      LOG.log(Level.WARNING, unburied.getMessage());
      return false;
    }
  }

  private boolean isLeft(Message message, Duration pause) {
    try {
      queue.comeAgain(message.receipt(), pause);
    } catch (TicketQueue.FailedException untold) { // it comes when its visibility timeout is over
      LOG.log(Level.WARNING, untold.getMessage());
    }
    return false;
  }
}
