package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolewatch.MovingClock;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.Fault;
import dev.rolewatch.real.FaultyEndpoint;
import dev.rolewatch.real.RealAws;
import dev.rolewatch.ticket.RefusedException;
import dev.rolewatch.ticket.Secret;
import dev.rolewatch.ticket.TicketException;
import dev.rolewatch.ticket.TryLaterException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

@ExtendWith(RealAws.class)
final class TicketSecretIT {
  private final AwsEndpoint aws;
  private final MovingClock clock = new MovingClock();
  private AwsCredentials credentials;
  private FaultyEndpoint road;
  private AwsClients clients;
  private String name;

  TicketSecretIT(AwsEndpoint aws) {
    this.aws = aws;
  }

  @BeforeEach
  void connect(TestInfo test) {
    credentials = aws.in(RealAccounts.OURS);
    name = "/rolewatch/" + test.getTestMethod().orElseThrow().getName();
    road = FaultyEndpoint.before(aws);
    clients = RealAccounts.clients(road.aws(), credentials);
  }

  @AfterEach
  void close() {
    clients.close();
    road.close();
  }

  @Test
  void secureStringIsRead() throws TicketException {
    keep("{\"email\":\"bot@example.com\",\"apiToken\":\"hush\"}");
    assertThat(secret(name).current().get("apiToken")).isEqualTo("hush");
  }

  @Test
  void secretOfSecretsManagerIsRead() throws TicketException {
    try (SecretsManagerClient secrets = aws.secretsManager(credentials)) {
      secrets.createSecret(
          make -> make.name("rolewatch/jira").secretString("{\"token\":\"hush\"}"));
    }
    assertThat(secret("rolewatch/jira").current().get("token")).isEqualTo("hush");
  }

  @Test
  void secretIsReadAgainAfterMinutesOrWhenItIsNotTaken() throws TicketException {
    keep("one");
    TicketSecret secret = secret(name);
    assertThat(secret.current()).isEqualTo(Secret.parse("one"));
    keep("two");
    assertThat(secret.current()).isEqualTo(Secret.parse("one"));
    assertThat(secret.renewed()).isEqualTo(Secret.parse("two"));
    keep("three");
    clock.move(TicketSecret.FRESH);
    assertThat(secret.current()).isEqualTo(Secret.parse("three"));
  }

  @Test
  void missingSecretIsRefusedByItsName() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> secret("/rolewatch/none").current())
        .withMessageStartingWith("the secret /rolewatch/none could not be read: AWS answered");
  }

  @Test
  void refusedAccessIsRefused() {
    road.fail("GetParameter", new Fault.Refusal(400, "AccessDeniedException", "no"));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> secret(name).current())
        .withMessageContaining("AccessDeniedException");
  }

  @Test
  void silenceIsTriedLater() {
    road.fail("GetParameter", new Fault.Refusal(500, "InternalServerError", "oh"));
    assertThatExceptionOfType(TryLaterException.class).isThrownBy(() -> secret(name).current());
  }

  private TicketSecret secret(String of) {
    return new TicketSecret(clients.steadySsm(), of, clock);
  }

  private void keep(String text) {
    try (SsmClient ssm = aws.ssm(credentials)) {
      ssm.putParameter(
          put -> put.name(name).value(text).type(ParameterType.SECURE_STRING).overwrite(true));
    }
  }
}
