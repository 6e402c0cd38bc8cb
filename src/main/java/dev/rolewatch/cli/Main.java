package dev.rolewatch.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.InstantSource;
import picocli.CommandLine;

/** The door of the command line: streams in, exit code out. */
public final class Main {
  private static final String OUT_OF_MEMORY =
      "rolewatch: out of memory, with %,d MB: give Java more, as JAVA_TOOL_OPTIONS=-Xmx8g does, or"
          + " read fewer days at once, with --part and --merge";

  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(exitCode(new Streams(System.in, out, err, talk()), arguments));
  }

  private static int exitCode(Streams streams, String... arguments) {
    try {
      return run(streams, Clock.systemUTC(), arguments);
    } catch (OutOfMemoryError tooMuch) {
      streams.err().println(OUT_OF_MEMORY.formatted(Runtime.getRuntime().maxMemory() >> 20));
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  /** Java cannot tell of one stream alone; the launcher can. */
  private static Talk talk() {
    return Boolean.getBoolean("rolewatch.stderr.terminal") ? Talk.TO_A_TERMINAL : Talk.TO_A_FILE;
  }

  /**
   * Runs one command.
   *
   * @param clock tells when a report is made
   * @return 0 done, 1 something could not be read or sent, 2 wrong usage
   */
  static int run(Streams streams, InstantSource clock, String... arguments) {
    return new CommandLine(new RolewatchCommand())
        .addSubcommand(new AlertCommand(streams))
        .addSubcommand(new RolesCommand(streams))
        .addSubcommand(new ReviewCommand(streams, clock))
        .addSubcommand(
            new CommandLine(new TicketCommand()).addSubcommand(new TicketTestCommand(streams)))
        .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new OneLineUsageError())
        .setExecutionExceptionHandler(new OneLineFailure())
        .execute(arguments);
  }
}
