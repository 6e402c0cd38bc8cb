package dev.rolewatch.examples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One question to IAM: may this principal do this?
 *
 * @param context condition keys of the request, for example {@code aws:MultiFactorAuthPresent=true}
 * @param policies what the principal is allowed by its own policies
 * @param trust the policy of the role that is to be taken
 */
record Question(
    String principal,
    String action,
    String resource,
    Map<String, Object> context,
    List<JsonNode> policies,
    Optional<JsonNode> trust) {

  static Question may(String principal, String action, String resource) {
    return new Question(principal, action, resource, Map.of(), List.of(), Optional.empty());
  }

  Question with(String key, Object value) {
    Map<String, Object> more = new HashMap<>(context);
    more.put(key, value);
    return new Question(principal, action, resource, more, policies, trust);
  }

  Question allowedBy(JsonNode policy) {
    List<JsonNode> more = new ArrayList<>(policies);
    more.add(policy);
    return new Question(principal, action, resource, context, more, trust);
  }

  Question guardedBy(JsonNode trustPolicy) {
    return new Question(principal, action, resource, context, policies, Optional.of(trustPolicy));
  }
}
