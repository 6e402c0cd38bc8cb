package dev.rolewatch.cli;

import dev.rolewatch.alert.ExpectedUses;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.aws.AwsClients;
import dev.rolewatch.history.History;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.review.Keeping;
import dev.rolewatch.review.PartJson;
import dev.rolewatch.review.Report;
import dev.rolewatch.review.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rolewatch review}: what was done with elevated roles, told from log files. */
@Command(
    name = "review",
    description = "Reads CloudTrail logs and tells the story of every elevated session in them.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "Without --roles or --live, sessions count as elevated by the names that you give and by what"
          + " they do.",
      "For example:",
      "  rolewatch review logs/ --roles snapshot.json --out report.html",
      "  rolewatch review s3://BUCKET/AWSLogs/ --from 2026-03-01 --out march.html"
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:everything was read and reported",
      "1:something could not be read or written, there was nothing, or nothing of the time asked"
          + " for, a file or a record was changed, forged or removed, or an alert is missing; the"
          + " rest is reported",
      "2:wrong usage"
    })
final class ReviewCommand implements Callable<Integer> {
  private final Streams streams;
  private final InstantSource clock;
  private final Remarks remarks;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|s3://BUCKET/PREFIX|-",
      description =
          "CloudTrail log files, records, EventBridge envelopes or NDJSON, plain or gzip, in any"
              + " order; a directory is walked, - is standard input. Of S3, only the days between"
              + " --from and --to are read where CloudTrail has folders for them.")
  private List<String> inputs;

  @ArgGroup private RoleSource roleSource = new RoleSource();

  @Mixin private OutputOptions output = new OutputOptions();

  @Mixin private QuestionOptions asked = new QuestionOptions();

  @Option(
      names = "--part",
      description =
          "Write what was read and no report, to be merged with other parts: so that many machines"
              + " can read.")
  private boolean part;

  @Option(names = "--merge", description = "Read parts that --part wrote, and no logs.")
  private boolean merge;

  private CommandSpec command;
  private SettingOptions settings;

  ReviewCommand(Streams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
    this.remarks = new Remarks(streams);
  }

  @Spec
  void addSettings(CommandSpec spec) {
    command = spec;
    settings = SettingOptions.of(spec);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    checkUsage();
    output.checkPlace();
    Settings given = settings.settings();
    try (AwsClients clients = AwsClients.standard();
        LogInputs logs = new LogInputs(streams, remarks::complain)) {
      ReviewDesk desk = desk(given, clients);
      Report.Question question = asked.question(remarks::complain);
      Review review =
          merge
              ? logs.merged(inputs)
              : logs.read(inputs, question.window(), part ? Keeping.RECORDS : Keeping.MEANING);
      remarks.on(review);
      output.checkOther(sources(logs, review));
      if (part) {
        remarks.onPart(review);
        output.write(streams.out(), target -> PartJson.write(review, target));
      } else {
        Report report = desk.report(review, question, Imprints.of(command, clock));
        remarks.on(report);
        output.write(
            streams.out(), target -> output.format().write(report, logs.records(), target));
      }
    }
    return remarks.haveComplained() ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private List<Path> sources(LogInputs logs, Review review) {
    List<String> read = merge ? inputs : logs.sources(review);
    return Stream.of(read.stream().map(Path::of), asked.files(), roleSource.files())
        .flatMap(files -> files)
        .toList();
  }

  private void checkUsage() {
    if (merge && inputs.stream().anyMatch(LogInputs::isInS3)) {
      throw wrong("--merge reads files of this machine: copy the parts from S3 first");
    }
    try {
      asked.window();
      if (part) {
        output.checkPart();
      } else {
        output.format();
      }
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private ParameterException wrong(String usage) {
    return new ParameterException(command.commandLine(), usage);
  }

  /** Roles are read first: who gave a wrong snapshot should not wait for the logs. */
  private ReviewDesk desk(Settings given, AwsClients clients) throws UnreadableInputException {
    SessionStoreInMemory store = new SessionStoreInMemory();
    EventTime time = new EventTime();
    History history = new History(store, time, given.quietPeriod(), Duration.ofDays(1));
    ExpectedUses expected = ExpectedUsesFile.read(given);
    Bench bench = roleSource.bench(new Wiring(given, expected, history), clients);
    return new ReviewDesk(
        bench.roles(), new ReplayedStory(bench.judge(), given, expected, store, time));
  }
}
