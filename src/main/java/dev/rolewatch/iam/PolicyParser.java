package dev.rolewatch.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/**
 * Reads policy documents. The largest that IAM stores has 10,240 characters without white space, so
 * that the limits here are met by no genuine document.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM and
 *     STS quotas</a>
 */
final class PolicyParser {
  private static final int MOST_CHARACTERS = 256 * 1024;

  private PolicyParser() {}

  static PolicyDocument parse(String json) throws MalformedPolicyException {
    if (json.length() > MOST_CHARACTERS) {
      throw new MalformedPolicyException(
          "a policy document has at most %d characters, not %d"
              .formatted(MOST_CHARACTERS, json.length()));
    }
    try {
      return read(PolicyTree.read(json));
    } catch (StreamConstraintsException tooMuch) {
      throw new MalformedPolicyException(
          "a policy document is nested at most " + PolicyTree.DEEPEST + " deep", tooMuch);
    } catch (JacksonException failure) {
      throw new MalformedPolicyException(
          "the policy document is not valid JSON at " + place(failure.getLocation()), failure);
    }
  }

  static PolicyDocument read(JsonNode document) throws MalformedPolicyException {
    if (!document.isObject()) {
      throw new MalformedPolicyException("a policy document is a JSON object");
    }
    PolicyVersion version = version(document.path("Version"));
    JsonNode statements = document.path("Statement");
    if (statements.isObject()) {
      return new PolicyDocument(List.of(StatementParser.read(statements, "Statement", 1, version)));
    }
    if (!statements.isArray()) {
      throw new MalformedPolicyException("Statement must be an object or a list");
    }
    List<Statement> read = new ArrayList<>();
    for (JsonNode statement : statements) {
      String path = "Statement[" + read.size() + "]";
      read.add(StatementParser.read(statement, path, read.size() + 1, version));
    }
    return new PolicyDocument(read);
  }

  private static PolicyVersion version(JsonNode version) throws MalformedPolicyException {
    if (version.isMissingNode()) {
      return PolicyVersion.FIRST;
    }
    Optional<PolicyVersion> known =
        version.isString() ? PolicyVersion.find(version.asString()) : Optional.empty();
    if (known.isEmpty()) {
      throw new MalformedPolicyException(
          "Version must be 2012-10-17 or 2008-10-17, not " + Quoted.of(version.toString()));
    }
    return known.get();
  }

  private static String place(TokenStreamLocation location) {
    return location == null
        ? "an unknown place"
        : "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }
}
