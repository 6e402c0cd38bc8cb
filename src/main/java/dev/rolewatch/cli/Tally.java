package dev.rolewatch.cli;

import dev.rolewatch.alert.Alert;
import dev.rolewatch.alert.Neutral;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.OutcomeJson;
import dev.rolewatch.iam.AccountId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.ExitCode;

/** What one run came to: the last line on stderr, and the exit code. */
final class Tally {
  private static final int LOUDEST = 3;

  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final Map<String, Integer> alertsOfRole = new HashMap<>();
  private final Set<String> acts = new HashSet<>();
  private int records;
  private int failures;

  void add(Outcome outcome) {
    records++;
    outcomes.merge(OutcomeJson.word(outcome), 1, Integer::sum);
    if (outcome instanceof Outcome.Quiet quiet) {
      quiet.actId().ifPresent(acts::add);
    }
    if (outcome instanceof Outcome.Alerted alerted) {
      acts.add(alerted.alert().id());
      alertsOfRole.merge(role(alerted.alert()), 1, Integer::sum);
    }
  }

  private static String role(Alert alert) {
    String name = Neutral.LINE.of(alert.subject().name());
    return alert
        .subject()
        .account()
        .map(AccountId::value)
        .map(account -> name + " in " + Neutral.LINE.of(account))
        .orElse(name);
  }

  /** Something could not be read or sent. */
  void fail() {
    failures++;
  }

  /** Whether there was no record at all, and nothing that explains it. */
  boolean isEmpty() {
    return records + failures == 0;
  }

  int exitCode() {
    return failures + count("rejected") == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private int count(String outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  /**
   * For example {@code rolewatch: 64 records: 12 alert, 50 quiet, 2 rejected; 40 acts; most alerts:
   * admin in 111111111111 (5), deploy in 111111111111 (4), admin in 222222222222 (2)}.
   */
  @Override
  public String toString() {
    return "rolewatch: %s: %d alert, %d quiet, %d rejected; %s%s"
        .formatted(
            counted(records, "record"),
            count("alert"),
            count("quiet"),
            count("rejected"),
            counted(acts.size(), "act"),
            loudest());
  }

  private String loudest() {
    String loudest =
        alertsOfRole.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(LOUDEST)
            .map(role -> "%s (%d)".formatted(role.getKey(), role.getValue()))
            .collect(Collectors.joining(", "));
    return loudest.isEmpty() ? "" : "; most alerts: " + loudest;
  }

  private static String counted(int number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
