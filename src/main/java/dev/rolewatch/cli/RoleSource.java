package dev.rolewatch.cli;

import dev.rolewatch.aws.AwsClients;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where roles are looked up: one of the two, or neither. */
final class RoleSource {
  @Option(
      names = "--roles",
      paramLabel = "SNAPSHOT",
      description =
          "Judge roles by this output of 'aws iam get-account-authorization-details';"
              + " give it again for further accounts.")
  private List<Path> snapshots = List.of();

  @Option(
      names = "--live",
      description = "Judge roles by IAM as it is now, with the credentials of the environment.")
  private boolean live;

  /** The files that are read for it. */
  Stream<Path> files() {
    return snapshots.stream();
  }

  Bench bench(Wiring wiring, AwsClients clients) throws UnreadableInputException {
    if (live) {
      return wiring.live(clients);
    }
    return snapshots.isEmpty() ? wiring.withoutRoles() : wiring.snapshots(snapshots);
  }
}
