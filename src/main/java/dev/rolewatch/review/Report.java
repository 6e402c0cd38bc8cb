package dev.rolewatch.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * The story of the elevated sessions in some logs, from which every format is rendered.
 *
 * @param sessions those that are told in full, the earliest first
 * @param others those of ordinary roles, in sum
 * @param refusals tries to take roles that were refused
 * @param alerts how the logs compare with the alerts that were sent, if these were given
 * @param imprint when and how it was made
 */
public record Report(
    List<ReviewedSession> sessions,
    List<OtherRole> others,
    List<Refusal> refusals,
    Completeness completeness,
    Optional<Reconciliation> alerts,
    Imprint imprint) {

  public Report {
    sessions = List.copyOf(sessions);
    others = List.copyOf(others);
    refusals = List.copyOf(refusals);
  }

  /** Which sessions are told in full. */
  public enum Scope {
    ELEVATED,
    ALL_ROLES
  }

  /**
   * What a reader asks for.
   *
   * @param window sessions are told of that began or were used in it, and what was done in it
   * @param alerts that were sent, to be compared with the logs
   * @param keys with which CloudTrail signs digest files
   */
  public record Question(
      Window window, Scope scope, Optional<SentAlerts> alerts, PublicKeys keys) {}

  /** The report on what was read. */
  public static Report of(
      Review review, RoleJudge judge, LiveStory story, Question question, Imprint imprint) {
    CompletableFuture<Completeness> compared =
        CompletableFuture.supplyAsync(() -> Completeness.of(review, question.keys()));
    List<Beginning> uses = Beginnings.of(review.uses(), story);
    List<ReviewedSession> all =
        new Sessions(judge)
            .of(review.calls().sorted(), uses).stream()
                .flatMap(session -> session.within(question.window()).stream())
                .toList();
    List<ReviewedSession> told =
        all.stream().filter(session -> isTold(session, question.scope())).toList();
    List<OtherRole> others = others(all, question.scope());
    Completeness known = compared.join();
    Completeness completeness =
        known.telling(Told.of(review, known.distinct(), question.window(), told, others));
    return new Report(
        told,
        others,
        Refusal.of(uses, judge, question.window()),
        completeness,
        question
            .alerts()
            .map(
                sent ->
                    Reconciliation.of(
                        uses, judge, elevated(told), sent, question.window(), completeness)),
        imprint);
  }

  private static List<OtherRole> others(List<ReviewedSession> all, Scope scope) {
    Map<String, OtherRole> others = new TreeMap<>();
    all.stream()
        .filter(session -> !isTold(session, scope))
        .map(OtherRole::of)
        .forEach(
            role ->
                others.merge(role.role().arn().orElse(role.role().name()), role, OtherRole::and));
    return others.values().stream()
        .sorted(Comparator.comparing(role -> -role.roaming())) // it may be in other hands
        .toList();
  }

  private static Set<String> elevated(List<ReviewedSession> told) {
    return told.stream()
        .filter(session -> session.role().isElevated())
        .map(ReviewedSession::id)
        .collect(Collectors.toSet());
  }

  private static boolean isTold(ReviewedSession session, Scope scope) {
    return scope == Scope.ALL_ROLES || session.role().isElevated();
  }
}
