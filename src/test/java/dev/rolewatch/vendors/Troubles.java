package dev.rolewatch.vendors;

import dev.rolewatch.vendors.Trouble.Delay;
import dev.rolewatch.vendors.Trouble.LostAnswer;
import dev.rolewatch.vendors.Trouble.Refusal;
import dev.rolewatch.vendors.Trouble.Revocation;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The troubles that a server still has ahead, in the order in which they were ordered. */
final class Troubles {
  private static final Refusal UNAUTHORIZED =
      new Refusal(1, 401, Map.of(), "{\"message\":\"Unauthorized\"}");

  private final Deque<Trouble> ahead = new ArrayDeque<>();
  private final Set<String> revoked = new HashSet<>();

  synchronized void add(Trouble trouble) {
    ahead.addAll(Collections.nCopies(times(trouble), trouble));
  }

  /** The one that meets this request; it is over then. */
  synchronized Optional<Trouble> meeting(Sent request) {
    Optional<String> token = request.header("Authorization");
    if (token.filter(revoked::contains).isPresent()) {
      return Optional.of(UNAUTHORIZED);
    }
    if (!(ahead.peek() instanceof Revocation)) {
      return Optional.ofNullable(ahead.poll());
    }
    if (token.isEmpty()) {
      return Optional.empty();
    }
    ahead.remove();
    revoked.add(token.get());
    return Optional.of(UNAUTHORIZED);
  }

  private static int times(Trouble trouble) {
    if (trouble instanceof Refusal refusal) {
      return refusal.times();
    }
    if (trouble instanceof LostAnswer lost) {
      return lost.times();
    }
    return trouble instanceof Delay delay ? delay.times() : 1;
  }
}
