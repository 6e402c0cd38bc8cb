package dev.rolewatch.aws;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The queue before the ticket function, and the one for what it could not file. */
public final class TicketQueue {
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final int REASON = 1000;

  private final SqsClient sqs;
  private final String url;
  private final String deadLettersUrl;

  /**
   * @param sqs of {@link AwsClients#steadySqs()}
   */
  public TicketQueue(SqsClient sqs, String url, String deadLettersUrl) {
    this.sqs = sqs;
    this.url = url;
    this.deadLettersUrl = deadLettersUrl;
  }

  /** The queue could not be told; SQS itself does then what is due. */
  public static final class FailedException extends Exception {
    private static final long serialVersionUID = 1L;

    FailedException(String because, SdkException cause) {
      super(because, cause);
    }
  }

  /**
   * Puts a message where somebody has to look at it, with the reason as an attribute of its own.
   *
   * @param reason one line
   */
  public void bury(String body, String reason) throws FailedException {
    MessageAttributeValue why =
        MessageAttributeValue.builder()
            .dataType("String")
            .stringValue(reason.substring(0, Math.min(reason.length(), REASON)))
            .build();
    try {
      sqs.sendMessage(
          send ->
              send.queueUrl(deadLettersUrl)
                  .messageBody(body)
                  .messageAttributes(Map.of("reason", why)));
    } catch (SdkException failure) {
      throw new FailedException("the dead-letter queue " + SdkFailure.predicate(failure), failure);
    }
  }

  /** Lets a message come again after a while, and not when its visibility timeout would be over. */
  public void comeAgain(String receipt, Duration after) throws FailedException {
    int seconds = (int) Math.min(after.toSeconds(), LONGEST.toSeconds());
    try {
      sqs.changeMessageVisibility(
          change -> change.queueUrl(url).receiptHandle(receipt).visibilityTimeout(seconds));
    } catch (SdkException failure) {
      throw new FailedException("the ticket queue " + SdkFailure.predicate(failure), failure);
    }
  }
}
