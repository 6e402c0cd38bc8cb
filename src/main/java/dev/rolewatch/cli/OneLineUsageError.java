package dev.rolewatch.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Wrong usage: one clear line on stderr, and exit code 2. */
final class OneLineUsageError implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    command
        .getErr()
        .printf(
            "rolewatch: %s (see %s --help)%n",
            message(problem), command.getCommandSpec().qualifiedName());
    return CommandLine.ExitCode.USAGE;
  }

  private static String message(ParameterException problem) {
    return problem.getMessage().replaceAll("\\s+", " ").replaceFirst("^Error: ", "");
  }
}
