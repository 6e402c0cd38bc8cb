package dev.rolewatch.iam;

import tools.jackson.databind.JsonNode;

/** Reads policy documents. */
final class PolicyParser {

  private PolicyParser() {}

  static PolicyDocument parse(String json) throws MalformedPolicyException {
    throw new MalformedPolicyException(json);
  }

  static PolicyDocument read(JsonNode document) throws MalformedPolicyException {
    throw new MalformedPolicyException(document.toString());
  }
}
