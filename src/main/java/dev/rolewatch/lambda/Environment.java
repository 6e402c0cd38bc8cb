package dev.rolewatch.lambda;

import dev.rolewatch.alert.InvalidSettingException;
import dev.rolewatch.alert.OwnReads;
import dev.rolewatch.alert.Setting;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.iam.RoleArn;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

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

  /**
   * @throws IllegalArgumentException that names the variable and the template parameter, and says
   *     what would be right
   */
  static Environment read(Map<String, String> variables) {
    return new Environment(
        settings(variables),
        Variable.TOPIC.in(variables, "ALERT_TOPIC_ARN"),
        Variable.TOPIC.in(variables, "TICKET_TOPIC_ARN"),
        RoleArn.parse(Variable.ROLE.in(variables, "FUNCTION_ROLE_ARN")),
        Variable.TABLE.in(variables, "SESSION_TABLE"),
        Variable.QUEUE.in(variables, "WAITING_QUEUE_URL"));
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
}
