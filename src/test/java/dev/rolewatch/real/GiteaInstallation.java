package dev.rolewatch.real;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** Where Gitea is: {@code src/test/gitea/build} makes it in {@code target/gitea}, once. */
final class GiteaInstallation {
  private static final Installation SERVER = Installation.of("src/test/gitea/build", "gitea");

  private GiteaInstallation() {}

  /**
   * The folder that holds the program {@code gitea}, and what it shows in {@code static}. Where it
   * can be neither made nor run, {@link Prerequisite} says what becomes of the test.
   */
  static Path folder() {
    Map<String, String> environment = System.getenv();
    SearchPath path = SearchPath.of(environment);
    for (String program : List.of("git", environment.getOrDefault("CC", "gcc"))) {
      if (path.find(program).findFirst().isEmpty()) {
        throw Prerequisite.missing(environment, "Gitea needs " + program + ": install it.");
      }
    }
    return SERVER.made(GiteaInstallation::make);
  }

  private static void make() {
    List<String> build = List.of(SERVER.wanted().toString(), SERVER.place().toString());
    try (RunningProgram program =
        RunningProgram.start(build, Installation.BASE, System.getenv(), line -> {})) {
      int code = program.ended().join();
      if (code != 0) {
        throw new RealPartException(
            "The tests need a Gitea, and building it ended with " + code + ":\n" + program.said());
      }
    } catch (CompletionException e) {
      throw new RealPartException("the build of Gitea was interrupted", e);
    }
  }
}
