package dev.rolewatch.history;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an act is told of by itself. It is written down once and stands for every copy and every
 * retry.
 *
 * @param actId the act: its own id, or that of the record of it that came first
 * @param alertId the alert that tells of it
 * @param hushed why this act has no alert of its own
 * @param repeated what the alert stands for
 * @param news what is new about it
 */
public record Ruling(
    String actId, String alertId, Optional<String> hushed, Repeated repeated, Set<News> news) {

  public Ruling {
    news = news.isEmpty() ? Set.of() : Set.copyOf(news);
  }

  static Ruling tell(Sighting act, Repeated repeated, Set<News> news) {
    return new Ruling(act.actId(), act.actId(), Optional.empty(), repeated, news);
  }

  /** A repeat of what another alert tells of. */
  static Ruling repeat(Sighting act, String alertId) {
    return hush(act, act.actId(), alertId, "a repeat, in the quiet period that %s began");
  }

  /** Another record of the same act. */
  static Ruling twin(Sighting act, Sighting first, String alertId) {
    return hush(act, first.actId(), alertId, "another record of the act that %s tells of");
  }

  /** An act that nobody need be told of. */
  static Ruling expected(String actId, Instant at, String because) {
    return new Ruling(actId, actId, Optional.of(because), Repeated.once(at), Set.of());
  }

  private static Ruling hush(Sighting act, String actId, String alertId, String because) {
    return new Ruling(
        actId, alertId, Optional.of(because.formatted(alertId)), Repeated.once(act.at()), Set.of());
  }

  /** Where nothing is remembered: the act is told of. */
  public static Ruling unfolded(Sighting act) {
    return tell(act, Repeated.once(act.at()), Set.of());
  }
}
