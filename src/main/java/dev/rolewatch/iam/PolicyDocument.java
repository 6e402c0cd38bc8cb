package dev.rolewatch.iam;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A policy document of any kind: identity policy, boundary, trust policy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar
 *     of the IAM JSON policy language</a>
 */
public record PolicyDocument(List<Statement> statements) {

  public PolicyDocument {
    statements = List.copyOf(statements);
  }

  /**
   * Reads a document as IAM accepts it: one statement or a list, one value or a list, both versions
   * of the language.
   *
   * @param json the document as plain JSON; the IAM API URL-encodes it, which its adapter undoes
   * @throws MalformedPolicyException if it is not a policy document, or too large to be one
   */
  public static PolicyDocument parse(String json) throws MalformedPolicyException {
    return PolicyParser.parse(json);
  }

  /**
   * Reads a document that is already a tree, as in a snapshot of IAM.
   *
   * @throws MalformedPolicyException if it is not a policy document
   */
  public static PolicyDocument of(JsonNode document) throws MalformedPolicyException {
    return PolicyParser.read(document);
  }
}
