package dev.rolewatch.trail;

import java.util.HashMap;
import java.util.Map;

/**
 * The tags of a session: those that came down the chain, those of the SAML assertion or web
 * identity token, and those of the request, which CloudTrail writes in two shapes.
 */
final class SessionTags {

  private SessionTags() {}

  static Map<String, String> of(Fields request) {
    Map<String, String> tags = new HashMap<>(request.texts("incomingTransitiveTags"));
    tags.putAll(request.texts("principalTags"));
    for (Fields tag : request.each("tags")) {
      tag.text("key").ifPresent(key -> tags.put(key, tag.text("value").orElse("")));
    }
    return tags;
  }
}
