package dev.rolewatch.bench;

import dev.rolewatch.alert.AlertChannel;
import dev.rolewatch.alert.AlertNotSentException;
import dev.rolewatch.alert.AlertPolicy;
import dev.rolewatch.alert.Alerter;
import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.alert.JsonText;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.OutcomeJson;
import dev.rolewatch.alert.PeopleMessage;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.alert.SubjectFinder;
import dev.rolewatch.alert.TicketMessage;
import dev.rolewatch.aws.CacheTimes;
import dev.rolewatch.aws.CachingRoleDirectory;
import dev.rolewatch.aws.Snapshot;
import dev.rolewatch.aws.SnapshotRoleDirectory;
import dev.rolewatch.aws.UnreadableSnapshotException;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.privilege.Classifier;
import dev.rolewatch.trail.MalformedEventException;
import dev.rolewatch.trail.TrailRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Our own work for one event: from its bytes to the outcome, the log line and, of an alert, the
 * messages for both topics. The role is in the cache and nothing waits for a network.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class AlertBenchmark {
  private static final Path SNAPSHOT = Path.of("examples", "snapshot-111111111111.json");

  /** A file of {@code events/}: an alert with a user's key, an alert of a chain, and a quiet one. */
  @Param({"assume-role-user-with-mfa", "chain-second-hop", "assume-role-ordinary"})
  String situation;

  private byte[] event;
  private Alerter alerter;
  private Blackhole messages;

  @Setup(Level.Trial)
  public void read() throws IOException, UnreadableSnapshotException {
    event = Files.readAllBytes(Path.of("events", situation + ".json"));
    Settings settings = Settings.of(Map.of());
    Classifier classifier = new Classifier();
    CachingRoleDirectory roles =
        new CachingRoleDirectory(
            new SnapshotRoleDirectory(Snapshot.read(List.of(SNAPSHOT))),
            role -> settings.elevation().judge(role, classifier.classify(role)).isElevated(),
            new CacheTimes(settings.elevatedCache(), settings.ordinaryCache()),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)); // so that nothing is ever too old
    alerter =
        new Alerter(
            new SubjectFinder(roles, classifier, settings.elevation()),
            AlertPolicy.of(settings, Set.of(AccountId.parse("111111111111"))),
            (use, subject) -> Enrichment.none(),
            time -> Duration.ofSeconds(30),
            List.of(people(), systems()));
  }

  @Setup(Level.Iteration)
  public void listen(Blackhole blackhole) {
    messages = blackhole;
  }

  private AlertChannel people() {
    return alert -> messages.consume(PeopleMessage.of(alert));
  }

  private AlertChannel systems() {
    return alert -> messages.consume(TicketMessage.of(alert));
  }

  @Benchmark
  public String bytesToOutcome() throws MalformedEventException {
    try {
      Outcome outcome = alerter.handle(TrailRecord.parse(event));
      return JsonText.compact(OutcomeJson.logLine(outcome));
    } catch (AlertNotSentException e) {
      throw new UncheckedIOException(e);
    }
  }
}
