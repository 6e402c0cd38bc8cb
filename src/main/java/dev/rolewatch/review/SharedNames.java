package dev.rolewatch.review;

import dev.rolewatch.trail.Mfa;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that several takers gave to sessions within one second: there only the access key tells
 * whose a call is.
 */
final class SharedNames {
  private final Map<SessionName, Set<String>> known = new HashMap<>();
  private final Map<SessionName, Set<Taker>> takers = new HashMap<>();

  private SharedNames() {}

  /**
   * Whoever began a session, as far as its grant tells: a stolen key of the same user comes from
   * elsewhere, or without MFA.
   */
  private record Taker(String originator, Mfa mfa, Optional<String> sourceIp) {
    static Taker of(Beginning begun) {
      return new Taker(
          begun.lineage().originator(), begun.use().mfa(), begun.use().origin().sourceIp());
    }
  }

  static Set<SessionName> of(List<Beginning> beginnings) {
    SharedNames names = new SharedNames();
    for (Beginning begun : beginnings) {
      SessionName.issued(begun.use()).ifPresent(name -> names.learn(name, begun));
    }
    return names.takers.keySet().stream()
        .filter(name -> names.takers.get(name).size() > 1)
        .collect(Collectors.toSet());
  }

  /**
   * Another record of an act that is known, or of the handing out of its key, is no other taker.
   */
  private void learn(SessionName name, Beginning begun) {
    Set<String> marks = known.computeIfAbsent(name, it -> new HashSet<>());
    boolean isNewAct = marks.add("act " + begun.actId());
    boolean isNewKey =
        begun.use().session().accessKeyId().map(key -> marks.add("key " + key)).orElse(true);
    if (isNewAct && isNewKey) {
      takers.computeIfAbsent(name, it -> new HashSet<>()).add(Taker.of(begun));
    }
  }
}
