package dev.rolewatch.privilege;

import dev.rolewatch.iam.Quoted;
import java.util.Map;
import java.util.Optional;

/**
 * The tag that the operator marks elevated roles with, {@code ElevatedRoleTag}: {@code
 * elevated=true}, or {@code elevated} for any value.
 *
 * <p>Keys are compared without regard to case, as IAM does. Values are too: {@code True} from a
 * tool that spells it so must not silence an alert.
 *
 * @param value absent if any value will do
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html">Tags for IAM
 *     resources</a>
 */
public record TagRule(String key, Optional<String> value) {

  public TagRule {
    if (key.isBlank()) {
      throw new IllegalArgumentException(
          "a tag reads key=value or key, such as elevated=true, and its key is not empty");
    }
  }

  /**
   * @throws IllegalArgumentException if there is no key
   */
  public static TagRule parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      return new TagRule(text.strip(), Optional.empty());
    }
    if (text.substring(0, equals).isBlank()) {
      throw new IllegalArgumentException("a tag reads key=value or key, not " + Quoted.of(text));
    }
    return new TagRule(
        text.substring(0, equals).strip(), Optional.of(text.substring(equals + 1).strip()));
  }

  /** The tag among {@code tags} that this rule is about, if there is one. */
  public Optional<Map.Entry<String, String>> find(Map<String, String> tags) {
    return tags.entrySet().stream()
        .filter(tag -> tag.getKey().equalsIgnoreCase(key))
        .filter(tag -> value.isEmpty() || tag.getValue().equalsIgnoreCase(value.orElseThrow()))
        .findFirst();
  }

  @Override
  public String toString() {
    return value.map(wanted -> key + "=" + wanted).orElse(key);
  }
}
