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
    if (text.stripLeading().startsWith("[")) {
      take(text, alerts).ifPresent(because -> complain(file.toString(), because));
      return;
    }
    List<String> lines = text.lines().toList();
    int wrong = 0;
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (!line.isBlank()) {
        Optional<String> because = take(line, alerts);
        wrong += because.isPresent() ? 1 : 0;
        if (because.isPresent() && wrong <= MOST_WRONG) {
          complain("%s line %d".formatted(file, number), because.get());
        }
      }
    }
    if (wrong > MOST_WRONG) {
      complaints.accept("%s: %d more lines are no alerts".formatted(file, wrong - MOST_WRONG));
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

  private void complain(String place, String because) {
    complaints.accept("%s is no alert: it %s".formatted(place, because));
  }
}
