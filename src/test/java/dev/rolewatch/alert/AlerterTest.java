package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rolewatch.iam.RoleDirectory;
import dev.rolewatch.iam.UnreadableRoleException;
import dev.rolewatch.privilege.Classifier;
import dev.rolewatch.trail.TrailRecord;
import java.nio.file.Path;
import java.time.Duration;
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

  private final List<Alert> sent = new ArrayList<>();

  @Test
  void unreadableRoleIsStillAlerted() throws AlertNotSentException {
    Outcome outcome = alerter(UNREADABLE, sent::add).handle(record("assume-role-user-with-mfa"));

    assertThat(outcome.because()).isEqualTo("IAM did not answer");
    assertThat(sent).hasSize(1);
  }

  @Test
  void bothCopiesOfACallAndEveryRetryHaveOneAlertId() throws AlertNotSentException {
    Alerter alerter = alerter(UNREADABLE, sent::add);

    alerter.handle(record("cross-account-caller-copy"));
    alerter.handle(record("cross-account-target-copy"));
    alerter.handle(record("cross-account-target-copy"));
    alerter.handle(record("assume-role-user-with-mfa"));

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
    Alerter alerter = alerter(UNREADABLE, broken, sent::add, broken2);

    AlertNotSentException failure =
        catchThrowableOfType(
            AlertNotSentException.class, () -> alerter.handle(record("assume-role-user-with-mfa")));

    assertThat(sent).hasSize(1);
    assertThat(failure).hasMessage("first topic");
    assertThat(failure.getSuppressed()).singleElement().asString().contains("third topic");
  }

  @Test
  void judgingSendsNothing() {
    Outcome outcome = alerter(UNREADABLE, sent::add).judge(record("assume-role-user-with-mfa"));

    assertThat(outcome).isInstanceOf(Outcome.Alerted.class);
    assertThat(sent).isEmpty();
  }

  @Test
  void brokenRecordIsRejectedWithItsPath() throws AlertNotSentException {
    Outcome outcome = alerter(EMPTY, sent::add).handle(record("broken-event-time"));

    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    assertThat(outcome.because()).startsWith("detail.eventTime: ");
    assertThat(outcome.eventId()).isPresent();
  }

  private static Alerter alerter(RoleDirectory roles, AlertChannel... channels) {
    Settings settings = Settings.of(Map.of());
    return new Alerter(
        new SubjectFinder(roles, new Classifier(), settings.elevation()),
        AlertPolicy.of(settings, Set.of()),
        (use, subject) -> Enrichment.none(),
        time -> Duration.ZERO,
        List.of(channels));
  }

  private static TrailRecord record(String event) {
    return new TrailRecord(new JsonMapper().readTree(Path.of("events", event + ".json")));
  }
}
