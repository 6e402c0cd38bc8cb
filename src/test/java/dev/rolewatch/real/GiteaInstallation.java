package dev.rolewatch.real;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Where Gitea is: {@code src/test/gitea/build} makes it in {@code target/gitea}, once. */
final class GiteaInstallation {
  private static final Installation SERVER = Installation.of("src/test/gitea/build", "gitea");

  private GiteaInstallation() {}

  /** The folder that holds the program {@code gitea}, and what it shows in {@code static}. */
  static Path folder() {
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
