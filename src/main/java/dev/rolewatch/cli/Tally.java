package dev.rolewatch.cli;

import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.OutcomeJson;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.ExitCode;

/** What one run came to: the last line on stderr, and the exit code. */
final class Tally {
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private int records;
  private int failures;

  void add(Outcome outcome) {
    records++;
    outcomes.merge(OutcomeJson.word(outcome), 1, Integer::sum);
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

  /** For example {@code rolewatch: 64 records: 12 alert, 50 quiet, 2 rejected}. */
  @Override
  public String toString() {
    return "rolewatch: %d %s: %d alert, %d quiet, %d rejected"
        .formatted(
            records,
            records == 1 ? "record" : "records",
            count("alert"),
            count("quiet"),
            count("rejected"));
  }
}
