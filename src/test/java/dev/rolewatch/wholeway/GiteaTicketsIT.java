package dev.rolewatch.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.Browser;
import dev.rolewatch.real.BrowserPage;
import dev.rolewatch.real.GiteaServer;
import dev.rolewatch.real.LambdaProcess;
import dev.rolewatch.real.RealAws;
import dev.rolewatch.real.RealDynamoDb;
import dev.rolewatch.real.SessionTables;
import dev.rolewatch.real.Visit;
import dev.rolewatch.situations.Situation;
import dev.rolewatch.ticket.TicketAlerts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import tools.jackson.databind.JsonNode;

/**
 * The whole way, from the event by way of both functions to a ticket in a real ticket server, read
 * back through its API and looked at in a real browser.
 */
@ExtendWith({RealAws.class, RealDynamoDb.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GiteaTicketsIT {
  private GiteaServer gitea;
  private Stack stack;
  private SnsClient sns;
  private SqsClient sqs;
  private TicketPoller poller;
  private LambdaProcess alerts;
  private String repository;

  @BeforeAll
  void deploy(AwsEndpoint aws, SessionTables tables) {
    gitea = GiteaServer.start();
    Account.of(aws.iam(aws.in(Stack.HOME)), Path.of("examples/snapshot-111111111111.json")).make();
    stack = Stack.deploy(aws, aws, tables, "gitea");
    sns = aws.sns(stack.credentials());
    sqs = aws.sqs(stack.credentials());
    poller = TicketPoller.subscribe(sns, sqs, stack.ticketTopic(), "gitea-filing");
    try (SsmClient ssm = aws.ssm(stack.credentials())) {
      ssm.putParameter(
          put ->
              put.name("/rolewatch/gitea")
                  .value(gitea.token())
                  .type(ParameterType.SECURE_STRING)
                  .overwrite(true));
    }
    alerts = stack.function();
  }

  @BeforeEach
  void begin() {
    stack.forget();
    repository = gitea.newRepository();
  }

  @AfterAll
  void end() {
    if (alerts != null) {
      alerts.close();
      sqs.close();
      sns.close();
    }
    if (gitea != null) {
      gitea.close();
    }
  }

  @Test
  void eventHasATicketThatAPersonCanRead() throws IOException {
    alerts.invoke(Situation.of("assume-role-user-without-mfa").event());
    file();

    List<JsonNode> issues = gitea.issues(repository);
    assertThat(issues).hasSize(1);
    String id =
        issues.get(0).path("body").asString().replaceAll("(?s)^<!-- \\w+ (\\S+) -->.*", "$1");
    assertThat(stack.systems().take()).anyMatch(sent -> sent.body().contains(id));
    assertThat(issues.get(0).path("title").asString())
        .startsWith("CRITICAL: bob took platform-engineer (ADMIN)");
    assertThat(issues.get(0).path("body").asString())
        .contains("without MFA", "What to do now", "The whole alert as JSON");
    try (Browser browser = Browser.start();
        BrowserPage page = browser.open(Visit.of(gitea.page(repository, 1)))) {
      assertThat(page.text("body")).contains("CRITICAL: bob took", "What to do now", id);
      assertThat(page.text("body")).doesNotContain("<!--", "| ---");
      assertThat(Files.size(page.screenshot("ticket-gitea"))).isPositive();
    }
  }

  @Test
  void repeatsAreCommentsAndAClosedTicketIsFollowed() {
    publish(TicketAlerts.plain().json());
    publish(TicketAlerts.plain().json());
    publish(TicketAlerts.ofActs(4).json());
    file();
    assertThat(gitea.issues(repository)).hasSize(1);

    gitea.close(repository, 1);
    publish(TicketAlerts.ofActs(9).json());
    file();
    List<JsonNode> issues = gitea.issues(repository);
    assertThat(issues).hasSize(2);
    assertThat(issues.get(0).path("body").asString())
        .contains("The closed ticket", repository + "/issues/1");
  }

  private void publish(JsonNode alert) {
    sns.publish(message -> message.topicArn(stack.ticketTopic()).message(alert.toString()));
  }

  private void file() {
    Map<String, String> settings = new HashMap<>(poller.environment());
    settings.put("TICKET_SYSTEM", "github");
    settings.put("TICKET_URL", gitea.apiUrl().toString());
    settings.put("TICKET_SECRET", "/rolewatch/gitea");
    settings.put("TICKET_TARGET", repository);
    try (LambdaProcess filing = stack.ticketFunction(settings)) {
      while (poller.poll(filing) > 0) {
        assertThat(poller.unfiled()).isEmpty();
      }
    }
  }
}
