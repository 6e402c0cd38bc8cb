package dev.rolewatch.history;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an act is told of by itself. It is written down once and stands for every copy and every
 * retry.
 *
 * @param alertId the alert that tells of it
 * @param hushed why this act has no alert of its own
 * @param repeated what the alert stands for
 * @param news what is new about it
 */
public record Ruling(String alertId, Optional<String> hushed, Repeated repeated, Set<News> news) {

  public Ruling {
    news = news.isEmpty() ? Set.of() : Set.copyOf(news);
  }

  static Ruling tell(Sighting act, Repeated repeated, Set<News> news) {
    return new Ruling(act.actId(), Optional.empty(), repeated, news);
  }

  static Ruling hush(String alertId, String because, Instant at) {
    return new Ruling(alertId, Optional.of(because), Repeated.once(at), Set.of());
  }

  /** Where nothing is remembered: the act is told of. */
  public static Ruling unfolded(Sighting act) {
    return tell(act, Repeated.once(act.at()), Set.of());
  }

  Ruling with(Set<News> more) {
    Set<News> all = EnumSet.noneOf(News.class);
    all.addAll(news);
    all.addAll(more);
    return new Ruling(alertId, hushed, repeated, all);
  }
}
