package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.trail.RoleUse.Event;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventsTest {
  @Test
  void eventIsWhatTheRecordSaysOfItself() throws MalformedEventException {
    assertThat(Fixture.of("assume-role").use().event())
        .isEqualTo(
            new Event(
                "00000000-0000-4000-8000-000000000001",
                Optional.empty(),
                Instant.parse("2026-03-03T02:14:00Z"),
                Optional.of(AccountId.parse("111111111111")),
                Optional.of("eu-central-1"),
                "sts.amazonaws.com",
                "AssumeRole"));
  }

  @Test
  void timeThatIsNoneIsMalformedAtItsPath() {
    Fixture fixture = Fixture.of("assume-role").with("eventTime", "'yesterday'");

    assertThat(fixture.inEnvelope().failure())
        .hasMessage("detail.eventTime: a time reads 2026-03-03T02:14:00Z, not \"yesterday\"");
  }

  @Test
  void missingTimeIsMalformed() {
    assertThat(Fixture.of("assume-role").without("eventTime").failure())
        .hasMessage("eventTime: is missing");
    assertThat(Fixture.of("assume-role").with("eventTime", "{}").failure())
        .hasMessageStartingWith("eventTime: ");
  }

  @Test
  void timeThatALogShipperMovedIsFound() throws MalformedEventException {
    Event event =
        Fixture.of("assume-role")
            .without("eventTime")
            .with("@timestamp", "'2026-03-03T02:14:00.000Z'")
            .use()
            .event();

    assertThat(event.time()).isEqualTo(Instant.parse("2026-03-03T02:14:00Z"));
  }

  @Test
  void timeAsALogStoreWritesItIsRead() throws MalformedEventException {
    assertThat(
            Fixture.of("assume-role")
                .with("eventTime", "'2026-03-03 02:14:00.000000000'")
                .use()
                .event()
                .time())
        .isEqualTo(Instant.parse("2026-03-03T02:14:00Z"));
  }

  @Test
  void useWithoutAnIdHasOneDerivedFromItsContent() throws MalformedEventException {
    Fixture nameless = Fixture.of("assume-role").without("eventID");

    String id = nameless.use().event().id();

    assertThat(id)
        .matches("derived-[0-9a-f]{32}")
        .isEqualTo(nameless.inEnvelope().use().event().id());
    assertThat(nameless.with("userIdentity.userName", "'bob'").use().event().id()).isNotEqualTo(id);
    assertThat(nameless.with("eventTime", "'2026-03-03T02:14:01Z'").use().event().id())
        .isNotEqualTo(id);
    assertThat(nameless.with("requestParameters.other", "'x'").use().event().id()).isNotEqualTo(id);
    assertThat(nameless.with("userIdentity.accessKeyId", "'ASIAX'").use().event().id())
        .isNotEqualTo(id);
    assertThat(
            nameless
                .with("requestParameters.roleArn", "'arn:aws:iam::111111111111:role/x'")
                .use()
                .event()
                .id())
        .isNotEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "null", "{}", "'two words'", "'line\\nbreak'"})
  void idThatCannotBeOneIsDerivedInstead(String id) throws MalformedEventException {
    assertThat(Fixture.of("assume-role").with("eventID", id).use().event().id())
        .startsWith("derived-");
  }
}
