package dev.rolewatch.situations;

import dev.rolewatch.alert.AlertPolicy;
import dev.rolewatch.alert.ExpectedUses;
import dev.rolewatch.alert.Judge;
import dev.rolewatch.alert.Judge.Patience;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.Setting;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.alert.SubjectFinder;
import dev.rolewatch.aws.Snapshot;
import dev.rolewatch.aws.SnapshotEnricher;
import dev.rolewatch.aws.SnapshotRoleDirectory;
import dev.rolewatch.aws.UnreadableSnapshotException;
import dev.rolewatch.history.History;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.privilege.Classifier;
import dev.rolewatch.trail.MalformedEventException;
import dev.rolewatch.trail.Reading;
import dev.rolewatch.trail.TrailReader;
import dev.rolewatch.trail.TrailRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A file in {@code events/}. */
public record Situation(Path file) {
  private static final Path FOLDER = Path.of("events");
  private static final Instant NOW = Instant.parse("2026-03-03T02:15:00Z");
  private static final Path SNAPSHOT = Path.of("examples/snapshot-111111111111.json");

  /** The settings that the table in {@code events/README.md} speaks of. */
  public static final Map<Setting, String> SETTINGS =
      Map.of(Setting.ELEVATED_ROLE_NAMES, "*prod*,*admin*");

  public static Situation of(String name) {
    return new Situation(FOLDER.resolve(name + ".json"));
  }

  public static List<Situation> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(Situation::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file's name without its ending. */
  public String name() {
    return file.getFileName().toString().replace(".json", "");
  }

  public byte[] event() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String text() {
    return new String(event(), StandardCharsets.UTF_8);
  }

  /** What becomes of it at 02:15 UTC, shortly after all that happens in the situations. */
  public Outcome outcome() {
    return outcomeAt(time -> NOW, Patience.SPENT);
  }

  /** Whether it first waits for a record that tells more. */
  public boolean waits() {
    return outcomeAt(time -> NOW, Patience.WAITS) instanceof Outcome.Waiting;
  }

  /** What becomes of it this long after the call, with nothing to remember. */
  public Outcome outcomeAfter(Duration age) {
    return outcomeAt(time -> time.plus(age), Patience.SPENT);
  }

  private Outcome outcomeAt(UnaryOperator<Instant> now, Patience patience) {
    try {
      Reading reading = new TrailReader().read(TrailRecord.parse(event()));
      return reading instanceof Reading.Use found
          ? judge(now.apply(found.use().event().time())).judge(found.use(), patience)
          : Outcome.of((Reading.NoUse) reading);
    } catch (MalformedEventException e) {
      return new Outcome.Rejected(e.eventId(), e.getMessage());
    }
  }

  private static Judge judge(Instant now) {
    Settings settings = Settings.of(SETTINGS);
    Snapshot snapshot = snapshot();
    return new Judge(
        new SubjectFinder(
            new SnapshotRoleDirectory(snapshot), new Classifier(), settings.elevation()),
        AlertPolicy.of(settings, snapshot.accounts()),
        ExpectedUses::none,
        new SnapshotEnricher(snapshot),
        new History(
            new SessionStoreInMemory(),
            InstantSource.fixed(now),
            settings.quietPeriod(),
            Duration.ofSeconds(4)));
  }

  private static Snapshot snapshot() {
    try {
      return Snapshot.read(List.of(SNAPSHOT));
    } catch (UnreadableSnapshotException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
