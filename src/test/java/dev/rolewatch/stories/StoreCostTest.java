package dev.rolewatch.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.AlertPolicy;
import dev.rolewatch.alert.Alerter;
import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.alert.ExpectedUses;
import dev.rolewatch.alert.Judge;
import dev.rolewatch.alert.Judge.Patience;
import dev.rolewatch.alert.MailLimit;
import dev.rolewatch.alert.OnceOnly;
import dev.rolewatch.alert.Receipt;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.alert.SubjectFinder;
import dev.rolewatch.aws.Snapshot;
import dev.rolewatch.aws.SnapshotRoleDirectory;
import dev.rolewatch.aws.UnreadableSnapshotException;
import dev.rolewatch.history.Claims;
import dev.rolewatch.history.CountingStore;
import dev.rolewatch.history.History;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.privilege.Classifier;
import dev.rolewatch.situations.Situation;
import dev.rolewatch.trail.TrailRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How often the session store is asked, as {@code docs/session-store.md} tells it. */
class StoreCostTest {
  private static final Instant NOW = Instant.parse("2026-03-03T02:15:00Z");

  private final CountingStore store = new CountingStore(new SessionStoreInMemory());
  private final Alerter alerter = alerter();

  @Test
  void documentTellsWhatARoleUseCosts() throws Exception {
    String document = Files.readString(Path.of("docs/session-store.md"));
    String elevated = Situation.of("assume-role-user-without-mfa").text();
    String again =
        elevated
            .replace("ee42502c-2ab6-4f09-8178-399537b98911", "ee42502c-2ab6-4f09-8178-000000000001")
            .replace(
                "\"eventTime\": \"2026-03-03T02:13:21Z\"",
                "\"eventTime\": \"2026-03-03T02:14:21Z\"");
    String twin =
        elevated.replace(
            "ee42502c-2ab6-4f09-8178-399537b98911", "ee42502c-2ab6-4f09-8178-000000000002");

    assertThat(document)
        .contains("| ordinary, by a person | " + cost(Situation.of("assume-role-ordinary").text()))
        .contains("| elevated, told of | " + cost(elevated))
        .contains("| elevated, folded | " + cost(again))
        .contains("| the second record of an act | " + cost(twin))
        .contains("| the same event again | " + cost(elevated));
  }

  private String cost(String event) throws Exception {
    store.take();
    alerter.handle(TrailRecord.parse(event.getBytes(StandardCharsets.UTF_8)), Patience.WAITS);
    return store.take() + " |";
  }

  private Alerter alerter() {
    InstantSource clock = InstantSource.fixed(NOW);
    Settings settings = Settings.of(Map.of());
    Claims claims = new Claims(store);
    MailLimit people = new MailLimit(alert -> Receipt.SENT, store, 10, clock);
    return new Alerter(
        new Judge(
            new SubjectFinder(roles(), new Classifier(), settings.elevation()),
            AlertPolicy.of(settings, Set.of()),
            ExpectedUses::none,
            (use, subject) -> Enrichment.none(),
            new History(store, clock, settings.quietPeriod(), Duration.ofSeconds(4))),
        List.of(
            new OnceOnly(people, "people", claims, clock, pause -> {}),
            new OnceOnly(alert -> Receipt.SENT, "systems", claims, clock, pause -> {})));
  }

  private static SnapshotRoleDirectory roles() {
    try {
      return new SnapshotRoleDirectory(
          Snapshot.read(List.of(Path.of("examples/snapshot-111111111111.json"))));
    } catch (UnreadableSnapshotException e) {
      throw new IllegalStateException(e);
    }
  }
}
