package dev.rolewatch.review;

import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.SessionCall.Result;
import dev.rolewatch.trail.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The alerts that were sent, each once however many messages told of it. */
public final class SentAlerts {
  /** No alert stands for more than a quiet period, which is a day at most, and what ends in it. */
  private static final Duration LONGEST = Duration.ofDays(2);

  private final Map<String, SentAlert> byId = new HashMap<>();
  private final Map<String, SentAlert> byEvent = new HashMap<>();
  private final Map<Repeat, NavigableMap<Instant, SentAlert>> byRepeat = new HashMap<>();

  /** What the uses have in common that one alert stands for: a refusal stands for no success. */
  private record Repeat(String role, String caller, Result result) {}

  public SentAlerts(Collection<SentAlert> messages) {
    messages.forEach(message -> byId.merge(message.id(), message, SentAlert::and));
    byId.values().stream()
        .sorted(Comparator.comparing(SentAlert::firstAt).thenComparing(SentAlert::id))
        .forEach(this::learn);
  }

  private void learn(SentAlert alert) {
    alert.eventId().ifPresent(id -> byEvent.put(id, alert));
    if (alert.role().isPresent() && alert.caller().isPresent()) {
      Repeat repeat = new Repeat(alert.role().get(), alert.caller().get(), alert.result());
      learn(alert, byRepeat.computeIfAbsent(repeat, key -> new TreeMap<>()));
    }
  }

  /** Keeps for each time, of the alerts that begin until then, the one that reaches furthest. */
  private static void learn(SentAlert alert, NavigableMap<Instant, SentAlert> byTime) {
    Map.Entry<Instant, SentAlert> before = byTime.lastEntry();
    if (before == null || end(alert).isAfter(end(before.getValue()))) {
      byTime.put(alert.firstAt(), alert);
    }
  }

  private static Instant end(SentAlert alert) {
    Instant longest = alert.firstAt().plus(LONGEST);
    return alert.lastAt().isBefore(longest) ? alert.lastAt() : longest;
  }

  Collection<SentAlert> all() {
    return byId.values();
  }

  /**
   * The alert that tells of a use: by its act, by its record, as one that stands for it, or because
   * it stands for all that the same caller did with the role about that time.
   */
  Optional<SentAlert> find(Beginning begun) {
    RoleUse use = begun.use();
    Optional<LiveVerdict> verdict = begun.verdict();
    return Stream.of(
            byId(begun.actId()),
            Optional.ofNullable(byEvent.get(use.event().id())),
            verdict.flatMap(LiveVerdict::alertId).flatMap(this::byId),
            verdict.flatMap(LiveVerdict::standsIn).flatMap(this::byId),
            standing(use))
        .flatMap(Optional::stream)
        .filter(alert -> alert.mayTellOf(use))
        .findFirst();
  }

  private Optional<SentAlert> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private Optional<SentAlert> standing(RoleUse use) {
    Instant time = use.event().time();
    if (!(use.target() instanceof Target.OfRole role) || use.caller().arn().isEmpty()) {
      return Optional.empty();
    }
    Repeat repeat =
        new Repeat(
            role.arn().toString(),
            use.caller().arn().get(),
            use.act() == Act.DENIED ? Result.DENIED : Result.SUCCEEDED);
    return Optional.ofNullable(byRepeat.get(repeat))
        .map(byTime -> byTime.floorEntry(time))
        .map(Map.Entry::getValue)
        .filter(alert -> !time.isAfter(end(alert)));
  }
}
