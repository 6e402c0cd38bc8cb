package dev.rolewatch.wholeway;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Lambda hands to a function that listens to a queue.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda with
 *     Amazon SQS</a>
 */
public final class Queued {
  private static final JsonMapper JSON = new JsonMapper();

  private Queued() {}

  /** A batch of one message each with these bodies. */
  public static byte[] batch(byte[]... bodies) {
    ObjectNode batch = JSON.createObjectNode();
    int number = 0;
    for (byte[] body : bodies) {
      batch
          .withArray("/Records")
          .addObject()
          .put("messageId", "message-" + ++number)
          .put("receiptHandle", "receipt-" + number)
          .put("body", new String(body, StandardCharsets.UTF_8))
          .put("eventSource", "aws:sqs")
          .put("eventSourceARN", "arn:aws:sqs:eu-central-1:111111111111:waiting")
          .put("awsRegion", "eu-central-1");
    }
    return batch.toString().getBytes(StandardCharsets.UTF_8);
  }
}
