package dev.rolewatch.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The latest acts on one role under one session name, the newest last: where the records of one
 * human act find each other.
 *
 * <p>A console switch is recorded as SwitchRole and as AssumeRole, some SDKs ask twice, a refused
 * call is repeated by its client, and two Regions may report the same call.
 */
record Twins(List<Sighting> acts) {
  /** Records of one act are made within seconds of each other. */
  private static final Duration CLOSE = Duration.ofSeconds(15);

  private static final int MOST = 8;

  Twins {
    acts = List.copyOf(acts);
  }

  static Twins none() {
    return new Twins(List.of());
  }

  /** The earlier record of the same act. */
  Optional<Sighting> twinOf(Sighting act) {
    return acts.stream()
        .filter(known -> !known.actId().equals(act.actId()))
        .filter(known -> isSameAct(known, act))
        .findFirst();
  }

  /** With the act, unless it is there already, itself or as another record. */
  Twins meeting(Sighting act) {
    boolean isThere = acts.stream().anyMatch(known -> known.actId().equals(act.actId()));
    if (isThere || twinOf(act).isPresent()) {
      return this;
    }
    List<Sighting> all = new ArrayList<>(acts);
    all.add(act);
    return new Twins(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }

  /** A stolen session that is used elsewhere in the same seconds is another act. */
  private static boolean isSameAct(Sighting one, Sighting other) {
    boolean isClose = Duration.between(one.at(), other.at()).abs().compareTo(CLOSE) <= 0;
    boolean fromOnePlace =
        one.network().isEmpty()
            || other.network().isEmpty()
            || (one.network().equals(other.network()) && one.client().equals(other.client()));
    return isClose && fromOnePlace && one.agent().mayBe(other.agent());
  }
}
