package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rolewatch.alert.Judge.Patience;
import dev.rolewatch.history.History;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.iam.RoleDirectory;
import dev.rolewatch.iam.UnreadableRoleException;
import dev.rolewatch.privilege.Classifier;
import dev.rolewatch.trail.TrailRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AlerterTest {
  private static final RoleDirectory UNREADABLE =
      arn -> {
        throw new UnreadableRoleException("IAM did not answer");
      };
  private static final RoleDirectory EMPTY = arn -> Optional.empty();

  private static final Instant NOW = Instant.parse("2026-03-03T02:15:00Z");

  private final List<Alert> sent = new ArrayList<>();

  @Test
  void unreadableRoleIsStillAlerted() throws AlertNotSentException {
    Outcome outcome =
        alerter(UNREADABLE, this::keep).handle(record("assume-role-user-with-mfa"), Patience.SPENT);

    assertThat(outcome.because()).isEqualTo("IAM did not answer");
    assertThat(sent).hasSize(1);
  }

  @Test
  void bothCopiesOfACallAndEveryRetryHaveOneAlertId() throws AlertNotSentException {
    Alerter alerter = alerter(UNREADABLE, this::keep);

    alerter.handle(record("cross-account-caller-copy"), Patience.SPENT);
    alerter.handle(record("cross-account-target-copy"), Patience.SPENT);
    alerter.handle(record("cross-account-target-copy"), Patience.SPENT);
    alerter.handle(record("assume-role-user-with-mfa"), Patience.SPENT);

    assertThat(sent).extracting(Alert::id).allMatch(id -> id.matches("rw-[0-9a-f]{16}"));
    assertThat(sent.subList(0, 3)).extracting(Alert::id).containsOnly(sent.get(0).id());
    assertThat(sent.get(3).id()).isNotEqualTo(sent.get(0).id());
  }

  @Test
  void everyChannelIsTriedThoughOneFails() {
    AlertChannel broken =
        alert -> {
          throw new AlertNotSentException("first topic", null);
        };
    AlertChannel broken2 =
        alert -> {
          throw new AlertNotSentException("third topic", null);
        };
    Alerter alerter = alerter(UNREADABLE, broken, this::keep, broken2);

    AlertNotSentException failure =
        catchThrowableOfType(
            AlertNotSentException.class,
            () -> alerter.handle(record("assume-role-user-with-mfa"), Patience.SPENT));

    assertThat(sent).hasSize(1);
    assertThat(failure).hasMessage("first topic");
    assertThat(failure.getSuppressed()).singleElement().asString().contains("third topic");
  }

  /** Of two deliveries at one moment the one may tell people and the other systems. */
  @Test
  void whoSendsHalfOfAnAlertReportsAnAlertAndWhoSendsNothingDoesNot() throws AlertNotSentException {
    AlertChannel told = alert -> Receipt.SENT_BEFORE;
    TrailRecord record = record("assume-role-user-with-mfa");

    assertThat(alerter(UNREADABLE, this::keep, told).handle(record, Patience.SPENT))
        .isInstanceOf(Outcome.Alerted.class);
    assertThat(alerter(UNREADABLE, told, this::keep).handle(record, Patience.SPENT))
        .isInstanceOf(Outcome.Alerted.class);
    assertThat(alerter(UNREADABLE, told, told).handle(record, Patience.SPENT).because())
        .matches("the alert rw-[0-9a-f]{16} was sent before");
  }

  @Test
  void brokenRecordIsRejectedWithItsPath() throws AlertNotSentException {
    Outcome outcome =
        alerter(EMPTY, this::keep).handle(record("broken-event-time"), Patience.SPENT);

    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    assertThat(outcome.because()).startsWith("detail.eventTime: ");
    assertThat(outcome.eventId()).isPresent();
  }

  private static Alerter alerter(RoleDirectory roles, AlertChannel... channels) {
    Settings settings = Settings.of(Map.of());
    Judge judge =
        new Judge(
            new SubjectFinder(roles, new Classifier(), settings.elevation()),
            AlertPolicy.of(settings, Set.of()),
            ExpectedUses::none,
            (use, subject) -> Enrichment.none(),
            new History(
                new SessionStoreInMemory(),
                InstantSource.fixed(NOW),
                settings.quietPeriod(),
                Duration.ofSeconds(4)));
    return new Alerter(judge, List.of(channels));
  }

  private Receipt keep(Alert alert) {
    sent.add(alert);
    return Receipt.SENT;
  }

  private static TrailRecord record(String event) {
    return new TrailRecord(new JsonMapper().readTree(Path.of("events", event + ".json")));
  }
}
