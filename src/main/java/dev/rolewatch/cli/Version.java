package dev.rolewatch.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version as the jar's manifest has it. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }

  /** For example {@code rolewatch 1.2.0}. */
  static String text() {
    return "rolewatch "
        + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
  }
}
