package dev.rolewatch.cli;

import dev.rolewatch.review.SentAlert;
import dev.rolewatch.review.SentAlerts;
import dev.rolewatch.trail.Unzipped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The alerts that were sent, each line with one or more, or all in one array. */
final class SentAlertsFiles {
  /** A file of another kind is wrong in every line. */
  private static final int MOST_WRONG = 20;

  private final Consumer<String> complaints;

  /**
   * @param complaints is told, in one line each, of lines that are no alerts; the rest counts
   */
  SentAlertsFiles(Consumer<String> complaints) {
    this.complaints = complaints;
  }

  /**
   * @throws UnreadableInputException if a file cannot be read
   */
  SentAlerts read(List<Path> files) throws UnreadableInputException {
    List<SentAlert> alerts = new ArrayList<>();
    for (Path file : files) {
      read(file, alerts);
    }
    return new SentAlerts(alerts);
  }

  private void read(Path file, List<SentAlert> alerts) throws UnreadableInputException {
    String text = text(file);
    if (take(text, alerts).isEmpty()) {
      return;
    }
    List<String> wrong = new ArrayList<>();
    List<String> lines = text.lines().toList();
    int before = alerts.size();
    for (int number = 1; number <= lines.size(); number++) {
      String place = "%s line %d".formatted(file, number);
      if (!lines.get(number - 1).isBlank()) {
        take(lines.get(number - 1), alerts)
            .ifPresent(because -> wrong.add("%s is no alert: it %s".formatted(place, because)));
      }
    }
    boolean isOther = alerts.size() == before;
    wrong.stream().limit(isOther ? 1 : MOST_WRONG).forEach(complaints);
    if (isOther) {
      complaints.accept("%s holds no alert".formatted(file));
    } else if (wrong.size() > MOST_WRONG) {
      complaints.accept(
          "%s: %d more lines are no alerts".formatted(file, wrong.size() - MOST_WRONG));
    }
  }

  private static String text(Path file) throws UnreadableInputException {
    try (InputStream content = Unzipped.of(Files.newInputStream(file))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UnreadableInputException(Failures.reading(file, e), e);
    }
  }

  /** What is wrong, if something is. */
  private static Optional<String> take(String text, List<SentAlert> alerts) {
    try {
      alerts.addAll(SentAlert.parse(text));
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }
}
