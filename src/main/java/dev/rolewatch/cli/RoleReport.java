package dev.rolewatch.cli;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.privilege.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * The roles of one or more accounts, rated.
 *
 * @param all every role that was read, strongest first
 * @param shown those that were asked for, in the same order
 * @param gaps what could not be read, one line each
 */
record RoleReport(List<RatedRole> all, List<RatedRole> shown, List<String> gaps) {

  static RoleReport of(List<RatedRole> all, Predicate<RatedRole> isWanted, List<String> gaps) {
    List<RatedRole> sorted = all.stream().sorted(RatedRole.STRONGEST_FIRST).toList();
    return new RoleReport(sorted, sorted.stream().filter(isWanted).toList(), gaps);
  }

  boolean isComplete() {
    return gaps.isEmpty();
  }

  /** How many roles of each level there are among all. */
  Map<Level, Long> counts() {
    return all.stream().collect(counted());
  }

  /** How many of them were never used, as far as IAM remembers. */
  Map<Level, Long> neverUsed() {
    return all.stream().filter(role -> role.lastUsed().isEmpty()).collect(counted());
  }

  /** The accounts of all roles: {@code account 111111111111}, {@code 3 accounts}. */
  String accounts() {
    TreeSet<String> ids =
        all.stream()
            .map(RatedRole::arn)
            .map(arn -> arn.account())
            .map(AccountId::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    return ids.size() == 1 ? "account " + ids.first() : ids.size() + " accounts";
  }

  /** For example {@code 27 roles: 12 ADMIN, 15 NONE}, without levels that no role has. */
  @Override
  public String toString() {
    Map<Level, Long> counts = counts();
    String levels =
        Rank.LEVELS.stream()
            .filter(counts::containsKey)
            .map(level -> counts.get(level) + " " + level)
            .collect(Collectors.joining(", "));
    String roles = all.size() == 1 ? "1 role" : all.size() + " roles";
    String filtered = shown.size() == all.size() ? "" : "; %d shown".formatted(shown.size());
    String incomplete = isComplete() ? "" : "; not complete";
    return roles + (levels.isEmpty() ? "" : ": " + levels) + filtered + incomplete;
  }

  private static Collector<RatedRole, ?, Map<Level, Long>> counted() {
    return Collectors.groupingBy(
        RatedRole::level, () -> new EnumMap<>(Level.class), Collectors.counting());
  }
}
