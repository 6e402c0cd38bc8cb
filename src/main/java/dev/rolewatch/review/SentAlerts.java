package dev.rolewatch.review;

import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The alerts that were sent, each once however many messages told of it. */
public final class SentAlerts {
  private final Map<String, SentAlert> byId = new HashMap<>();
  private final Map<String, SentAlert> byEvent = new HashMap<>();
  private final Map<String, List<SentAlert>> byRole = new HashMap<>();

  public SentAlerts(Collection<SentAlert> messages) {
    messages.forEach(message -> byId.merge(message.id(), message, SentAlert::and));
    byId.values()
        .forEach(
            alert -> {
              alert.eventId().ifPresent(id -> byEvent.put(id, alert));
              alert
                  .role()
                  .ifPresent(
                      role -> byRole.computeIfAbsent(role, key -> new ArrayList<>()).add(alert));
            });
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
    return byId(begun.actId())
        .or(() -> Optional.ofNullable(byEvent.get(use.event().id())))
        .or(() -> verdict.flatMap(LiveVerdict::alertId).flatMap(this::byId))
        .or(() -> verdict.flatMap(LiveVerdict::standsIn).flatMap(this::byId))
        .or(() -> standing(use));
  }

  private Optional<SentAlert> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private Optional<SentAlert> standing(RoleUse use) {
    Instant time = use.event().time();
    return use.target() instanceof Target.OfRole role
        ? byRole.getOrDefault(role.arn().toString(), List.of()).stream()
            .filter(
                alert -> alert.caller().isPresent() && alert.caller().equals(use.caller().arn()))
            .filter(alert -> !time.isBefore(alert.firstAt()) && !time.isAfter(alert.lastAt()))
            .findFirst()
        : Optional.empty();
  }
}
