package dev.rolewatch.review;

import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.RoleUse;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The elevated uses in the logs against the alerts that were sent: whether silence meant that
 * nothing happened.
 *
 * @param sent how many alerts were given
 * @param alerted how many elevated uses are told of by one of them; records of one act are one
 * @param missed uses that should have been alerted and were not, in the order of time
 * @param quiet elevated uses that the settings keep quiet, in the order of time
 * @param unrecorded alerts of which no record is in the logs, in the order of time
 */
public record Reconciliation(
    int sent,
    int alerted,
    List<UnalertedUse> missed,
    List<UnalertedUse> quiet,
    List<UnrecordedAlert> unrecorded) {

  public Reconciliation {
    missed = List.copyOf(missed);
    quiet = List.copyOf(quiet);
    unrecorded = List.copyOf(unrecorded);
  }

  /**
   * @param all every use in the logs
   * @param told the ids of the sessions that the report tells of as elevated
   * @param window uses and alerts outside of it are left out
   */
  static Reconciliation of(
      List<Beginning> all,
      RoleJudge judge,
      Set<String> told,
      SentAlerts sent,
      Window window,
      Completeness complete) {
    Set<String> due =
        all.stream()
            .flatMap(use -> use.verdict().flatMap(LiveVerdict::alertId).stream())
            .collect(Collectors.toSet());
    Set<String> recorded = new HashSet<>();
    Set<String> alerted = new HashSet<>();
    Map<String, UnalertedUse> missed = new LinkedHashMap<>();
    Map<String, UnalertedUse> quiet = new LinkedHashMap<>();
    for (Beginning use : all.stream().filter(Beginning::isOfRole).toList()) {
      Optional<SentAlert> found = sent.find(use);
      found.map(SentAlert::id).ifPresent(recorded::add);
      RoleSeen role = judge.judge(use.use());
      boolean isToldRefusal = use.use().act() == Act.DENIED && Refusal.isTold(role);
      boolean isTold = role.isElevated() || told.contains(use.actId()) || isToldRefusal;
      if (!isTold || !window.contains(use.use().event().time())) {
        continue;
      }
      if (found.isPresent()) {
        alerted.add(use.actId());
      } else {
        (isDue(use, due) ? missed : quiet)
            .merge(use.actId(), UnalertedUse.of(use, role), UnalertedUse::orOwn);
      }
    }
    return new Reconciliation(
        sent.all().size(),
        alerted.size(),
        List.copyOf(missed.values()),
        List.copyOf(quiet.values()),
        unrecorded(sent, recorded, window, complete));
  }

  /** Whether it has an alert of its own in the live story, or one that stands for it. */
  private static boolean isDue(Beginning use, Set<String> due) {
    return use.verdict()
        .flatMap(verdict -> verdict.alertId().or(verdict::standsIn))
        .filter(due::contains)
        .isPresent();
  }

  private static List<UnrecordedAlert> unrecorded(
      SentAlerts sent, Set<String> recorded, Window window, Completeness complete) {
    return sent.all().stream()
        .filter(alert -> !recorded.contains(alert.id()))
        .filter(alert -> window.contains(alert.firstAt()) || window.contains(alert.lastAt()))
        .sorted(Comparator.comparing(SentAlert::firstAt).thenComparing(SentAlert::id))
        .map(alert -> UnrecordedAlert.of(alert, complete))
        .toList();
  }

  /**
   * An elevated use for which no alert was sent.
   *
   * @param role its ARN, or a name for what was taken
   * @param caller by the name that the record gives
   * @param alertId of the alert that is missing
   * @param because why it should be there, or why it is not
   */
  public record UnalertedUse(
      RoleUse use,
      String role,
      String caller,
      Optional<String> alertId,
      Optional<String> severity,
      String because) {

    static UnalertedUse of(Beginning begun, RoleSeen role) {
      RoleUse use = begun.use();
      Optional<LiveVerdict> verdict = begun.verdict();
      return new UnalertedUse(
          use,
          role.arn().orElse(role.name()),
          use.caller().arn().or(use.caller()::name).orElse("unknown"),
          verdict.flatMap(it -> it.alertId().or(it::standsIn)),
          verdict.flatMap(LiveVerdict::severity),
          verdict.map(LiveVerdict::because).orElse("the live story does not tell of it"));
    }

    /** Of two records of one act the one that has an alert of its own, or the first. */
    private UnalertedUse orOwn(UnalertedUse other) {
      return severity.isEmpty() && other.severity.isPresent() ? other : this;
    }
  }

  /**
   * An alert without a record.
   *
   * @param because why that may be
   */
  public record UnrecordedAlert(SentAlert alert, String because) {

    static UnrecordedAlert of(SentAlert alert, Completeness complete) {
      return new UnrecordedAlert(alert, because(alert, complete));
    }

    private static String because(SentAlert alert, Completeness complete) {
      if (complete.from().filter(from -> !alert.lastAt().isBefore(from)).isEmpty()
          || complete.to().filter(to -> !alert.firstAt().isAfter(to)).isEmpty()) {
        return "its time is outside of that which these logs cover";
      }
      if (alert.account().filter(id -> !complete.accounts().contains(id)).isPresent()) {
        return "these logs hold nothing of its account";
      }
      if (alert.region().filter(name -> !complete.regions().contains(name)).isPresent()) {
        return "these logs hold nothing of its region";
      }
      return "its record should be in these logs and is not: a file may be missing, or changed";
    }
  }
}
