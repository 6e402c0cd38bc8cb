package dev.rolewatch.real;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that is installed on the machine: the tests bring none. */
final class Chromium {
  private static final String CHOSEN = "CHROME_PATH";
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final String CURE =
      "Install Debian's package chromium, or Google Chrome, so that one of "
          + NAMES
          + " is on the PATH, or set "
          + CHOSEN
          + " to the program.";

  private Chromium() {}

  /**
   * The program. Without one the test is skipped, but fails where {@code CI} is {@code true}: a
   * check that never runs is none.
   */
  static Path program(Map<String, String> environment) {
    return installed(environment)
        .orElseThrow(() -> Prerequisite.missing(environment, "There is no browser. " + CURE));
  }

  private static Optional<Path> installed(Map<String, String> environment) {
    SearchPath path = SearchPath.of(environment);
    Stream<Path> chosen = Optional.ofNullable(environment.get(CHOSEN)).map(Path::of).stream();
    return Stream.concat(chosen, NAMES.stream().flatMap(path::find)).findFirst();
  }
}
