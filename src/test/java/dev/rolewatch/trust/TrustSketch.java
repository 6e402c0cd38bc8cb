package dev.rolewatch.trust;

import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.PolicySketch;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trust policy being made up for a test, of the role {@code deploy} of account 111111111111; its
 * statements are the insides of JSON objects in single quotes.
 */
final class TrustSketch {
  private static final RoleArn ROLE = RoleArn.parse("arn:aws:iam::111111111111:role/deploy");

  private TrustSketch() {}

  /** Each finding as {@code kind: because}. */
  static List<String> findings(String... statements) {
    return findings(PolicySketch.of(statements)).stream()
        .map(finding -> finding.kind() + ": " + finding.because())
        .toList();
  }

  static List<TrustFinding> findings(PolicyDocument trust) {
    return new TrustClassifier()
        .findings(
            new Role(
                ROLE,
                "AROAEXAMPLEDEPLOY0001",
                Map.of(),
                List.of(),
                Optional.empty(),
                trust,
                Optional.empty()));
  }

  /** A statement that lets AWS principals take the role. */
  static String allow(String principal, String... conditions) {
    return statement("Allow", "'Principal': " + principal, "sts:AssumeRole", conditions);
  }

  static String deny(String principal, String... conditions) {
    return statement("Deny", "'Principal': " + principal, "sts:AssumeRole", conditions);
  }

  /** A statement that lets the tokens of a provider of the role's own account take the role. */
  static String web(String issuer, String... conditions) {
    return statement(
        "Allow",
        "'Principal': {'Federated': 'arn:aws:iam::111111111111:oidc-provider/" + issuer + "'}",
        "sts:AssumeRoleWithWebIdentity",
        conditions);
  }

  static String statement(String effect, String principal, String action, String... conditions) {
    return "'Effect': '%s', %s, 'Action': '%s'%s"
        .formatted(
            effect,
            principal,
            action,
            conditions.length == 0 ? "" : ", 'Condition': {" + String.join(", ", conditions) + "}");
  }

  /** One condition with one value. */
  static String when(String operator, String key, String value) {
    return "'%s': {'%s': '%s'}".formatted(operator, key, value);
  }
}
