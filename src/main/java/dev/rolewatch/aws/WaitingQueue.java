package dev.rolewatch.aws;

import dev.rolewatch.alert.WaitingRoom;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A queue of events that come again after a while. */
public final class WaitingQueue implements WaitingRoom {
  /** SQS holds a message back for no longer. */
  public static final Duration LONGEST = Duration.ofMinutes(15);

  private final Supplier<SqsClient> sqs;
  private final String url;

  /**
   * @param sqs {@link AwsClients#sqs()}, which does not wait long; few events wait, so it is asked
   *     for when one does
   * @param url of the queue
   */
  public WaitingQueue(Supplier<SqsClient> sqs, String url) {
    this.sqs = sqs;
    this.url = url;
  }

  /**
   * @param event the JSON of the event, which comes again as it is
   * @param delay in whole seconds, up to {@link #LONGEST}; what is beyond is cut off
   * @throws ClosedException if the event may not come again: it has to be handled now
   */
  @Override
  public void hold(String event, Duration delay) throws ClosedException {
    try {
      sqs.get()
          .sendMessage(
              send -> send.queueUrl(url).messageBody(event).delaySeconds(wholeSeconds(delay)));
    } catch (SdkException failure) {
      throw new ClosedException("the waiting queue " + SdkFailure.predicate(failure), failure);
    }
  }

  private static int wholeSeconds(Duration delay) {
    return (int) Math.max(0, Math.min(delay.toSeconds(), LONGEST.toSeconds()));
  }
}
