package dev.rolewatch.privilege;

import dev.rolewatch.iam.Glob;
import dev.rolewatch.iam.RoleArn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The operator's list of role names, {@code ElevatedRoleNames}: {@code *prod*,*admin*}.
 *
 * <p>A pattern is matched with the name without regard to case; one that holds a {@code /} is
 * matched with path and name, for example {@code /aws-reserved/*}. A comma in a role name is
 * written {@code ?}.
 */
public record Names(List<Glob> patterns) {

  public Names {
    patterns = List.copyOf(patterns);
  }

  /** Patterns separated by commas; spaces around them and empty ones do not count. */
  public static Names parse(String text) {
    return new Names(
        Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(pattern -> !pattern.isEmpty())
            .map(Glob::ignoringCase)
            .toList());
  }

  /** No name counts. */
  public static Names none() {
    return new Names(List.of());
  }

  /** The first pattern that the role matches. */
  public Optional<Glob> find(RoleArn role) {
    return patterns.stream().filter(pattern -> pattern.matches(subject(pattern, role))).findFirst();
  }

  private static String subject(Glob pattern, RoleArn role) {
    return pattern.pattern().contains("/") ? role.path() + role.name() : role.name();
  }

  @Override
  public String toString() {
    return patterns.stream().map(Glob::pattern).collect(Collectors.joining(","));
  }
}
