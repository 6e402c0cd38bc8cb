package dev.rolewatch.cli;

import dev.rolewatch.privilege.Level;
import dev.rolewatch.privilege.Reason;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Roles for a person at a terminal: a line for each with its first reasons and the findings about
 * its trust below, and the counts of each level at the end, where a terminal stops scrolling.
 */
final class RolesText {
  private static final int REASONS = 3;
  private static final int LONGEST_NAME = 51; // that of most permission sets' roles
  private static final String INDENT = " ".repeat(14);

  private final PrintStream out;

  RolesText(PrintStream out) {
    this.out = out;
  }

  void print(RoleReport report) {
    if (!report.shown().isEmpty()) {
      roles(report.shown());
    }
    summary(report);
  }

  private void roles(List<RatedRole> roles) {
    int width = widthOfNames(roles);
    out.print(line("LEVEL", "ROLE", "ACCOUNT", "LAST USED", width));
    Level before = roles.get(0).level();
    for (RatedRole role : roles) {
      out.print((role.level() == before ? "" : "\n") + block(role, width));
      before = role.level();
    }
    out.print("\n");
  }

  private static int widthOfNames(List<RatedRole> roles) {
    return roles.stream()
        .mapToInt(role -> role.arn().name().length())
        .filter(length -> length <= LONGEST_NAME)
        .max()
        .orElse(0);
  }

  private static String block(RatedRole role, int width) {
    StringBuilder block =
        new StringBuilder(
            line(
                role.level().name(),
                role.arn().name(),
                role.arn().account().toString(),
                role.lastUsed().map(RolesText::day).orElse("never"),
                width));
    List<Reason> reasons = role.verdict().reasons();
    reasons.stream()
        .limit(REASONS)
        .forEach(reason -> block.append(Columns.wrapped(INDENT + "- ", Sentences.of(reason))));
    if (reasons.size() > REASONS) {
      block.append(INDENT).append("- and ").append(reasons.size() - REASONS).append(" more\n");
    }
    role.trust()
        .forEach(
            finding -> block.append(Columns.wrapped(INDENT + "trust: ", Sentences.of(finding))));
    return block.toString();
  }

  private static String line(String level, String name, String account, String used, int width) {
    return "%-12s  %s  %-12s  %s\n".formatted(level, padded(name, width), account, used);
  }

  private static String padded(String name, int width) {
    return name + " ".repeat(Math.max(0, width - name.length()));
  }

  private static String day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private void summary(RoleReport report) {
    Map<Level, Long> counts = report.counts();
    Map<Level, Long> neverUsed = report.neverUsed();
    out.print("LEVEL          ROLES  NEVER USED\n");
    for (Level level : Rank.LEVELS) {
      out.print(
          "%-12s  %6d  %10d\n"
              .formatted(level, counts.getOrDefault(level, 0L), neverUsed.getOrDefault(level, 0L)));
    }
    int all = report.all().size();
    out.print("%-12s  %6d  in %s\n".formatted("all", all, report.accounts()));
    int shown = report.shown().size();
    if (shown < all) {
      out.print("%-12s  %6d\n".formatted("shown", shown));
    }
    if (!report.isComplete()) {
      out.print("\nNot complete: not everything could be read. Standard error says what.\n");
    }
  }
}
