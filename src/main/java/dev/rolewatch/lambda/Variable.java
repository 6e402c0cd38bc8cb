package dev.rolewatch.lambda;

import dev.rolewatch.alert.InvalidSettingException;
import dev.rolewatch.alert.SettingName;
import dev.rolewatch.iam.RoleArn;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A variable that the template writes.
 *
 * @param words for the error: what it has to be
 */
record Variable(String words, Predicate<String> rule) {
  static final Variable TOPIC =
      of("the ARN of an SNS topic", "arn:aws[a-z-]*:sns:[a-z0-9-]+:\\d{12}:[\\w.-]+");
  static final Variable TABLE = of("the name of a DynamoDB table", "[\\w.-]{3,255}");
  static final Variable QUEUE = of("the URL of an SQS queue", "https?://\\S+");
  static final Variable ROLE =
      new Variable("the ARN of a role", text -> RoleArn.find(text).isPresent());

  private static Variable of(String words, String pattern) {
    return new Variable(words, Pattern.compile(pattern).asMatchPredicate());
  }

  /**
   * The value of the variable of this name.
   *
   * @throws IllegalArgumentException that names the variable and says what would be right
   */
  String in(Map<String, String> variables, String name) {
    String text = variables.getOrDefault(name, "");
    if (!rule.test(text)) {
      throw new IllegalArgumentException(
          "%s (written by the template): %s, not \"%s\"".formatted(name, words, text));
    }
    return text;
  }

  /**
   * What the operator has chosen, of the variables of these names.
   *
   * @throws IllegalArgumentException that names the variable and the template parameter, and says
   *     what would be right
   */
  static <E extends Enum<E> & SettingName, S> S settings(
      Class<E> names, Map<String, String> variables, Function<Map<E, String>, S> settings) {
    Map<E, String> values = new EnumMap<>(names);
    for (E name : names.getEnumConstants()) {
      if (variables.containsKey(name.variable())) {
        values.put(name, variables.get(name.variable()));
      }
    }
    try {
      return settings.apply(values);
    } catch (InvalidSettingException e) {
      throw new IllegalArgumentException(
          "%s (template parameter %s): %s"
              .formatted(e.setting().variable(), e.setting().parameter(), e.getMessage()),
          e);
    }
  }
}
