package dev.rolewatch.cli;

import dev.rolewatch.alert.AlertPolicy;
import dev.rolewatch.alert.Enricher;
import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.alert.ExpectedUses;
import dev.rolewatch.alert.Judge;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.alert.SubjectFinder;
import dev.rolewatch.aws.AwsClients;
import dev.rolewatch.aws.Home;
import dev.rolewatch.aws.LiveParts;
import dev.rolewatch.aws.Snapshot;
import dev.rolewatch.aws.SnapshotEnricher;
import dev.rolewatch.aws.SnapshotRoleDirectory;
import dev.rolewatch.aws.UnreadableSnapshotException;
import dev.rolewatch.history.History;
import dev.rolewatch.iam.RoleDirectory;
import dev.rolewatch.iam.UnreadableRoleException;
import dev.rolewatch.privilege.Classifier;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The judge of the live story, put together for the terminal. */
final class Wiring {
  private final Settings settings;
  private final ExpectedUses expectedUses;
  private final History history;

  Wiring(Settings settings, ExpectedUses expectedUses, History history) {
    this.settings = settings;
    this.expectedUses = expectedUses;
    this.history = history;
  }

  /** Roles from live IAM. */
  Judge live(AwsClients clients) {
    LiveParts parts = new LiveParts(clients, Home.ask(clients.sts()), settings, Clock.systemUTC());
    return judge(parts.subjects(), parts.policy(), parts.enricher());
  }

  /** Roles from snapshots. */
  Judge snapshots(List<Path> files) throws UnreadableInputException {
    try {
      Snapshot snapshot = Snapshot.read(files);
      return judge(
          subjects(new SnapshotRoleDirectory(snapshot)),
          AlertPolicy.of(settings, snapshot.accounts()),
          new SnapshotEnricher(snapshot));
    } catch (UnreadableSnapshotException e) {
      throw new UnreadableInputException(e.getMessage(), e);
    }
  }

  /** No roles at all: each is undetermined. */
  Judge withoutRoles() {
    RoleDirectory nowhere =
        arn -> {
          throw new UnreadableRoleException(
              "no IAM data was given to judge the role by: pass --roles SNAPSHOT or --live");
        };
    return judge(
        subjects(nowhere), AlertPolicy.of(settings, Set.of()), (use, subject) -> Enrichment.none());
  }

  private SubjectFinder subjects(RoleDirectory roles) {
    return new SubjectFinder(roles, new Classifier(), settings.elevation());
  }

  private Judge judge(SubjectFinder subjects, AlertPolicy policy, Enricher enricher) {
    return new Judge(subjects, policy, () -> expectedUses, enricher, history);
  }
}
