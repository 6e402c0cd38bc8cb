package dev.rolewatch.lambda;

import dev.rolewatch.alert.OwnReads;
import dev.rolewatch.alert.Setting;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.iam.RoleArn;
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
        Variable.settings(Setting.class, variables, Settings::of),
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
}
