package dev.rolewatch.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.rolewatch.alert.Alert;
import dev.rolewatch.alert.AlertChannel;
import dev.rolewatch.alert.AlertNotSentException;
import dev.rolewatch.alert.AlertPolicy;
import dev.rolewatch.alert.Alerter;
import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.alert.ExpectedUses;
import dev.rolewatch.alert.Judge;
import dev.rolewatch.alert.Receipt;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.alert.SubjectFinder;
import dev.rolewatch.alert.WaitingRoom;
import dev.rolewatch.history.History;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleDirectory;
import dev.rolewatch.iam.UnreadableRoleException;
import dev.rolewatch.privilege.Classifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertHandlerTest {
  private static final RoleDirectory SILENT_IAM =
      arn -> {
        throw new UnreadableRoleException("IAM did not answer");
      };

  private static final Instant NOW = Instant.parse("2026-03-03T02:15:00Z");
  private static final AccountId OURS = AccountId.parse("111111111111");

  private final List<Alert> sent = new ArrayList<>();
  private final List<String> waiting = new ArrayList<>();
  private WaitingRoom waitingRoom = (event, patience) -> waiting.add(event);
  private final Log log = new Log();

  @Test
  void anAlertIsSentLoggedAndAnswered() throws IOException {
    String answer = handle(this::keep, "assume-role-user-without-mfa.json");

    assertThat(sent).hasSize(1);
    assertThat(answer).contains("\"outcome\":\"alert\"").doesNotContain("\"alert\":");
    assertThat(log.lines)
        .singleElement()
        .asString()
        .contains("\"alertId\":\"" + sent.get(0).id() + "\"")
        .contains("\"level\":\"UNDETERMINED\"")
        .doesNotContain("MUST-NOT-LEAK");
  }

  @Test
  void keepWarmEventIsQuiet() throws IOException {
    assertThat(handle(this::keep, "keep-warm.json")).contains("\"outcome\":\"quiet\"");
    assertThat(sent).isEmpty();
  }

  @Test
  void brokenEventFailsTheInvocationAndIsLogged() {
    assertThatExceptionOfType(RejectedEventException.class)
        .isThrownBy(() -> handle(this::keep, "broken-event-time.json"))
        .withMessageContaining("eventTime");
    assertThat(log.lines).singleElement().asString().contains("\"outcome\":\"rejected\"");
  }

  @Test
  void textThatIsNoJsonFailsTheInvocation() {
    assertThatExceptionOfType(RejectedEventException.class)
        .isThrownBy(() -> handle(this::keep, "not json".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void alertThatIsNotTakenFailsTheInvocation() {
    AlertChannel broken =
        alert -> {
          throw new AlertNotSentException("the topic is gone", null);
        };

    assertThatExceptionOfType(AlertNotSentException.class)
        .isThrownBy(() -> handle(broken, "assume-role-user-without-mfa.json"));
  }

  @Test
  void copyOfTheTargetWaitsForTheOneThatNamesTheCaller() throws IOException {
    String answer = handle(this::keep, "cross-account-target-copy.json");

    assertThat(answer).contains("\"outcome\":\"quiet\"").contains("waits 90 seconds");
    assertThat(sent).isEmpty();
    assertThat(waiting).singleElement().asString().contains("sharedEventID");
  }

  @Test
  void copyThatCannotWaitIsToldOfAtOnce() throws IOException {
    waitingRoom =
        (event, patience) -> {
          throw new WaitingRoom.ClosedException("the queue is gone", null);
        };

    handle(this::keep, "cross-account-target-copy.json");

    assertThat(sent).hasSize(1);
  }

  private Receipt keep(Alert alert) {
    sent.add(alert);
    return Receipt.SENT;
  }

  private String handle(AlertChannel channel, String event) throws IOException {
    return handle(channel, Files.readAllBytes(Path.of("events", event)));
  }

  private String handle(AlertChannel channel, byte[] event) throws IOException {
    Settings settings = Settings.of(Map.of());
    Judge judge =
        new Judge(
            new SubjectFinder(SILENT_IAM, new Classifier(), settings.elevation()),
            AlertPolicy.of(settings, Set.of(OURS)),
            ExpectedUses::none,
            (use, subject) -> Enrichment.none(),
            new History(
                new SessionStoreInMemory(),
                InstantSource.fixed(NOW),
                settings.quietPeriod(),
                Duration.ofSeconds(4)));
    Alerter alerter = new Alerter(judge, List.of(channel));
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new AlertHandler(alerter, waitingRoom)
        .handleRequest(new ByteArrayInputStream(event), answer, log);
    return answer.toString(StandardCharsets.UTF_8);
  }

  /** The context of an invocation, of which the handler uses only the log. */
  private static final class Log implements Context, LambdaLogger {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void log(String line) {
      lines.add(line);
    }

    @Override
    public void log(byte[] line) {
      log(new String(line, StandardCharsets.UTF_8));
    }

    @Override
    public LambdaLogger getLogger() {
      return this;
    }

    @Override
    public String getAwsRequestId() {
      return "request-1";
    }

    @Override
    public String getLogGroupName() {
      return "group";
    }

    @Override
    public String getLogStreamName() {
      return "stream";
    }

    @Override
    public String getFunctionName() {
      return "rolewatch";
    }

    @Override
    public String getFunctionVersion() {
      return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "arn:aws:lambda:eu-central-1:111111111111:function:rolewatch:live";
    }

    @Override
    public CognitoIdentity getIdentity() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ClientContext getClientContext() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getRemainingTimeInMillis() {
      return 30_000;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 1024;
    }
  }
}
