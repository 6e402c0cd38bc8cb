package dev.rolewatch.history;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an originator is known for: roles taken, networks, clients, each with the last time. Refused
 * attempts teach nothing.
 */
record Acquaintance(
    Map<String, Instant> roles, Map<String, Instant> networks, Map<String, Instant> clients) {
  private static final int MOST = 64;

  /** A time is renewed once a day: that is exact enough, and spares writes. */
  private static final Duration FRESH = Duration.ofDays(1);

  Acquaintance {
    roles = Map.copyOf(roles);
    networks = Map.copyOf(networks);
    clients = Map.copyOf(clients);
  }

  static Acquaintance none() {
    return new Acquaintance(Map.of(), Map.of(), Map.of());
  }

  /**
   * What is new about the act. Of somebody who was never seen before nothing can be said, unless
   * others are known to take the role.
   */
  Set<News> news(Sighting act, boolean isTakenByOthers) {
    Set<News> news = EnumSet.noneOf(News.class);
    if (!roles.containsKey(act.role()) && (isTakenByOthers || !roles.isEmpty())) {
      news.add(News.FIRST_OF_ROLE);
    }
    if (isNew(act.network(), networks)) {
      news.add(News.FIRST_FROM_NETWORK);
    }
    if (isNew(act.client(), clients)) {
      news.add(News.FIRST_WITH_CLIENT);
    }
    return news;
  }

  Acquaintance seeing(Sighting act) {
    return new Acquaintance(
        with(roles, Optional.of(act.role()), act.at()),
        with(networks, act.network(), act.at()),
        with(clients, act.client(), act.at()));
  }

  private static boolean isNew(Optional<String> one, Map<String, Instant> known) {
    return !known.isEmpty() && one.filter(name -> !known.containsKey(name)).isPresent();
  }

  private static Map<String, Instant> with(
      Map<String, Instant> known, Optional<String> one, Instant at) {
    if (one.isEmpty() || isFresh(known.get(one.get()), at)) {
      return known;
    }
    Map<String, Instant> more = new HashMap<>(known);
    more.put(one.get(), at);
    if (more.size() > MOST) {
      more.remove(
          more.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey());
    }
    return more;
  }

  private static boolean isFresh(Instant last, Instant at) {
    return last != null && Duration.between(last, at).compareTo(FRESH) < 0;
  }
}
