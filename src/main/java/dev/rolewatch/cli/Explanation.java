package dev.rolewatch.cli;

import dev.rolewatch.alert.Alert;
import dev.rolewatch.alert.EmailText;
import dev.rolewatch.alert.Neutral;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.OutcomeJson;
import dev.rolewatch.privilege.Reason;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a record has its outcome: one line, and for an alert a line for each reason. Texts from the
 * record cannot act on the terminal.
 */
final class Explanation {
  private Explanation() {}

  static String of(Outcome outcome) {
    String line =
        "%-8s  %s  %s"
            .formatted(
                OutcomeJson.word(outcome),
                outcome.eventId().map(Neutral.LINE::of).orElse("(no event id)"),
                Neutral.LINE.of(what(outcome)));
    return outcome instanceof Outcome.Alerted alerted
        ? line + "\n" + reasons(alerted.alert())
        : line;
  }

  private static String what(Outcome outcome) {
    return outcome instanceof Outcome.Alerted alerted
        ? EmailText.subject(alerted.alert())
        : outcome.because();
  }

  private static String reasons(Alert alert) {
    Stream<String> level =
        alert.subject().elevation().reasons().stream()
            .map(reason -> "elevated: " + Neutral.LINE.of(sentence(reason)));
    Stream<String> severity =
        alert.reasons().stream().map(reason -> "severity: " + Neutral.LINE.of(reason));
    return Stream.concat(level, severity)
        .map(line -> "          " + line)
        .collect(Collectors.joining("\n"));
  }

  private static String sentence(Reason reason) {
    String place =
        Stream.concat(reason.policy().stream(), reason.statement().stream())
            .collect(Collectors.joining(", "));
    return place.isEmpty() ? reason.because() : reason.because() + " (" + place + ")";
  }
}
