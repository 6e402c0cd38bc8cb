package dev.rolewatch.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MemberAccountTest {

  private static final CloudFormationTemplate STACK =
      CloudFormationTemplate.read(Path.of("template.yaml"), Map.of());
  private static final CloudFormationTemplate MEMBER =
      CloudFormationTemplate.read(Path.of("examples", "member-account.yaml"), Map.of());

  @ParameterizedTest
  @ValueSource(strings = {"AssumptionRule", "ServiceCallerRule", "SignInRule"})
  void memberForwardsExactlyWhatTheStackMatches(String rule) {
    assertThat(MEMBER.property(rule, "EventPattern"))
        .isEqualTo(STACK.property(rule, "EventPattern"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AssumptionRule", "ServiceCallerRule", "SignInRule"})
  void readOnlyEventsLeaveTheMemberAndReachTheFunction(String rule) {
    assertThat(MEMBER.property(rule, "State")).isEqualTo(STACK.property(rule, "State"));
    assertThat(STACK.property(rule, "State").asString())
        .isEqualTo("ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AssumptionRule", "ServiceCallerRule", "SignInRule"})
  void patternStaysBelowTheLimitOfEventBridge(String rule) {
    assertThat(STACK.property(rule, "EventPattern").toString()).hasSizeLessThanOrEqualTo(2048);
  }
}
