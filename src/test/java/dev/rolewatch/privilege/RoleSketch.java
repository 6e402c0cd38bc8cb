package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.PolicySketch;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A role being made up for a test: {@code deploy} of account 111111111111. */
record RoleSketch(
    RoleArn arn,
    Map<String, String> tags,
    List<NamedPolicy> policies,
    Optional<NamedPolicy> limit) {

  static RoleSketch named(String name) {
    return new RoleSketch(
        RoleArn.parse("arn:aws:iam::111111111111:role/" + name),
        Map.of(),
        List.of(),
        Optional.empty());
  }

  static RoleSketch deploy() {
    return named("deploy");
  }

  RoleSketch tagged(String key, String value) {
    return new RoleSketch(arn, Map.of(key, value), policies, limit);
  }

  /**
   * With an inline policy of these statements, each the inside of a JSON object in single quotes.
   */
  RoleSketch inline(String policy, String... statements) {
    return with(new NamedPolicy(policy, Optional.empty(), PolicySketch.of(statements)));
  }

  RoleSketch attached(String policyArn, String... statements) {
    String name = policyArn.substring(policyArn.lastIndexOf('/') + 1);
    return with(new NamedPolicy(name, Optional.of(policyArn), PolicySketch.of(statements)));
  }

  RoleSketch with(NamedPolicy policy) {
    List<NamedPolicy> more = new ArrayList<>(policies);
    more.add(policy);
    return new RoleSketch(arn, tags, more, limit);
  }

  RoleSketch bounded(String... statements) {
    String boundary = "arn:aws:iam::111111111111:policy/Ceiling";
    return new RoleSketch(
        arn,
        tags,
        policies,
        Optional.of(
            new NamedPolicy("Ceiling", Optional.of(boundary), PolicySketch.of(statements))));
  }

  Role role() {
    return new Role(
        arn,
        "AROAEXAMPLEDEPLOY0001",
        tags,
        policies,
        limit,
        new PolicyDocument(List.of()),
        Optional.empty());
  }

  Verdict verdict() {
    return new Classifier().classify(role());
  }
}
