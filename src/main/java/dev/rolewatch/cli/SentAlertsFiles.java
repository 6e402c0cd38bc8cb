package dev.rolewatch.cli;

import dev.rolewatch.review.SentAlert;
import dev.rolewatch.review.SentAlerts;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The alerts that were sent, one JSON object a line. */
final class SentAlertsFiles {
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
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          take(line, "%s line %d".formatted(file, number), alerts);
        }
      }
    } catch (IOException e) {
      throw new UnreadableInputException(Failures.reading(file, e), e);
    }
  }

  private void take(String line, String place, List<SentAlert> alerts) {
    try {
      SentAlert.parse(line).ifPresent(alerts::add);
    } catch (IllegalArgumentException e) {
      complaints.accept("%s is no alert: it %s".formatted(place, e.getMessage()));
    }
  }
}
