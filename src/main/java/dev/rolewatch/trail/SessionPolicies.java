package dev.rolewatch.trail;

import java.util.ArrayList;
import java.util.List;

/**
 * The policies that narrow a session: an inline document, managed policies, or the task policy of
 * AssumeRoot.
 */
final class SessionPolicies {

  private SessionPolicies() {}

  static List<String> of(Fields request) {
    List<String> policies = new ArrayList<>();
    request.json("policy").ifPresent(policies::add);
    addArns(policies, request, "policyArns");
    addArns(policies, request, "taskPolicyArn");
    return policies;
  }

  private static void addArns(List<String> policies, Fields request, String name) {
    for (Fields policy : request.each(name)) {
      policy.firstText("arn", "ARN").or(policy::text).ifPresent(policies::add);
    }
  }
}
