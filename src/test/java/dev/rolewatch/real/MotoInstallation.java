package dev.rolewatch.real;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * Where {@code moto_server} is: on the {@code PATH}, or else in a Python virtual environment that
 * is made once under {@code target/venv} with the versions of {@code
 * src/test/python/requirements.txt}.
 */
final class MotoInstallation {
  private static final Installation VENV =
      Installation.of("src/test/python/requirements.txt", "venv");

  private MotoInstallation() {}

  /** The command that starts the server, without its arguments. */
  static String command() {
    return onPath("moto_server")
        .filter(MotoInstallation::runs)
        .findFirst()
        .orElseGet(MotoInstallation::inVenv);
  }

  private static Stream<String> onPath(String program) {
    return SearchPath.of(environment()).find(program).map(Path::toString);
  }

  private static boolean runs(String command) {
    try (RunningProgram help = program(List.of(command, "--help"))) {
      return help.ended().join() == 0;
    } catch (RealPartException e) {
      return false; // listed on the PATH but not to be started: then one of our own is made
    }
  }

  private static String inVenv() {
    return VENV.made(MotoInstallation::make).resolve("bin/moto_server").toString();
  }

  private static void make() {
    String python =
        onPath("python3")
            .findFirst()
            .orElseThrow(
                () ->
                    missing(
                        "python3 is not on the PATH", "Install Python 3.10 or newer with venv"));
    must(
        List.of(python, "-m", "venv", "--clear", VENV.place().toString()),
        "Install Python's venv module");
    must(
        List.of(
            VENV.place().resolve("bin/pip").toString(),
            "install",
            "--quiet",
            "-r",
            VENV.wanted().toString()),
        "Make a package index reachable for pip");
  }

  private static void must(List<String> command, String cure) {
    try (RunningProgram program = program(command)) {
      int code = program.ended().join();
      if (code != 0) {
        throw missing(
            String.join(" ", command) + " ended with " + code + ":\n" + program.said(), cure);
      }
    } catch (CompletionException e) {
      throw new RealPartException(String.join(" ", command) + " was interrupted", e);
    }
  }

  private static RealPartException missing(String what, String cure) {
    return new RealPartException(
        "The tests need moto_server, and "
            + what
            + "\n"
            + cure
            + ", or put moto_server on the PATH, or set AWS_ENDPOINT_URL to a running one.");
  }

  private static RunningProgram program(List<String> command) {
    return RunningProgram.start(command, Installation.BASE, environment(), line -> {});
  }

  /** Ours, for pip's and Python's settings. */
  static Map<String, String> environment() {
    return System.getenv();
  }
}
