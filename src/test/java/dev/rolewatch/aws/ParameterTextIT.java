package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolewatch.MovingClock;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.Fault;
import dev.rolewatch.real.FaultyEndpoint;
import dev.rolewatch.real.RealAws;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

@ExtendWith(RealAws.class)
final class ParameterTextIT {
  private final MovingClock clock = new MovingClock();
  private final AwsEndpoint aws;
  private FaultyEndpoint road;
  private AwsClients clients;
  private SsmClient ssm;
  private String name;
  private SsmClient unhurried;
  private ParameterText parameter;

  ParameterTextIT(AwsEndpoint aws) {
    this.aws = aws;
  }

  @BeforeEach
  void connect(TestInfo test) {
    AwsCredentials credentials = aws.in(RealAccounts.OURS);
    road = FaultyEndpoint.before(aws);
    clients = RealAccounts.clients(road.aws(), credentials);
    ssm = aws.ssm(credentials);
    unhurried = road.aws().ssm(credentials);
    name = "/rolewatch/" + test.getTestMethod().orElseThrow().getName();
    parameter = new ParameterText(unhurried, name, clock);
  }

  @AfterEach
  void close() {
    ssm.close();
    unhurried.close();
    clients.close();
    road.close();
  }

  @Test
  void textIsRead() throws UnreadableParameterException {
    write("who: ü\nuntil: 2026-12-31");
    assertThat(parameter.text()).isEqualTo("who: ü\nuntil: 2026-12-31");
  }

  @Test
  void textIsAskedForOnceAMinute() throws UnreadableParameterException {
    write("old");
    assertThat(parameter.text()).isEqualTo("old");
    write("new");
    clock.move(ParameterText.FRESH.minusMillis(1));
    assertThat(parameter.text()).isEqualTo("old");
    clock.move(Duration.ofMillis(1));
    assertThat(parameter.text()).isEqualTo("new");
  }

  @Test
  void oldTextStandsWhileItCannotBeRead() throws UnreadableParameterException {
    write("old");
    parameter.text();
    write("new");
    road.fail("GetParameter", Fault.throttling());
    clock.move(ParameterText.FRESH);
    assertThat(parameter.text()).isEqualTo("old");

    road.mend("GetParameter");
    clock.move(ParameterText.FRESH);
    assertThat(parameter.text()).isEqualTo("new");
  }

  @Test
  void serviceThatHangsIsNotAskedForEachEvent() {
    parameter = new ParameterText(clients.ssm(), name, clock);
    road.fail("GetParameter", Fault.delay(Duration.ofMinutes(5)));
    String because = "parameter " + name + ": Systems Manager did not answer in time";
    assertUnreadable(because);
    int calls = road.calls("GetParameter").size();
    assertUnreadable(because);
    assertThat(road.calls("GetParameter")).hasSize(calls);
  }

  @Test
  void textThatCouldNeverBeReadIsSaidToBeUnknown() {
    write("text");
    road.fail("GetParameter", new Fault.Refusal(400, "AccessDeniedException", "no"));
    assertUnreadable("parameter " + name + ": Systems Manager refused access");
  }

  @Test
  void textOfAParameterThatWasRemovedHoldsNoLonger() throws UnreadableParameterException {
    write("old");
    parameter.text();
    ssm.deleteParameter(delete -> delete.name(name));
    clock.move(ParameterText.FRESH);
    assertUnreadable("there is no parameter " + name);
  }

  @Test
  void encryptedParameterIsNotTakenForText() {
    ssm.putParameter(put -> put.name(name).value("text").type(ParameterType.SECURE_STRING));
    assertUnreadable("parameter " + name + " is encrypted: make it one of type String");
  }

  private void write(String text) {
    ssm.putParameter(put -> put.name(name).value(text).type(ParameterType.STRING).overwrite(true));
  }

  private void assertUnreadable(String because) {
    assertThatExceptionOfType(UnreadableParameterException.class)
        .isThrownBy(() -> parameter.text())
        .withMessage(because);
  }
}
