package dev.rolewatch.cli;

import dev.rolewatch.alert.InvalidSettingException;
import dev.rolewatch.alert.Neutral;
import dev.rolewatch.aws.AwsClients;
import dev.rolewatch.aws.OpsCenter;
import dev.rolewatch.aws.TicketSecret;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.ticket.Filing;
import dev.rolewatch.ticket.Secret;
import dev.rolewatch.ticket.Secrets;
import dev.rolewatch.ticket.TestAlert;
import dev.rolewatch.ticket.TicketDesk;
import dev.rolewatch.ticket.TicketException;
import dev.rolewatch.ticket.TicketReference;
import dev.rolewatch.ticket.TicketSetting;
import dev.rolewatch.ticket.TicketSettings;
import dev.rolewatch.ticket.TicketSystem;
import dev.rolewatch.ticket.TicketSystems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rolewatch ticket test}: one marked ticket for real, by the code of the function. */
@Command(
    name = "test",
    description = "Opens one ticket that is marked as a test, and adds a comment to it.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the ticket is open and has its comment",
      "1:the ticket system, or the secret, could not be used; stderr says why",
      "2:wrong usage"
    })
final class TicketTestCommand implements Callable<Integer> {
  private static final InstantSource CLOCK = Clock.systemUTC();

  private final Streams streams;

  @Option(
      names = "--system",
      required = true,
      paramLabel = "SYSTEM",
      description =
          "jira, jira-data-center, servicenow, github (and Gitea, Forgejo), pagerduty, opscenter or"
              + " webhook.")
  private String system;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "Where its API is: https://example.atlassian.net, https://gitea.example.com/api/v1, …")
  private Optional<String> url;

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      description =
          "Where the ticket belongs: a project (OPS), a repository (octo/ops), a group, the name of"
              + " a routing key.")
  private Optional<String> target;

  @Option(
      names = "--issue-type",
      paramLabel = "TYPE",
      description = "Which type of issue, in Jira. Default: Task.")
  private Optional<String> issueType;

  @ArgGroup private SecretSource secretSource = new SecretSource();

  @Spec private CommandSpec command;

  /** Where the secret is: never on the command line, which others can read. */
  private static final class SecretSource {
    @Option(
        names = "--secret",
        paramLabel = "NAME",
        description =
            "The secret in Secrets Manager (rolewatch/jira) or the SecureString in Parameter Store"
                + " (/rolewatch/jira), as the function reads it.")
    private Optional<String> name = Optional.empty();

    @Option(
        names = "--secret-file",
        paramLabel = "FILE|-",
        description = "A file with what would be in the secret; - is standard input.")
    private Optional<Path> file = Optional.empty();
  }

  TicketTestCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    TicketSettings settings = settings();
    TestAlert alert = new TestAlert(CLOCK.instant());
    try (AwsClients clients = AwsClients.standard()) {
      TicketSystem tickets =
          TicketSystems.of(
              settings, secrets(clients), () -> new OpsCenter(clients.steadySsm()), CLOCK);
      TicketDesk desk =
          new TicketDesk(
              tickets, settings.minimum(), settings.routes(), new SessionStoreInMemory(), CLOCK);
      say("opened", desk.file(alert.first()));
      say("added a comment to", desk.file(alert.again()));
      return ExitCode.OK;
    } catch (TicketException failure) {
      streams.err().println("rolewatch: " + Neutral.LINE.of(failure.getMessage()));
      return ExitCode.SOFTWARE;
    }
  }

  private void say(String done, Filing filing) {
    TicketReference ticket = filing.ticket().orElseThrow();
    String place = ticket.url().map(page -> " " + page).orElse("");
    streams.out().println(Neutral.LINE.of(done + " " + ticket.name() + place));
  }

  private TicketSettings settings() {
    Map<TicketSetting, String> values = new EnumMap<>(TicketSetting.class);
    values.put(TicketSetting.TICKET_SYSTEM, system);
    url.ifPresent(text -> values.put(TicketSetting.TICKET_URL, text));
    target.ifPresent(text -> values.put(TicketSetting.TICKET_TARGET, text));
    issueType.ifPresent(text -> values.put(TicketSetting.TICKET_ISSUE_TYPE, text));
    try {
      return TicketSettings.of(values);
    } catch (InvalidSettingException e) {
      throw new ParameterException(
          command.commandLine(), e.setting().option() + ": " + e.getMessage(), e);
    }
  }

  private Secrets secrets(AwsClients clients) throws IOException {
    if (secretSource.name.isPresent()) {
      return new TicketSecret(clients.steadySsm(), secretSource.name.get(), CLOCK);
    }
    return Secrets.fixed(
        secretSource.file.isPresent() ? secret(secretSource.file.get()) : Secret.none());
  }

  private Secret secret(Path file) throws IOException {
    try (InputStream in =
        file.equals(Inputs.STANDARD_INPUT) ? streams.in() : Files.newInputStream(file)) {
      return Secret.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IOException(Failures.reading(file, e), e);
    }
  }
}
