package dev.rolewatch.review;

import java.util.List;
import java.util.Optional;

/**
 * The access keys of a session in words, the same in a page and on a terminal. The event with which
 * the session began is not said again.
 */
public final class AccessKeyText {
  private AccessKeyText() {}

  /** For example {@code ASIAEXAMPLE0000000001, 29 calls, handed out by event 4bd2a6f6-…}. */
  public static List<String> of(ReviewedSession session) {
    List<AccessKey> keys = session.accessKeys();
    boolean isAnyGranted = keys.stream().anyMatch(key -> key.grantedBy().isPresent());
    boolean isMoving = session.networks().size() > 1;
    Optional<String> beginning = session.assumption().map(use -> use.event().id());
    return keys.stream()
        .map(
            key ->
                used(key)
                    + (isMoving && key.calls() > 0
                        ? " from " + String.join(", ", key.networks())
                        : "")
                    + (key.grantedBy().equals(beginning) ? "" : source(key, isAnyGranted)))
        .toList();
  }

  private static String used(AccessKey key) {
    String calls = key.calls() == 0 ? "no call" : Spelling.counted(key.calls(), "call");
    return "access key " + key.id() + ", " + calls;
  }

  private static String source(AccessKey key, boolean isAnyGranted) {
    return key.grantedBy()
        .map(event -> ", handed out by event " + event)
        .orElse(isAnyGranted ? ", handed out by no event in these logs" : "");
  }
}
