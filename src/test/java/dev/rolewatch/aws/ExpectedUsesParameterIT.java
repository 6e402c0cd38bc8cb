package dev.rolewatch.aws;

import static dev.rolewatch.aws.RealAccounts.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.RealAws;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** The list of expected uses, as the operator keeps it in Parameter Store. */
@ExtendWith(RealAws.class)
final class ExpectedUsesParameterIT {
  private static final String NAME = "/rolewatch/expected-uses";

  private Instant now = Instant.parse("2026-03-03T02:14:00Z");

  @Test
  void listIsReadAgainAndAMistakeInItMeansThatNothingIsExpected(AwsEndpoint aws) {
    try (SsmClient ssm = aws.ssm(aws.in(OURS))) {
      ExpectedUsesParameter expected = new ExpectedUsesParameter(ssm, NAME, () -> now);
      assertThat(expected.get().problem()).contains("there is no parameter " + NAME);

      put(ssm, "[{\"who\":\"ci\",\"role\":\"deploy\",\"reason\":\"r\",\"until\":\"2026-12-31\"}]");
      now = now.plus(Duration.ofSeconds(61));
      assertThat(expected.get().uses()).hasSize(1);
      assertThat(expected.get().problem()).isEmpty();

      put(ssm, "[{\"who\":\"*\",\"role\":\"deploy\",\"reason\":\"r\",\"until\":\"2026-12-31\"}]");
      now = now.plus(Duration.ofSeconds(61));
      assertThat(expected.get().uses()).isEqualTo(List.of());
      assertThat(expected.get().problem()).contains("expected use 1: who must say more than \"*\"");
    }
  }

  private static void put(SsmClient ssm, String list) {
    ssm.putParameter(
        call -> call.name(NAME).type(ParameterType.STRING).value(list).overwrite(true));
  }
}
