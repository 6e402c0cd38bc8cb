package dev.rolewatch.history;

import dev.rolewatch.trail.Mfa;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The uses of one role by one originator within a quiet period, which begins with the first and
 * does not move: those who use a role all day are told of once in each period.
 *
 * @param since when the first was
 * @param lastAt when the last was, told of or folded
 * @param told the rulings of those that were told of: the first, and the latest
 * @param folded the ids of the latest that were folded, so that none is counted twice
 * @param untold what was folded since somebody was told
 * @param networks those of the uses that were told of
 * @param clients those of the uses that were told of
 * @param mfa of the latest of them that tells
 */
record Repeats(
    Instant since,
    Instant lastAt,
    List<Ruling> told,
    List<String> folded,
    Optional<Repeated> untold,
    Set<String> networks,
    Set<String> clients,
    Mfa mfa) {
  private static final int REMEMBERED = 50;

  Repeats {
    told = List.copyOf(told);
    folded = List.copyOf(folded);
    networks = Set.copyOf(networks);
    clients = Set.copyOf(clients);
  }

  /**
   * @param result of which acts
   */
  static Key<Repeats> key(Sighting act, Sighting.Result result) {
    return Key.of(Repeats.class, "repeats", result.name(), act.role(), act.originator());
  }

  static Repeats begunBy(Sighting act, Ruling ruling) {
    return new Repeats(
        act.at(),
        act.at(),
        List.of(ruling),
        List.of(),
        Optional.empty(),
        set(act.network()),
        set(act.client()),
        act.mfa());
  }

  String firstAlert() {
    return told.get(0).alertId();
  }

  boolean isOver(Sighting act, Duration quiet) {
    return Duration.between(since, act.at()).abs().compareTo(quiet) >= 0;
  }

  /** What was decided of this act before. */
  Optional<Ruling> known(Sighting act) {
    Optional<Ruling> ruling =
        told.stream().filter(known -> known.alertId().equals(act.actId())).findFirst();
    return folded.contains(act.actId()) ? Optional.of(repeat(act)) : ruling;
  }

  /** Why the act must not be folded. */
  Set<News> news(Sighting act) {
    Set<News> news = EnumSet.noneOf(News.class);
    if (act.network().filter(network -> !networks.contains(network)).isPresent()) {
      news.add(News.OTHER_NETWORK);
    }
    if (act.client().filter(client -> !clients.contains(client)).isPresent()) {
      news.add(News.OTHER_CLIENT);
    }
    if (mfa == Mfa.YES && act.mfa() == Mfa.NO) {
      news.add(News.WITHOUT_MFA_NOW);
    }
    return news;
  }

  Ruling repeat(Sighting act) {
    return Ruling.repeat(act, firstAlert());
  }

  Repeats folding(Sighting act) {
    Repeated more = untold.map(known -> known.and(act.at())).orElse(Repeated.once(act.at()));
    return new Repeats(
        since,
        later(act),
        told,
        latest(folded, act.actId()),
        Optional.of(more),
        networks,
        clients,
        mfa);
  }

  Repeats telling(Sighting act, Ruling ruling) {
    return new Repeats(
        since,
        later(act),
        firstAndLatest(told, ruling),
        folded,
        Optional.empty(),
        with(networks, act.network()),
        with(clients, act.client()),
        known(act.mfa()));
  }

  /** After another record of an act that was told of: each may tell what the other does not. */
  Repeats joining(Sighting act) {
    return new Repeats(
        since,
        lastAt,
        told,
        folded,
        untold,
        with(networks, act.network()),
        with(clients, act.client()),
        mfa == Mfa.UNKNOWN ? act.mfa() : mfa);
  }

  /** After a note has told of what was folded; what has been folded since then is left. */
  Repeats noted(Repeated note) {
    Optional<Repeated> left = untold.flatMap(some -> some.without(note));
    return new Repeats(since, lastAt, told, folded, left, networks, clients, mfa);
  }

  /** A record of the console does not tell of a second factor. */
  private Mfa known(Mfa now) {
    return now == Mfa.UNKNOWN ? mfa : now;
  }

  private Instant later(Sighting act) {
    return act.at().isAfter(lastAt) ? act.at() : lastAt;
  }

  private static List<Ruling> firstAndLatest(List<Ruling> all, Ruling one) {
    List<Ruling> more = new ArrayList<>(all);
    more.add(one);
    if (more.size() > REMEMBERED) {
      more.remove(1);
    }
    return more;
  }

  private static <T> List<T> latest(List<T> all, T one) {
    List<T> more = new ArrayList<>(all);
    more.add(one);
    return more.size() > REMEMBERED ? more.subList(more.size() - REMEMBERED, more.size()) : more;
  }

  private static Set<String> set(Optional<String> one) {
    return one.map(Set::of).orElse(Set.of());
  }

  private static Set<String> with(Set<String> all, Optional<String> one) {
    if (one.filter(name -> !all.contains(name)).isEmpty()) {
      return all;
    }
    Set<String> more = new LinkedHashSet<>(all.size() < REMEMBERED ? all : Set.of());
    more.add(one.get());
    return more;
  }
}
