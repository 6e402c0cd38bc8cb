package dev.rolewatch.cli;

import dev.rolewatch.alert.ExpectedUses;
import dev.rolewatch.alert.Setting;
import dev.rolewatch.alert.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The expected uses of the command line: a file. */
final class ExpectedUsesFile {
  private ExpectedUsesFile() {}

  /**
   * @throws UnreadableInputException if the file cannot be read, or an entry breaks its rule
   */
  static ExpectedUses read(Settings settings) throws UnreadableInputException {
    if (settings.expectedUses().isEmpty()) {
      return ExpectedUses.none();
    }
    Path file = Path.of(settings.expectedUses().get());
    try {
      return ExpectedUses.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UnreadableInputException(Failures.reading(file, e), e);
    } catch (IllegalArgumentException e) {
      throw new UnreadableInputException(
          "%s %s: %s".formatted(Setting.EXPECTED_USES.option(), file, e.getMessage()), e);
    }
  }
}
