package dev.rolewatch.cli;

import dev.rolewatch.review.PublicKeys;
import dev.rolewatch.review.Report;
import dev.rolewatch.review.SentAlerts;
import dev.rolewatch.review.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What a reader of a review asks for. */
final class QuestionOptions {
  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = MomentConverter.class,
      description =
          "Tell of what was done from then on: 2026-03-03T02:14:00Z, 2026-03-03 02:14 or 2026-03-03, in UTC.")
  private Optional<Instant> from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = MomentConverter.class,
      description = "Tell of what was done before then: the day itself is not in it.")
  private Optional<Instant> to;

  @Option(names = "--all-roles", description = "Tell of the sessions of ordinary roles, too.")
  private boolean allRoles;

  @Option(
      names = "--alerts",
      paramLabel = "FILE",
      description =
          "Compare with the alerts that were sent: what the ticket topic got, a JSON object a line;"
              + " give it again for further files.")
  private List<Path> alerts = List.of();

  @Option(
      names = "--public-keys",
      paramLabel = "FILE",
      description =
          "Verify the signatures of digest files with these keys: the output of"
              + " 'aws cloudtrail list-public-keys'.")
  private Optional<Path> publicKeys;

  /** The files that are read to answer. */
  Stream<Path> files() {
    return Stream.concat(alerts.stream(), publicKeys.stream());
  }

  /**
   * @throws IllegalArgumentException if no time is between its ends
   */
  Window window() {
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      throw new IllegalArgumentException(
          "--from must be before --to: a day ends where the next one begins");
    }
    return new Window(from, to);
  }

  /**
   * The question, with the alerts and the keys read.
   *
   * @param complaints is told, in one line each, of lines that are no alerts
   * @throws UnreadableInputException if a file of alerts cannot be read: all would seem missed
   */
  Report.Question question(Consumer<String> complaints) throws UnreadableInputException {
    Optional<SentAlerts> sent =
        alerts.isEmpty()
            ? Optional.empty()
            : Optional.of(new SentAlertsFiles(complaints).read(alerts));
    return new Report.Question(
        window(), allRoles ? Report.Scope.ALL_ROLES : Report.Scope.ELEVATED, sent, keys());
  }

  private PublicKeys keys() throws UnreadableInputException {
    if (publicKeys.isEmpty()) {
      return PublicKeys.none();
    }
    Path file = publicKeys.get();
    try {
      return PublicKeys.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UnreadableInputException(Failures.reading(file, e), e);
    } catch (IllegalArgumentException e) {
      throw new UnreadableInputException("--public-keys %s %s".formatted(file, e.getMessage()), e);
    }
  }
}
