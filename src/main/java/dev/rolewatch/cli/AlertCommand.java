package dev.rolewatch.cli;

import dev.rolewatch.alert.Alerter;
import dev.rolewatch.alert.ExpectedUses;
import dev.rolewatch.alert.Judge;
import dev.rolewatch.alert.Neutral;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.aws.AwsClients;
import dev.rolewatch.aws.SnsTopic;
import dev.rolewatch.history.History;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.iam.Quoted;
import dev.rolewatch.trail.RoleUse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
        Terminal terminal = format.terminal(streams.out());
        Spool spool = Spool.open()) {
      Replay replay = replay(clients, terminal);
      UseReader reader = new UseReader(spool);
      for (Path file : new Inputs(this::complain, this::remark).files(inputs)) {
        read(file, reader);
      }
      report(replay, reader.uses(), spool, terminal);
    }
    if (tally.isEmpty()) {
      complain("no CloudTrail record was found");
    }
    streams.err().println(tally);
    return tally.exitCode();
  }

  private Replay replay(AwsClients clients, Terminal terminal) throws UnreadableInputException {
    Settings chosen = settings.settings();
    Outlets outlets = new Outlets(terminal, format, topic(clients), this::complain);
    SessionStoreInMemory store = new SessionStoreInMemory();
    EventTime time = new EventTime();
    History history = new History(store, time, chosen.quietPeriod(), Duration.ofDays(1));
    ExpectedUses expected = ExpectedUsesFile.read(chosen);
    Judge judge = roleSource.bench(new Wiring(chosen, expected, history), clients).judge();
    return new Replay(
        new Alerter(judge, outlets.channels(chosen, store, time)),
        outlets.rounds(chosen, expected, store, time),
        store,
        time);
  }

  private Optional<SnsTopic> topic(AwsClients clients) {
    if (topicArn.filter(arn -> !TOPIC.matcher(arn).matches()).isPresent()) {
      throw new ParameterException(
          command.commandLine(),
          "--send: the ARN of an SNS topic, not " + Quoted.of(topicArn.orElseThrow()));
    }
    return topicArn.map(arn -> new SnsTopic(clients.sns(), arn));
  }

  private void read(Path file, UseReader reader) {
    try {
      reader.read(open(file), because -> remark(file + ": rejected: " + because));
    } catch (IOException e) {
      complain(Failures.reading(file, e));
    }
  }

  private InputStream open(Path file) throws IOException {
    return file.equals(Inputs.STANDARD_INPUT) ? streams.in() : Files.newInputStream(file);
  }

  /** Of the outcomes of uses, no more is held than will be printed: each has a whole alert. */
  private void report(Replay replay, List<RoleUse> uses, Spool spool, Terminal terminal)
      throws IOException {
    boolean isPrinted = explain || terminal.printsOutcomes();
    Outcome[] outcomes = new Outcome[isPrinted ? uses.size() : 0];
    replay.play(
        uses,
        (outcome, place) -> {
          tally.add(outcome);
          if (isPrinted) {
            outcomes[place] = outcome;
          }
        });
    spool.replay(
        place -> {
          if (isPrinted) {
            print(outcomes[place], terminal);
          }
        },
        outcome -> {
          tally.add(outcome);
          print(outcome, terminal);
        });
  }

  private void print(Outcome outcome, Terminal terminal) {
    if (explain) {
      streams.err().println(Explanation.of(outcome));
    }
    terminal.print(outcome);
  }

  private void complain(String problem) {
    tally.fail();
    remark(problem);
  }

  private void remark(String line) {
    streams.err().println("rolewatch: " + Neutral.LINE.of(line));
  }
}
