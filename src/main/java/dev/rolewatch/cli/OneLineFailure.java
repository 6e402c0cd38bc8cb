package dev.rolewatch.cli;

import dev.rolewatch.alert.Neutral;
import dev.rolewatch.aws.SdkFailure;
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
    command.getErr().println("rolewatch: " + Neutral.LINE.of(because(problem)));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String because(Exception problem) {
    if (!(problem instanceof SdkException failure)) {
      return problem.getMessage();
    }
    return SdkFailure.isLackOfSetup(failure)
        ? "AWS cannot be asked: " + SdkFailure.withMessage(failure)
        : "AWS cannot be asked; check the region and the credentials of the environment: "
            + SdkFailure.withMessage(failure);
  }
}
