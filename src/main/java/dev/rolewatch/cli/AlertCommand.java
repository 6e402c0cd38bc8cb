package dev.rolewatch.cli;

import dev.rolewatch.alert.AlertChannel;
import dev.rolewatch.alert.AlertNotSentException;
import dev.rolewatch.alert.Alerter;
import dev.rolewatch.alert.Neutral;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.aws.AwsClients;
import dev.rolewatch.aws.SnsChannel;
import dev.rolewatch.iam.Quoted;
import dev.rolewatch.trail.MalformedEventException;
import dev.rolewatch.trail.TrailRecord;
import dev.rolewatch.trail.TrailRecords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rolewatch alert}: the live story on files, with the terminal in place of the topics. */
@Command(
    name = "alert",
    description = "Reads CloudTrail records and prints the alerts that would be sent.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:everything was read and sent",
      "1:something could not be read or sent, or there was nothing",
      "2:wrong usage"
    })
final class AlertCommand implements Callable<Integer> {
  private static final Pattern TOPIC =
      Pattern.compile("arn:aws[a-z-]*:sns:[a-z0-9-]+:\\d{12}:[\\w.-]+");

  private final Streams streams;
  private final Tally tally = new Tally();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|-",
      description =
          "CloudTrail records, EventBridge envelopes, log files or NDJSON, plain or gzip;"
              + " a directory is walked, - is standard input.")
  private List<Path> inputs;

  @ArgGroup private RoleSource roleSource = new RoleSource();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = FormatConverter.class,
      description = "text (the mail), json, ndjson (one line a record), chat or ticket.")
  private Format format;

  @Option(
      names = "--explain",
      description = "Say on stderr of every record what became of it, and why.")
  private boolean explain;

  @Option(
      names = "--send",
      paramLabel = "TOPIC_ARN",
      description =
          "Publish each alert to this SNS topic too: as the message for systems with"
              + " --format ticket, otherwise as the one for people.")
  private Optional<String> topicArn;

  private CommandSpec command;
  private SettingOptions settings;

  AlertCommand(Streams streams) {
    this.streams = streams;
  }

  @Spec
  void addSettings(CommandSpec spec) {
    command = spec;
    settings = SettingOptions.of(spec);
  }

  @Override
  public Integer call() throws IOException {
    try (AwsClients clients = AwsClients.standard();
        OutcomePrinter printer = format.printer(streams.out())) {
      Wiring wiring = new Wiring(settings.settings(), channels(clients));
      Alerter alerter = roleSource.alerter(wiring, clients);
      for (Path file : new Inputs(this::complain, this::remark).files(inputs)) {
        read(file, alerter, printer);
      }
    }
    if (tally.isEmpty()) {
      complain("no CloudTrail record was found");
    }
    streams.err().println(tally);
    return tally.exitCode();
  }

  private List<AlertChannel> channels(AwsClients clients) {
    if (topicArn.filter(arn -> !TOPIC.matcher(arn).matches()).isPresent()) {
      throw new ParameterException(
          command.commandLine(),
          "--send: the ARN of an SNS topic, not " + Quoted.of(topicArn.orElseThrow()));
    }
    return topicArn.stream()
        .<AlertChannel>map(arn -> new SnsChannel(clients.sns(), arn, format.message()))
        .toList();
  }

  private void read(Path file, Alerter alerter, OutcomePrinter printer) {
    try (TrailRecords records = TrailRecords.open(open(file))) {
      Optional<Outcome> outcome = next(records, alerter);
      while (outcome.isPresent()) {
        report(file, outcome.get(), alerter, printer);
        outcome = next(records, alerter);
      }
    } catch (IOException e) {
      complain(Failures.reading(file, e));
    }
  }

  private InputStream open(Path file) throws IOException {
    return file.equals(Inputs.STANDARD_INPUT) ? streams.in() : Files.newInputStream(file);
  }

  private static Optional<Outcome> next(TrailRecords records, Alerter alerter) throws IOException {
    try {
      Optional<TrailRecord> record = records.next();
      return record.map(alerter::judge);
    } catch (MalformedEventException e) {
      return Optional.of(new Outcome.Rejected(e.eventId(), e.getMessage()));
    }
  }

  private void report(Path file, Outcome outcome, Alerter alerter, OutcomePrinter printer) {
    tally.add(outcome);
    if (explain) {
      streams.err().println(Explanation.of(outcome));
    }
    if (outcome instanceof Outcome.Rejected) {
      remark(file + ": rejected: " + outcome.because());
    }
    printer.print(outcome);
    if (outcome instanceof Outcome.Alerted alerted) {
      send(alerted, alerter);
    }
  }

  private void send(Outcome.Alerted alerted, Alerter alerter) {
    try {
      alerter.send(alerted.alert());
    } catch (AlertNotSentException e) {
      complain(e.getMessage());
    }
  }

  private void complain(String problem) {
    tally.fail();
    remark(problem);
  }

  private void remark(String line) {
    streams.err().println("rolewatch: " + Neutral.LINE.of(line));
  }
}
