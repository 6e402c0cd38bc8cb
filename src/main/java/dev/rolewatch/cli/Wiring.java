package dev.rolewatch.cli;

import dev.rolewatch.alert.AlertChannel;
import dev.rolewatch.alert.AlertPolicy;
import dev.rolewatch.alert.Alerter;
import dev.rolewatch.alert.Enricher;
import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.alert.SubjectFinder;
import dev.rolewatch.aws.AwsClients;
import dev.rolewatch.aws.Home;
import dev.rolewatch.aws.LiveParts;
import dev.rolewatch.aws.Snapshot;
import dev.rolewatch.aws.SnapshotEnricher;
import dev.rolewatch.aws.SnapshotRoleDirectory;
import dev.rolewatch.aws.UnreadableSnapshotException;
import dev.rolewatch.iam.RoleDirectory;
import dev.rolewatch.iam.UnreadableRoleException;
import dev.rolewatch.privilege.Classifier;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The live story put together for the terminal. Events in files are of the past, so their age is
 * not told.
 */
final class Wiring {
  private final Settings settings;
  private final List<AlertChannel> channels;

  /**
   * @param channels where alerts go besides the terminal
   */
  Wiring(Settings settings, List<AlertChannel> channels) {
    this.settings = settings;
    this.channels = channels;
  }

  /** Roles from live IAM. */
  Alerter live(AwsClients clients) {
    LiveParts parts = new LiveParts(clients, Home.ask(clients.sts()), settings, Clock.systemUTC());
    return alerter(parts.subjects(), parts.policy(), parts.enricher());
  }

  /** Roles from snapshots. */
  Alerter snapshots(List<Path> files) throws UnreadableInputException {
    try {
      Snapshot snapshot = Snapshot.read(files);
      return alerter(
          subjects(new SnapshotRoleDirectory(snapshot)),
          AlertPolicy.of(settings, snapshot.accounts()),
          new SnapshotEnricher(snapshot));
    } catch (UnreadableSnapshotException e) {
      throw new UnreadableInputException(e.getMessage(), e);
    }
  }

  /** No roles at all: each is undetermined. */
  Alerter withoutRoles() {
    RoleDirectory nowhere =
        arn -> {
          throw new UnreadableRoleException(
              "no IAM data was given to judge the role by: pass --roles SNAPSHOT or --live");
        };
    return alerter(
        subjects(nowhere), AlertPolicy.of(settings, Set.of()), (use, subject) -> Enrichment.none());
  }

  private SubjectFinder subjects(RoleDirectory roles) {
    return new SubjectFinder(roles, new Classifier(), settings.elevation());
  }

  private Alerter alerter(SubjectFinder subjects, AlertPolicy policy, Enricher enricher) {
    return new Alerter(subjects, policy, enricher, time -> Duration.ZERO, channels);
  }
}
