package dev.rolewatch.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionArnTest {

  @ParameterizedTest
  @CsvSource({
    "arn:aws:sts::111111111111:assumed-role/deploy/ana, deploy, ana",
    "arn:aws-cn:sts::111111111111:assumed-role/deploy/ana@example.com, deploy, ana@example.com",
    "arn:aws-us-gov:sts::111111111111:assumed-role/a+b=c.d@e-f/i-0abc, a+b=c.d@e-f, i-0abc",
    "arn:aws:sts::111111111111:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/ana, "
        + "AWSReservedSSO_Admin_0123456789abcdef, ana",
  })
  void roleAndSessionAreToldApart(String text, String role, String session) {
    SessionArn arn = SessionArn.parse(text);

    assertThat(arn.roleName()).isEqualTo(role);
    assertThat(arn.sessionName()).isEqualTo(session);
    assertThat(arn).hasToString(text);
  }

  @Test
  void theSessionIsTheLastSegmentEvenBehindAPath() {
    SessionArn arn = SessionArn.parse("arn:aws:sts::111111111111:assumed-role/ops/eu/deploy/ana");

    assertThat(arn.roleName()).isEqualTo("deploy");
    assertThat(arn.sessionName()).isEqualTo("ana");
  }

  @Test
  void itsRoleHasNoKnownPath() {
    assertThat(SessionArn.parse("arn:aws:sts::111111111111:assumed-role/deploy/ana").role())
        .isEqualTo(RoleArn.parse("arn:aws:iam::111111111111:role/deploy"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "arn:aws:sts::111111111111:assumed-role/deploy",
        "arn:aws:sts::111111111111:assumed-role/deploy/",
        "arn:aws:sts:::assumed-role/deploy/ana",
        "arn:aws:sts::111111111111:federated-user/ana",
        "arn:aws:iam::111111111111:role/deploy",
      })
  void anythingElseIsNotASession(String text) {
    assertThat(SessionArn.find(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SessionArn.parse(text))
        .withMessageContaining(Quoted.of(text));
  }
}
