package dev.rolewatch.history;

import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.RoleUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which uses of roles happened, whatever the order in which they were read. Events
 * tell the second only: within one, a session comes after the call that handed it out, and of
 * records of one call the one that tells more comes first.
 */
public final class Chronology {
  /** More roles are not taken one out of the other within one second. */
  private static final int LONGEST_CHAIN = 20;

  private Chronology() {}

  /** The uses, and of each its place in the list that was given. */
  public static List<Placed> of(List<RoleUse> uses) {
    List<Placed> placed = new ArrayList<>();
    for (int place = 0; place < uses.size(); place++) {
      placed.add(new Placed(uses.get(place), place));
    }
    placed.sort(Comparator.comparing(Placed::time));
    List<Placed> sorted = new ArrayList<>();
    for (int begin = 0; begin < placed.size(); begin = end(placed, begin)) {
      sorted.addAll(withinOneSecond(placed.subList(begin, end(placed, begin))));
    }
    return sorted;
  }

  /**
   * A use.
   *
   * @param place in the list that was given
   */
  public record Placed(RoleUse use, int place) {
    /** Its place is its own; a use has many parts that would all have to be hashed. */
    @Override
    public int hashCode() {
      return place;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Placed placed && place == placed.place;
    }

    Instant time() {
      return use.event().time();
    }

    String id() {
      return use.event().id();
    }

    /** Of two records of one call the one that tells more is the first. */
    int rank() {
      if (use.act() == Act.SWITCHED) {
        return 0;
      }
      return use.caller() instanceof Caller.OtherAccount ? 2 : 1;
    }
  }

  private static int end(List<Placed> all, int begin) {
    int end = begin + 1;
    while (end < all.size() && all.get(end).time().equals(all.get(begin).time())) {
      end++;
    }
    return end;
  }

  private static List<Placed> withinOneSecond(List<Placed> uses) {
    Map<Placed, Integer> hops = hops(uses);
    return uses.stream()
        .sorted(
            Comparator.<Placed, Integer>comparing(hops::get)
                .thenComparing(Placed::rank)
                .thenComparing(Placed::id)
                .thenComparing(Placed::place))
        .toList();
  }

  /** How many of these uses led to each of them, one out of the other. */
  private static Map<Placed, Integer> hops(List<Placed> uses) {
    Map<Key<Begun>, Integer> ofSession = new HashMap<>();
    Map<Placed, Integer> hops = new HashMap<>();
    uses.forEach(use -> hops.put(use, 0));
    boolean isMore = uses.size() > 1 && uses.stream().anyMatch(Chronology::isOutOfSession);
    for (int pass = 0; isMore && pass < LONGEST_CHAIN; pass++) {
      isMore = false;
      for (Placed use : uses) {
        int known = before(use, ofSession);
        isMore |= hops.put(use, known) != known || pass == 0;
        Sessions.namesOfIssued(use.use())
            .forEach(name -> ofSession.merge(name, known + 1, Math::max));
      }
    }
    return hops;
  }

  private static boolean isOutOfSession(Placed use) {
    return use.use().caller() instanceof Caller.RoleSession;
  }

  private static int before(Placed use, Map<Key<Begun>, Integer> ofSession) {
    return Sessions.namesOfCaller(use.use()).stream()
        .mapToInt(name -> ofSession.getOrDefault(name, 0))
        .max()
        .orElse(0);
  }
}
