package dev.rolewatch.alert;

import java.nio.charset.StandardCharsets;

/**
 * The size of a message as SNS counts it.
 *
 * @see <a href="https://docs.aws.amazon.com/general/latest/gr/sns.html">Quotas of Amazon SNS</a>
 */
final class MessageSize {

  /** The most bytes of a message with its attributes. */
  static final int LIMIT = 262_144;

  /** What SNS may count for the data type of an attribute. */
  private static final int DATA_TYPE = "String".length();

  private MessageSize() {}

  /** Whether SNS takes the message; its subject is counted, too, to be on the safe side. */
  static boolean fits(TopicMessage message) {
    int attributes =
        message.attributes().entrySet().stream()
            .mapToInt(entry -> bytes(entry.getKey()) + DATA_TYPE + bytes(entry.getValue()))
            .sum();
    return bytes(message.body()) + message.subject().map(MessageSize::bytes).orElse(0) + attributes
        <= LIMIT;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
