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
import dev.rolewatch.review.RoleJudge;
import dev.rolewatch.review.RoleJudge.Knowledge;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The judges of uses and of sessions, put together for the terminal. */
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
  Bench live(AwsClients clients) {
    LiveParts parts = new LiveParts(clients, Home.ask(clients.sts()), settings, Clock.systemUTC());
    return bench(parts.subjects(), parts.policy(), parts.enricher(), Knowledge.GIVEN);
  }

  /** Roles from snapshots. */
  Bench snapshots(List<Path> files) throws UnreadableInputException {
    try {
      Snapshot snapshot = Snapshot.read(files);
      return bench(
          subjects(new SnapshotRoleDirectory(snapshot)),
          AlertPolicy.of(settings, snapshot.accounts()),
          new SnapshotEnricher(snapshot),
          Knowledge.GIVEN);
    } catch (UnreadableSnapshotException e) {
      throw new UnreadableInputException(e.getMessage(), e);
    }
  }

  /** No roles at all: each is undetermined. */
  Bench withoutRoles() {
    RoleDirectory nowhere =
        arn -> {
          throw new UnreadableRoleException(
              "no IAM data was given to judge the role by: pass --roles SNAPSHOT or --live");
        };
    return bench(
        subjects(nowhere),
        AlertPolicy.of(settings, Set.of()),
        (use, subject) -> Enrichment.none(),
        Knowledge.NONE);
  }

  private SubjectFinder subjects(RoleDirectory roles) {
    return new SubjectFinder(roles, new Classifier(), settings.elevation());
  }

  private Bench bench(
      SubjectFinder subjects, AlertPolicy policy, Enricher enricher, Knowledge knowledge) {
    return new Bench(
        new Judge(subjects, policy, () -> expectedUses, enricher, history),
        new RoleJudge(subjects, knowledge));
  }
}
