package dev.rolewatch.wholeway;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;

import dev.rolewatch.alert.Setting;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.LambdaPackage;
import dev.rolewatch.real.LambdaProcess;
import dev.rolewatch.real.SessionTables;
import dev.rolewatch.real.TopicInbox;
import dev.rolewatch.situations.Situation;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What the template deploys, as far as an alert passes through it: two topics, each with a queue
 * that listens, the table and the queue of the function, and the function from the built package.
 *
 * @param road how the function reaches AWS
 */
public record Stack(
    AwsEndpoint road,
    AwsSessionCredentials credentials,
    String alertTopic,
    String ticketTopic,
    TopicInbox people,
    TopicInbox systems,
    SessionTables tables,
    AwsEndpoint roadToTable,
    String table,
    String waitingQueue) {
  public static final AccountId HOME = AccountId.parse("111111111111");

  public static Stack deploy(AwsEndpoint aws, AwsEndpoint road, SessionTables tables, String name) {
    tables.make(name);
    AwsSessionCredentials credentials = aws.in(HOME);
    SnsClient sns = aws.sns(credentials);
    SqsClient sqs = aws.sqs(credentials);
    String alerts = sns.createTopic(call -> call.name(name + "-alerts")).topicArn();
    String tickets = sns.createTopic(call -> call.name(name + "-tickets")).topicArn();
    return new Stack(
        road,
        credentials,
        alerts,
        tickets,
        TopicInbox.subscribe(sns, sqs, alerts, name + "-people"),
        TopicInbox.subscribe(sns, sqs, tickets, name + "-systems"),
        tables,
        tables.aws(),
        name,
        sqs.createQueue(call -> call.queueName(name + "-waiting")).queueUrl());
  }

  /** The same stack, whose functions reach the table by another road. */
  Stack remembering(AwsEndpoint by) {
    return new Stack(
        road,
        credentials,
        alertTopic,
        ticketTopic,
        people,
        systems,
        tables,
        by,
        table,
        waitingQueue);
  }

  /** Forgets everything that happened. */
  public void forget() {
    tables.make(table);
  }

  /** The function with the settings of the situations. */
  LambdaProcess function() {
    return function(Map.of());
  }

  /** How many events wait. */
  int waiting() {
    return Integer.parseInt(
        road.sqs(credentials)
            .getQueueAttributes(
                call ->
                    call.queueUrl(waitingQueue)
                        .attributeNames(APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
            .attributes()
            .get(APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED));
  }

  /** The function for events that have waited. */
  LambdaProcess waitingFunction() {
    return door("WaitingHandler", Map.of());
  }

  /** The function that walks a round every minute. */
  LambdaProcess roundFunction() {
    return door("RoundHandler", Map.of());
  }

  /** The function with further settings. */
  LambdaProcess function(Map<Setting, String> settings) {
    return door("AlertHandler", settings);
  }

  /**
   * The function for tickets.
   *
   * @param settings the variables that are its alone
   */
  LambdaProcess ticketFunction(Map<String, String> settings) {
    Map<String, String> environment = environment();
    environment.putAll(settings);
    return started("TicketHandler", environment);
  }

  /**
   * One of the functions.
   *
   * @param handler its class in the room {@code lambda}
   */
  public LambdaProcess door(String handler, Map<Setting, String> settings) {
    Map<String, String> environment = environment();
    settings.forEach((setting, value) -> environment.put(setting.variable(), value));
    return started(handler, environment);
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(road.environment(credentials));
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", roadToTable.address().toString());
    environment.put("SESSION_TABLE", table);
    environment.put("WAITING_QUEUE_URL", waitingQueue);
    environment.put("ALERT_TOPIC_ARN", alertTopic);
    environment.put("TICKET_TOPIC_ARN", ticketTopic);
    environment.put("FUNCTION_ROLE_ARN", "arn:aws:iam::" + HOME + ":role/rolewatch-function");
    Situation.SETTINGS.forEach((setting, value) -> environment.put(setting.variable(), value));
    return environment;
  }

  private static LambdaProcess started(String handler, Map<String, String> environment) {
    return LambdaProcess.start(
        LambdaPackage.built("dev.rolewatch.lambda." + handler + "::handleRequest"), environment);
  }
}
