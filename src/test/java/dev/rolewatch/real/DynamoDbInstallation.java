package dev.rolewatch.real;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * Where DynamoDB Local is: Maven brings what {@code src/test/dynamodb-local/pom.xml} names to
 * {@code target/dynamodb-local}, once.
 */
final class DynamoDbInstallation {
  private static final Installation LIBRARIES =
      Installation.of("src/test/dynamodb-local/pom.xml", "dynamodb-local");

  private DynamoDbInstallation() {}

  /** The folder of its libraries, native ones among them. */
  static Path libraries() {
    return LIBRARIES.made(DynamoDbInstallation::make);
  }

  private static void make() {
    List<String> maven =
        List.of(
            Installation.BASE.resolve("mvnw").toString(),
            "--batch-mode",
            "--quiet",
            "--file",
            LIBRARIES.wanted().toString(),
            "-Dlibraries=" + LIBRARIES.place(),
            "dependency:copy-dependencies");
    try (RunningProgram program =
        RunningProgram.start(maven, Installation.BASE, System.getenv(), line -> {})) {
      int code = program.ended().join();
      if (code != 0) {
        throw new RealPartException(
            "The tests need DynamoDB Local, and Maven did not bring it: it ended with "
                + code
                + ":\n"
                + program.said());
      }
    } catch (CompletionException e) {
      throw new RealPartException("Maven was interrupted", e);
    }
  }
}
