package dev.rolewatch.cli;

import dev.rolewatch.privilege.Reason;
import dev.rolewatch.review.CsvLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Roles as a table: a {@linkplain CsvLine row} each. Lists within a field are separated by vertical
 * bars.
 */
final class RolesCsv {
  static final String HEADER = "level,name,account,lastUsedAt,techniques,reasons,trust,arn\r\n";

  private RolesCsv() {}

  static String row(RatedRole role) {
    List<Reason> reasons = role.verdict().reasons();
    return CsvLine.of(
        List.of(
            role.level().name(),
            role.arn().name(),
            role.arn().account().toString(),
            role.lastUsed().map(Instant::toString).orElse(""),
            joined(reasons.stream().map(Reason::technique).flatMap(Optional::stream).distinct()),
            joined(reasons.stream().map(Sentences::of)),
            joined(role.trust().stream().map(Sentences::of)),
            role.arn().toString()));
  }

  private static String joined(Stream<String> texts) {
    return texts.collect(Collectors.joining(" | "));
  }
}
