package dev.rolewatch.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** One run of the command line: what it printed, and its exit code. */
public record CommandLineRun(int exitCode, String out, String err) {

  private static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");

  public static CommandLineRun of(String... arguments) {
    return withInput(new byte[0], arguments);
  }

  static CommandLineRun withInput(byte[] input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            new Streams(
                new ByteArrayInputStream(input),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Talk.TO_A_FILE),
            InstantSource.fixed(NOW),
            arguments);
    return new CommandLineRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
