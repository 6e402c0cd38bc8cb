package dev.rolewatch.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A record that stands as a text in what another tool wrote: each event of {@code aws cloudtrail
 * lookup-events}, and the column {@code eventJson} of CloudTrail Lake.
 *
 * @see <a href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html">Event
 *     of LookupEvents</a>
 */
final class Quotation {
  private static final Set<String> LISTS = Set.of("Events", "QueryResultRows");

  private Quotation() {}

  /** Whether an array of this name holds such texts. */
  static boolean isList(String name) {
    return LISTS.contains(name);
  }

  /**
   * The record itself.
   *
   * @throws MalformedEventException if the text is no record
   */
  static TrailRecord open(TrailRecord record) throws MalformedEventException {
    Optional<String> text =
        Stream.of("CloudTrailEvent", "eventJson", "eventjson")
            .map(record.json()::path)
            .filter(JsonNode::isString)
            .map(JsonNode::asString)
            .findFirst();
    return text.isPresent() && !record.json().has("eventSource")
        ? TrailRecord.parse(text.get().getBytes(UTF_8))
        : record;
  }
}
