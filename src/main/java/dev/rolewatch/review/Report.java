package dev.rolewatch.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The story of the elevated sessions in some logs, from which every format is rendered.
 *
 * @param sessions those that are told in full, the earliest first
 * @param others those of ordinary roles, in sum
 */
public record Report(
    List<ReviewedSession> sessions, List<OtherRole> others, Completeness completeness) {

  public Report {
    sessions = List.copyOf(sessions);
    others = List.copyOf(others);
  }

  /** Which sessions are told in full. */
  public enum Scope {
    ELEVATED,
    ALL_ROLES
  }

  /**
   * The report on what was read.
   *
   * @param window sessions are told of that began or were used in it, and what was done in it
   */
  public static Report of(
      Review review, RoleJudge judge, LiveStory story, Window window, Scope scope) {
    List<ReviewedSession> all =
        new Sessions(judge)
            .of(review, story).stream()
                .flatMap(session -> session.within(window).stream())
                .toList();
    Map<String, OtherRole> others = new TreeMap<>();
    all.stream()
        .filter(session -> !isTold(session, scope))
        .map(OtherRole::of)
        .forEach(
            role ->
                others.merge(role.role().arn().orElse(role.role().name()), role, OtherRole::and));
    return new Report(
        all.stream().filter(session -> isTold(session, scope)).toList(),
        List.copyOf(others.values()),
        Completeness.of(review));
  }

  private static boolean isTold(ReviewedSession session, Scope scope) {
    return scope == Scope.ALL_ROLES || session.role().isElevated();
  }
}
