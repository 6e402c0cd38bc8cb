package dev.rolewatch.aws;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as JSON that can be read in the console of DynamoDB: times in RFC 3339, what is absent
 * left out, fields that are no longer known ignored.
 */
final class StoredJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              absent ->
                  absent
                      .withValueInclusion(Include.NON_ABSENT)
                      .withContentInclusion(Include.NON_ABSENT))
          .changeDefaultVisibility(
              parts ->
                  parts
                      .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                      .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                      .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
          .build();

  private StoredJson() {}

  static String write(Object record) {
    return MAPPER.writeValueAsString(record);
  }

  /**
   * @param name of the attribute that holds the JSON
   */
  static <T> T read(Map<String, AttributeValue> item, String name, Class<T> type)
      throws UnreadableItemException {
    try {
      T value = MAPPER.readValue(text(item, name), type);
      if (value == null) {
        throw new UnreadableItemException(name + " is null");
      }
      return value;
    } catch (JacksonException e) {
      // Its message may quote what a caller of AWS has chosen.
      String because = e.getClass().getSimpleName();
      throw new UnreadableItemException(
          "%s is no %s (%s)".formatted(name, type.getSimpleName(), because), e);
    }
  }

  /** The text of an attribute. */
  static String text(Map<String, AttributeValue> item, String name) throws UnreadableItemException {
    AttributeValue attribute = item.get(name);
    if (attribute == null || attribute.s() == null) {
      throw new UnreadableItemException("it has no text " + name);
    }
    return attribute.s();
  }
}
