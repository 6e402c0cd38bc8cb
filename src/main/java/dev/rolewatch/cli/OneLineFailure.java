package dev.rolewatch.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Something could not be read or sent: one clear line on stderr, and exit code 1. Anything else is
 * a defect of ours and keeps its stack trace.
 */
final class OneLineFailure implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception problem, CommandLine command, ParseResult arguments)
      throws Exception {
    if (!(problem instanceof IOException || problem instanceof SdkException)) {
      throw problem;
    }
    command.getErr().println("rolewatch: " + problem.getMessage().replaceAll("\\s+", " "));
    return CommandLine.ExitCode.SOFTWARE;
  }
}
