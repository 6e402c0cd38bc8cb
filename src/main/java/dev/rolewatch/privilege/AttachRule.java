package dev.rolewatch.privilege;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Statements that let the role attach policies that they name, none of which is known to be strong.
 * Whoever may attach nothing else cannot grant itself everything.
 */
final class AttachRule implements Rule {

  /** An action, and the technique that it would be if it let any policy be attached. */
  private record Attach(AwsAction action, String technique) {}

  private static final List<Attach> ALL =
      List.of(
          attach("AttachRolePolicy", "iam-009"),
          attach("AttachUserPolicy", "iam-008"),
          attach("AttachGroupPolicy", "iam-010"));

  private static Attach attach(String action, String technique) {
    return new Attach(ActionReference.shipped().get("iam", action), technique);
  }

  /** Whether the statement lets only such policies be attached. */
  static boolean narrows(AwsAction action, Grant grant) {
    return !grant.attachable().isEmpty()
        && ALL.stream().anyMatch(attach -> attach.action().equals(action));
  }

  @Override
  public List<Finding> findings(EffectivePermissions permissions) {
    List<Finding> findings = new ArrayList<>();
    for (Grant grant : permissions.grants().all()) {
      if (!grant.attachable().isEmpty()) {
        ALL.stream()
            .filter(attach -> !permissions.held(attach.action(), grant).isNot())
            .findFirst()
            .map(attach -> finding(attach, grant))
            .ifPresent(findings::add);
      }
    }
    return findings.stream()
        .sorted(Comparator.comparing(finding -> finding.reason().because()))
        .toList();
  }

  private static Finding finding(Attach attach, Grant grant) {
    return grant.finding(
        Level.MEDIUM,
        Optional.of(attach.technique()),
        "allows "
            + attach.action()
            + " on "
            + Phrases.resources(grant)
            + ", but only to attach "
            + Phrases.patterns(grant.attachable()));
  }
}
