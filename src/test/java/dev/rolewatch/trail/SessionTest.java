package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.trail.RoleUse.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SessionTest {
  private static final String EXPIRATION = "responseElements.credentials.expiration";
  private static final String DURATION = "requestParameters.durationSeconds";

  @Test
  void issuedSessionIsDescribedWithoutItsToken() throws MalformedEventException {
    Session session = Fixture.of("assume-role-chained").use().session();

    assertThat(session)
        .isEqualTo(
            new Session(
                Optional.of("second-hop"),
                Optional.of("arn:aws:sts::111111111111:assumed-role/production-admin/second-hop"),
                Optional.of("AROAEXAMPLEADMIN0001:second-hop"),
                Optional.of("ASIAEXAMPLEISSUED001"),
                Optional.of(Instant.parse("2026-03-03T02:14:00Z")),
                Optional.of(Instant.parse("2026-03-03T03:14:00Z")),
                Optional.empty(),
                Optional.of("acme-7"),
                Map.of("Change", "CHG-4711", "CostCenter", "4711"),
                List.of(
                    "{\"Version\":\"2012-10-17\",\"Statement\":[]}",
                    "arn:aws:iam::aws:policy/ReadOnlyAccess")));
  }

  @Test
  void serviceSessionsWithoutAUserJoinByTheirKey() throws MalformedEventException {
    Session session = Fixture.of("assume-role-by-service").use().session();

    assertThat(session.name()).contains("i-0a1b2c3d4e5f60718");
    assertThat(session.principalId()).isEmpty();
    assertThat(session.accessKeyId()).contains("ASIAEXAMPLEINSTANCE1");
  }

  @Test
  void twinsOfOneActDifferInTheirKeysAlone() throws MalformedEventException {
    Session first = Fixture.of("assume-role").use().session();
    Session second =
        Fixture.of("assume-role")
            .with("eventID", "'00000000-0000-4000-8000-000000000077'")
            .with("responseElements.credentials.accessKeyId", "'ASIAEXAMPLETWIN00002'")
            .use()
            .session();

    assertThat(second.principalId()).isEqualTo(first.principalId());
    assertThat(second.startedAt()).isEqualTo(first.startedAt());
    assertThat(second.accessKeyId()).isNotEqualTo(first.accessKeyId());
  }

  @Test
  void nameMayStandInTheAnswerAlone() throws MalformedEventException {
    assertThat(
            Fixture.of("assume-role")
                .without("requestParameters.roleSessionName")
                .use()
                .session()
                .name())
        .contains("alice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mar 3, 2026, 3:14:00 AM",
        "Mar 3, 2026 3:14:00 AM",
        "Mar 3, 2026, 3:14:00\u202fAM",
        "Mar 03, 2026, 03:14:00 am",
        "2026-03-03T03:14:00Z"
      })
  void expirationIsReadInEverySpelling(String expiration) throws MalformedEventException {
    assertThat(expiresAt(Fixture.of("assume-role").with(EXPIRATION, "'" + expiration + "'")))
        .contains(Instant.parse("2026-03-03T03:14:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"900", "'900'"})
  void withoutAnExpirationTheDurationCounts(String duration) throws MalformedEventException {
    assertThat(expiresAt(Fixture.of("assume-role").without(EXPIRATION).with(DURATION, duration)))
        .contains(Instant.parse("2026-03-03T02:29:00Z"));
  }

  @Test
  void expirationBeforeTheCallIsNotBelieved() throws MalformedEventException {
    assertThat(expiresAt(Fixture.of("assume-role").with(EXPIRATION, "'Mar 3, 2025, 3:14:00 AM'")))
        .as("the duration counts instead")
        .contains(Instant.parse("2026-03-03T03:14:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "1e9", "99999999999999999999", "'an hour'", "true", "null", "{}"})
  void durationThatCannotBeIsLeftOut(String duration) throws MalformedEventException {
    assertThat(
            expiresAt(
                Fixture.of("assume-role").with(EXPIRATION, "'soon'").with(DURATION, duration)))
        .isEmpty();
  }

  @Test
  void tagsOfTokensAndAssertionsAreAMap() throws MalformedEventException {
    assertThat(Fixture.of("assume-role-with-saml").use().session().tags())
        .isEqualTo(Map.of("Department", "Operations"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "'x'", "[null,7,'x',{},{'value':'y'}]"})
  void tagsOfOtherShapesAreNone(String tags) throws MalformedEventException {
    assertThat(
            Fixture.of("assume-role").with("requestParameters.tags", tags).use().session().tags())
        .isEmpty();
  }

  @Test
  void tagsComeInTheOrderOfTheirNames() throws MalformedEventException {
    Session session =
        Fixture.of("assume-role")
            .with("requestParameters.tags", "[{'key':'b','value':'2'},{'key':'a'}]")
            .use()
            .session();

    assertThat(session.tags().toString()).isEqualTo("{a=, b=2}");
  }

  @Test
  void policyMayBeAnObject() throws MalformedEventException {
    assertThat(policies("policy", "{'Version': '2012-10-17'}"))
        .containsExactly("{\"Version\":\"2012-10-17\"}");
  }

  @Test
  void policyThatIsNoJsonIsKeptAsItIs() throws MalformedEventException {
    assertThat(policies("policy", "'{Version'")).containsExactly("{Version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"['arn:x']", "[{'arn':'arn:x'}]", "{'arn':'arn:x'}", "'arn:x'"})
  void policyArnsAreReadInEveryShape(String arns) throws MalformedEventException {
    assertThat(policies("policyArns", arns)).containsExactly("arn:x");
  }

  @Test
  void servingRegionIsReadAlsoFromATextOfJson() throws MalformedEventException {
    RoleUse use =
        Fixture.of("assume-role")
            .with(
                "additionalEventData",
                "'{\\'RequestDetails\\':{\\'awsServingRegion\\':\\'eu-west-1\\'}}'"
                    .replace("\\'", "\\\""))
            .with("awsRegion", "'us-east-1'")
            .use();

    assertThat(use.origin().servingRegion()).contains("eu-west-1");
    assertThat(use.event().region()).contains("us-east-1");
  }

  private static List<String> policies(String name, String value) throws MalformedEventException {
    return Fixture.of("assume-role")
        .with("requestParameters." + name, value)
        .use()
        .session()
        .policies();
  }

  private static Optional<Instant> expiresAt(Fixture fixture) throws MalformedEventException {
    return fixture.use().session().expiresAt();
  }
}
