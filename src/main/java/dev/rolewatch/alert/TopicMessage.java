package dev.rolewatch.alert;

import java.util.Map;
import java.util.Optional;

/**
 * One publish to an SNS topic, ready to be sent: at most 262,144 bytes of UTF-8 with its
 * attributes.
 *
 * @param structure whether the body is one text for all, or a JSON object with a text for each
 *     protocol; SNS delivers attributes only with the former
 * @param subject under 100 characters on one line
 * @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_Publish.html">SNS Publish</a>
 */
public record TopicMessage(
    Structure structure, Optional<String> subject, String body, Map<String, String> attributes) {

  public TopicMessage {
    attributes = Map.copyOf(attributes);
  }

  /** How SNS reads the body. */
  public enum Structure {
    STRING,
    JSON_BY_PROTOCOL
  }
}
