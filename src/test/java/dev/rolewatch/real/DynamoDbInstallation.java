package dev.rolewatch.real;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * Where DynamoDB Local is: Maven brings what {@code src/test/dynamodb-local/pom.xml} names to
 * {@code target/dynamodb-local}, once.
 */
final class DynamoDbInstallation {
  private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  private static final Path WANTED = BASE.resolve("src/test/dynamodb-local/pom.xml");
  private static final Path PLACE = BASE.resolve("target/dynamodb-local");
  private static final Path MADE = PLACE.resolve("pom.xml");
  private static final Path LOCK = BASE.resolve("target/dynamodb-local.lock");

  private DynamoDbInstallation() {}

  /** The folder of its libraries, native ones among them. */
  static Path libraries() {
    try {
      Files.createDirectories(PLACE);
      try (FileChannel channel =
              FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock alone = channel.lock()) {
        if (!isMade() && alone.isValid()) {
          make();
        }
      }
    } catch (IOException e) {
      throw new RealPartException("cannot make " + PLACE, e);
    }
    return PLACE;
  }

  private static boolean isMade() throws IOException {
    return Files.exists(MADE) && Files.mismatch(MADE, WANTED) == -1;
  }

  private static void make() throws IOException {
    List<String> maven =
        List.of(
            BASE.resolve("mvnw").toString(),
            "--batch-mode",
            "--quiet",
            "--file",
            WANTED.toString(),
            "-Dlibraries=" + PLACE,
            "dependency:copy-dependencies");
    try (RunningProgram program = RunningProgram.start(maven, BASE, System.getenv(), line -> {})) {
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
    Files.copy(WANTED, MADE);
  }
}
