package dev.rolewatch.cli;

import dev.rolewatch.alert.ExpectedUses;
import dev.rolewatch.alert.Neutral;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.aws.AwsClients;
import dev.rolewatch.history.History;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.review.FileReport;
import dev.rolewatch.review.FileReport.State;
import dev.rolewatch.review.Integrity;
import dev.rolewatch.review.PartJson;
import dev.rolewatch.review.Reconciliation;
import dev.rolewatch.review.Report;
import dev.rolewatch.review.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:everything was read and reported",
      "1:something could not be read or written, there was nothing, a file was changed or"
          + " removed, or an alert is missing; the rest is reported",
      "2:wrong usage"
    })
final class ReviewCommand implements Callable<Integer> {
  private static final int MOST_CONTESTED = 20;

  private final Streams streams;
  private boolean hasFailed;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|s3://BUCKET/PREFIX|-",
      description =
          "CloudTrail log files, records, EventBridge envelopes or NDJSON, plain or gzip, in any"
              + " order; a directory is walked, - is standard input. Of S3, only the days between"
              + " --from and --to are read where CloudTrail has folders for them.")
  private List<String> inputs;

  @ArgGroup private RoleSource roleSource = new RoleSource();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = ReviewFormatConverter.class,
      description =
          "html (one page for a browser), json, csv (one row an event) or text; by default what the name of --out says, or text.")
  private Optional<ReviewFormat> format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the report to this file, which is whole or not there at all.")
  private Optional<Path> out;

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

  ReviewCommand(Streams streams) {
    this.streams = streams;
  }

  @Spec
  void addSettings(CommandSpec spec) {
    command = spec;
    settings = SettingOptions.of(spec);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ReviewFormat chosen = chosenFormat();
    checkInputs();
    Settings given = settings.settings();
    try (AwsClients clients = AwsClients.standard();
        LogInputs logs = new LogInputs(streams, this::complain)) {
      ReviewDesk desk = desk(given, clients);
      Report.Question question = asked.question(this::complain);
      Review review = merge ? logs.merged(inputs) : logs.read(inputs, question.window());
      review.files().forEach(this::tell);
      review.contested().stream().limit(MOST_CONTESTED).forEach(this::tellContested);
      if (review.isEmpty()) {
        complain("no CloudTrail record was found");
      }
      if (part) {
        write(target -> PartJson.write(review, target));
      } else {
        Report report = desk.report(review, question);
        report.alerts().ifPresent(this::tell);
        report.completeness().integrity().ifPresent(this::tell);
        write(target -> chosen.write(report, logs.records(), target));
      }
    }
    return hasFailed ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private ReviewFormat chosenFormat() {
    return format.or(() -> out.flatMap(ReviewFormat::ofFile)).orElse(ReviewFormat.TEXT);
  }

  private void checkInputs() {
    if (merge && inputs.stream().anyMatch(LogInputs::isInS3)) {
      throw new ParameterException(
          command.commandLine(),
          "--merge reads files of this machine: copy the parts from S3 first");
    }
    try {
      asked.window();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage());
    }
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

  private void tell(Reconciliation compared) {
    if (!compared.missed().isEmpty()) {
      complain("%d elevated uses have no alert".formatted(compared.missed().size()));
    }
  }

  private void tell(FileReport file) {
    if (file.state() == State.CORRUPT || file.state() == State.UNREADABLE) {
      complain("cannot read %s: %s".formatted(file.name(), file.because().orElse("")));
    } else if (file.rejected() > 0) {
      complain(
          "%s: %d rejected: %s".formatted(file.name(), file.rejected(), file.because().orElse("")));
    } else if (file.because().isPresent()) {
      remark("%s: skipped, %s".formatted(file.name(), file.because().get()));
    }
  }

  private void tellContested(String eventId) {
    complain(
        "event %s: its records tell of different things; one was forged or changed, all are told"
            .formatted(eventId));
  }

  private void tell(Integrity integrity) {
    integrity
        .findings()
        .forEach(finding -> complain("%s %s".formatted(finding.file(), finding.because())));
  }

  private void write(Destination.Content content) {
    try {
      Destination.write(out, streams.out(), content);
    } catch (IOException e) {
      complain(Failures.writing(out.orElse(Path.of("standard output")), e));
    }
  }

  private void complain(String problem) {
    hasFailed = true;
    remark(problem);
  }

  private void remark(String line) {
    streams.err().println("rolewatch: " + Neutral.LINE.of(line));
  }
}
