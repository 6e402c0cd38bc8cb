package dev.rolewatch.lambda;

import dev.rolewatch.alert.InvalidSettingException;
import dev.rolewatch.alert.OwnReads;
import dev.rolewatch.alert.Setting;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.iam.RoleArn;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the template writes into the function's environment.
 *
 * @param alertTopicArn the topic for people
 * @param ticketTopicArn the topic for systems
 * @param functionRoleArn the role that the function runs with
 * @param sessionTable the name of the table that remembers
 * @param waitingQueueUrl where events wait for better ones
 */
record Environment(
    Settings settings,
    String alertTopicArn,
    String ticketTopicArn,
    RoleArn functionRoleArn,
    String sessionTable,
    String waitingQueueUrl) {

  private static final Form TOPIC =
      Form.of("the ARN of an SNS topic", "arn:aws[a-z-]*:sns:[a-z0-9-]+:\\d{12}:[\\w.-]+");
  private static final Form TABLE = Form.of("the name of a DynamoDB table", "[\\w.-]{3,255}");
  private static final Form QUEUE = Form.of("the URL of an SQS queue", "https?://\\S+");
  private static final Form ROLE =
      new Form("the ARN of a role", text -> RoleArn.find(text).isPresent());

  /**
   * What a variable has to be.
   *
   * @param words for the error
   */
  private record Form(String words, Predicate<String> rule) {
    static Form of(String words, String pattern) {
      return new Form(words, Pattern.compile(pattern).asMatchPredicate());
    }
  }

  /**
   * @throws IllegalArgumentException that names the variable and the template parameter, and says
   *     what would be right
   */
  static Environment read(Map<String, String> variables) {
    return new Environment(
        settings(variables),
        text(variables, "ALERT_TOPIC_ARN", TOPIC),
        text(variables, "TICKET_TOPIC_ARN", TOPIC),
        RoleArn.parse(text(variables, "FUNCTION_ROLE_ARN", ROLE)),
        text(variables, "SESSION_TABLE", TABLE),
        text(variables, "WAITING_QUEUE_URL", QUEUE));
  }

  /** Whether Lambda takes a snapshot when the function is initialised (SnapStart). */
  static boolean isForASnapshot(Map<String, String> variables) {
    return variables.getOrDefault("AWS_LAMBDA_INITIALIZATION_TYPE", "").equals("snap-start");
  }

  /** The calls of the function itself, which it makes only where there is a reader role. */
  Optional<OwnReads> ownReads() {
    return settings.readerRoleName().map(reader -> new OwnReads(functionRoleArn, reader));
  }

  private static Settings settings(Map<String, String> variables) {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      if (variables.containsKey(setting.variable())) {
        values.put(setting, variables.get(setting.variable()));
      }
    }
    try {
      return Settings.of(values);
    } catch (InvalidSettingException e) {
      throw new IllegalArgumentException(
          "%s (template parameter %s): %s"
              .formatted(e.setting().variable(), e.setting().parameter(), e.getMessage()),
          e);
    }
  }

  private static String text(Map<String, String> variables, String name, Form form) {
    String text = variables.getOrDefault(name, "");
    if (!form.rule().test(text)) {
      throw new IllegalArgumentException(
          "%s (written by the template): %s, not \"%s\"".formatted(name, form.words(), text));
    }
    return text;
  }
}
