package dev.rolewatch.review;

import java.util.List;
import java.util.Optional;

/**
 * An access key of a session.
 *
 * @param id {@code ASIA…}, which is no secret
 * @param grantedBy the event that handed it out, if it is in the logs; the console and Identity
 *     Center hand out keys of which no event tells
 * @param calls how many were made with it
 * @param networks from which it was used, in the order of time
 */
public record AccessKey(String id, Optional<String> grantedBy, long calls, List<String> networks) {

  public AccessKey {
    networks = List.copyOf(networks);
  }
}
