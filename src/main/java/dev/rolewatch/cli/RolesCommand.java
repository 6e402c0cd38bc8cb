package dev.rolewatch.cli;

import dev.rolewatch.alert.Neutral;
import dev.rolewatch.aws.AwsClients;
import dev.rolewatch.aws.LiveInventory;
import dev.rolewatch.aws.SnapshotInventory;
import dev.rolewatch.iam.Glob;
import dev.rolewatch.iam.RoleListing;
import dev.rolewatch.privilege.Classifier;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.trust.TrustClassifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rolewatch roles}: every role of an account, how strong it is and why. */
@Command(
    name = "roles",
    description = "Lists every role of an account, strongest first: how strong it is, and why.",
    customSynopsis = {
      "rolewatch roles SNAPSHOT... [OPTIONS]",
      "       rolewatch roles --live [OPTIONS]"
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every role was read and is listed",
      "1:something could not be read, which stderr tells; the rest is listed",
      "2:wrong usage"
    })
final class RolesCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      arity = "0..*",
      paramLabel = "SNAPSHOT",
      description =
          "The unmodified output of 'aws iam get-account-authorization-details'; several files"
              + " may be pages or accounts.")
  private List<Path> snapshots = List.of();

  @Option(
      names = "--live",
      description =
          "List the account of the credentials in the environment as it is now; they need"
              + " iam:GetAccountAuthorizationDetails.")
  private boolean live;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = RolesFormatConverter.class,
      description = "text (for a terminal), ndjson (one line a role) or csv (for a spreadsheet).")
  private RolesFormat format;

  @Option(
      names = "--minimum",
      paramLabel = "LEVEL",
      defaultValue = "NONE",
      converter = LevelConverter.class,
      description =
          "Show roles of this level and above only: ADMIN, ESCALATION, HIGH, MEDIUM, LOW or NONE."
              + " UNDETERMINED ones are always shown.")
  private Level minimum;

  @Option(
      names = "--name",
      paramLabel = "GLOB",
      description = "Show roles with such a name only, whatever its case: '*deploy*'.")
  private Optional<String> name;

  @Spec private CommandSpec command;

  RolesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    checkSource();
    RoleListing listing = listing();
    listing.gaps().forEach(this::remark);
    RoleReport report = rated(listing);
    if (report.all().isEmpty()) {
      if (listing.gaps().isEmpty()) {
        remark("no role was found" + (live ? "" : "; take the snapshot without --filter"));
      }
      return ExitCode.SOFTWARE;
    }
    format.print(report, streams.out());
    remark(report.toString());
    return report.isComplete() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void checkSource() {
    if (live == !snapshots.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          live
              ? "--live and a SNAPSHOT exclude each other"
              : "roles of what? give a SNAPSHOT, or --live");
    }
  }

  private RoleListing listing() {
    try (RoleProgress progress = RoleProgress.on(streams)) {
      return live ? live(progress) : new SnapshotInventory(snapshots).list(progress);
    }
  }

  private static RoleListing live(RoleProgress progress) {
    try (AwsClients clients = AwsClients.patient()) {
      return new LiveInventory(clients.iam()).list(progress);
    }
  }

  /** In parallel: a verdict depends on its role alone. */
  private RoleReport rated(RoleListing listing) {
    Classifier strength = new Classifier();
    TrustClassifier trust = new TrustClassifier();
    Glob names = Glob.ignoringCase(name.orElse("*"));
    return RoleReport.of(
        listing.roles().parallelStream().map(role -> RatedRole.of(role, strength, trust)).toList(),
        role -> Rank.reaches(role.level(), minimum) && names.matches(role.arn().name()),
        listing.gaps());
  }

  private void remark(String line) {
    streams.err().println("rolewatch: " + Neutral.LINE.of(line));
  }
}
