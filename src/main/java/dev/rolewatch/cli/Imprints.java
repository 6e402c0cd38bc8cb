package dev.rolewatch.cli;

import dev.rolewatch.review.Imprint;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says of a report how it was asked for. */
final class Imprints {
  /** Options that say how logs are read, how the report looks and where it goes. */
  private static final Set<String> SHAPE = Set.of("--format", "--out", "--merge");

  private Imprints() {}

  static Imprint of(CommandSpec command, InstantSource clock) {
    return new Imprint(
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        Version.text(),
        command.commandLine().getParseResult().matchedOptions().stream()
            .filter(option -> !SHAPE.contains(option.longestName()))
            .flatMap(Imprints::given)
            .toList());
  }

  private static Stream<String> given(OptionSpec option) {
    return option.typeInfo().isBoolean()
        ? Stream.of(option.longestName())
        : option.originalStringValues().stream().map(value -> option.longestName() + "=" + value);
  }
}
