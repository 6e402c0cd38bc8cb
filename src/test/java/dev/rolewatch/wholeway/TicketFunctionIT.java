package dev.rolewatch.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.LambdaProcess;
import dev.rolewatch.real.RealAws;
import dev.rolewatch.real.RealDynamoDb;
import dev.rolewatch.real.SessionTables;
import dev.rolewatch.ticket.TicketAlerts;
import dev.rolewatch.vendors.Ticket;
import dev.rolewatch.vendors.Trouble;
import dev.rolewatch.vendors.VendorServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** From the ticket topic to the ticket: SNS, SQS, the built package under Lambda's client, HTTP. */
@ExtendWith({RealAws.class, RealDynamoDb.class})
final class TicketFunctionIT {
  private static final String TOKEN = "hush-hush-token";

  private final AwsEndpoint aws;
  private final SessionTables tables;
  private VendorServer github;
  private Stack stack;
  private SnsClient sns;
  private SqsClient sqs;
  private TicketPoller poller;
  private LambdaProcess function;

  TicketFunctionIT(AwsEndpoint aws, SessionTables tables) {
    this.aws = aws;
    this.tables = tables;
  }

  @BeforeEach
  void deploy(TestInfo test) {
    String name = "filing-" + Integer.toHexString(test.getDisplayName().hashCode());
    github = VendorServer.github();
    stack = Stack.deploy(aws, aws, tables, name);
    sns = aws.sns(stack.credentials());
    sqs = aws.sqs(stack.credentials());
    poller = TicketPoller.subscribe(sns, sqs, stack.ticketTopic(), name + "-queue");
    keepToken();
    function = function("octo/ops");
  }

  @AfterEach
  void end() {
    function.close();
    sqs.close();
    sns.close();
    github.close();
  }

  @Test
  void tenMessagesOfWhichOneIsPoisonedAreNineTicketsAndADeadLetterWithItsReason() {
    for (int number = 1; number <= 9; number++) {
      publish(TicketAlerts.message("rw-" + number));
    }
    publish("{\"version\":\"1\",\"id\":\"poison\",\"severity\":\"\\u202Ehigh\"}");

    pollUntilEmpty();

    assertThat(github.tickets()).hasSize(9);
    assertThat(poller.unfiled())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(reason(letter))
                  .isEqualTo("severity: critical, high, medium or low, not \"\uFFFDhigh\"");
              assertThat(letter.body()).contains("poison");
            });
  }

  @Test
  void systemThatIsAwayForThreeTriesHasOneTicketInTheEnd() {
    github.trouble(Trouble.unavailable(3));
    publish(TicketAlerts.message("rw-1"));

    pollUntilEmpty();

    assertThat(github.tickets()).hasSize(1);
    assertThat(poller.unfiled()).isEmpty();
    assertThat(function.log()).contains("GitHub answered 503", "opened");
  }

  @Test
  void systemThatStaysAwayGetsADeadLetterAfterTwentyTries() {
    github.trouble(Trouble.unavailable(1000));
    publish(TicketAlerts.message("rw-1"));

    pollUntilEmpty();

    assertThat(github.tickets()).isEmpty();
    assertThat(poller.unfiled())
        .singleElement()
        .satisfies(letter -> assertThat(reason(letter)).startsWith("GitHub answered 503"));
  }

  @Test
  void refusalIsADeadLetterThatFilesOnceItIsMended() {
    function.close();
    function = function("not a repository");
    publish(TicketAlerts.message("rw-1"));
    pollUntilEmpty();
    Message letter = poller.unfiled().get(0);
    assertThat(reason(letter))
        .isEqualTo(
            "TicketTarget, or the target of a route: a repository, such as octo/ops,"
                + " not \"not a repository\"");

    function.close();
    function = function("octo/ops");
    sqs.sendMessage(send -> send.queueUrl(poller.queue()).messageBody(letter.body()));
    pollUntilEmpty();
    assertThat(github.tickets()).hasSize(1);
  }

  @Test
  void duplicatesAndRepeatsKeepToOneTicket() {
    for (int copy = 0; copy < 5; copy++) {
      publish(TicketAlerts.message(TicketAlerts.ID));
    }
    publish(TicketAlerts.ofActs(7).json().toString());

    pollUntilEmpty();

    assertThat(github.tickets())
        .singleElement()
        .satisfies(ticket -> assertThat(sayings(ticket)).contains("7 uses now"));
  }

  @Test
  void secretIsNowhereInTheLog() {
    github.trouble(Trouble.refusal(2, 401, "{\"message\":\"Bad " + TOKEN + "\"}"));
    publish(TicketAlerts.message("rw-1"));

    pollUntilEmpty();

    assertThat(function.log()).contains("GitHub answered 401", "***").doesNotContain(TOKEN);
    assertThat(reason(poller.unfiled().get(0))).doesNotContain(TOKEN);
  }

  @Test
  void slowSystemIsGivenUpInTime() {
    github.trouble(Trouble.slow(1, Duration.ofSeconds(14)));
    publish(TicketAlerts.message("rw-1"));

    pollUntilEmpty();

    assertThat(github.tickets()).hasSize(1);
  }

  private static String sayings(Ticket ticket) {
    return ticket.comments() + ticket.opened().toString();
  }

  private static String reason(Message letter) {
    return letter.messageAttributes().get("reason").stringValue();
  }

  private void publish(String alert) {
    sns.publish(message -> message.topicArn(stack.ticketTopic()).message(alert));
  }

  private void pollUntilEmpty() {
    int polls = 0;
    while (poller.poll(function) > 0) {
      assertThat(++polls).as("polls").isLessThan(30);
    }
  }

  private void keepToken() {
    try (SsmClient ssm = aws.ssm(stack.credentials())) {
      ssm.putParameter(
          put ->
              put.name("/rolewatch/github")
                  .value(TOKEN)
                  .type(ParameterType.SECURE_STRING)
                  .overwrite(true));
    }
  }

  private LambdaProcess function(String target) {
    Map<String, String> settings = new HashMap<>(poller.environment());
    settings.put("TICKET_SYSTEM", "github");
    settings.put("TICKET_URL", github.url().toString());
    settings.put("TICKET_SECRET", "/rolewatch/github");
    settings.put("TICKET_TARGET", target);
    return stack.ticketFunction(settings);
  }
}
