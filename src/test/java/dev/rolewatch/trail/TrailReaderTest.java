package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.trail.RoleUse.Event;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class TrailReaderTest {
  @Test
  void recordIsReadBareAndInItsEnvelope() throws MalformedEventException {
    Fixture fixture = Fixture.of("assume-role");

    assertThat(fixture.inEnvelope().use()).isEqualTo(fixture.use());
  }

  @Test
  void apiIsRecognisedInAnyCaseAndNamedInItsOwn() throws MalformedEventException {
    Event event =
        Fixture.of("assume-role")
            .with("eventName", "'assumerole'")
            .with("eventSource", "'STS.amazonaws.com'")
            .use()
            .event();

    assertThat(event.name()).isEqualTo("AssumeRole");
    assertThat(event.source()).isEqualTo("sts.amazonaws.com");
  }

  @Test
  void unknownFieldsAreIgnored() throws MalformedEventException {
    Fixture fixture = Fixture.of("assume-role");

    assertThat(
            fixture
                .with("p_log_type", "'AWS.CloudTrail'")
                .with("_comment", "{'deep':[[[]]]}")
                .with("@version", "1")
                .use())
        .isEqualTo(fixture.use());
  }

  @ParameterizedTest
  @CsvSource({
    "ec2.amazonaws.com, DescribeInstances",
    "sts.amazonaws.com, GetCallerIdentity",
    "sts.amazonaws.com, GetSessionToken",
    "sso.amazonaws.com, Authenticate",
    "example.amazonaws.com, AssumeRole"
  })
  void otherCallsAreNoUse(String source, String name) throws MalformedEventException {
    assertThat(
            Fixture.of("describe-instances")
                .with("eventSource", "'" + source + "'")
                .with("eventName", "'" + name + "'")
                .because())
        .isEqualTo(source + " " + name + " is not a use of a role");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "'text'", "[[]]", "{'type':7,'sessionContext':[]}"})
  void otherCallsMayHaveAnyShape(String odd) throws MalformedEventException {
    assertThat(
            Fixture.of("describe-instances")
                .with("userIdentity", odd)
                .with("eventTime", odd)
                .with("requestParameters", odd)
                .with("resources", odd)
                .because())
        .endsWith("is not a use of a role");
  }

  @Test
  void nameOfAnotherCallCannotBreakTheLine() throws MalformedEventException {
    assertThat(Fixture.of("describe-instances").with("eventName", "'a\\nb'").because())
        .isEqualTo("ec2.amazonaws.com \"a\uFFFDb\" is not a use of a role");
  }

  @Test
  void keepWarmIsNoUse() throws MalformedEventException {
    Reading reading =
        new TrailReader()
            .read(parsed("{'source':'rolewatch','detail-type':'Rolewatch Keep Warm'}"));

    assertThat(reading)
        .isEqualTo(
            new Reading.NoUse(
                Optional.empty(),
                "the schedule that keeps the function warm is not a use of a role"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'detail-type':'AWS API Call via CloudTrail','source':'aws.sts'}|detail: is missing",
        "{'detail-type':'x','detail':'text'}|detail: must be an object",
        "{'detail':{'eventName':'AssumeRole'}}|detail.eventSource: is missing",
        "{'eventSource':'sts.amazonaws.com'}|eventName: is missing",
        "{'eventSource':['x'],'eventName':'y'}|eventSource: must be a text",
        "{}|eventSource: is missing",
        "[]|$: a record is a JSON object",
        "'text'|$: a record is a JSON object"
      })
  void recordThatDoesNotSayWhatItIsIsMalformed(String json, String message) {
    assertThat(failure(json)).hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS Internal", "ec2.amazonaws.com", "2001:db8::7", "255.18.064.253"})
  void sourceAddressIsTakenAsItStands(String address) throws MalformedEventException {
    assertThat(
            Fixture.of("assume-role")
                .with("sourceIPAddress", "'" + address + "'")
                .use()
                .origin()
                .sourceIp())
        .contains(address);
  }

  private static MalformedEventException failure(String json) {
    try {
      new TrailReader().read(parsed(json));
    } catch (MalformedEventException expected) {
      return expected;
    }
    throw new AssertionError("it was read: " + json);
  }

  private static TrailRecord parsed(String json) {
    return new TrailRecord(JsonMapper.shared().readTree(json.replace('\'', '"')));
  }
}
