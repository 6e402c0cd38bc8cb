package dev.rolewatch.trail;

import dev.rolewatch.trail.RoleUse.Session;

/**
 * AssumeRoleForPodIdentity: the agent on an EKS node fetches a role for a pod. Which one, only the
 * AssumeRole of {@code pods.eks.amazonaws.com} says, which is recorded beside it.
 */
record PodIdentity() implements RoleApi {

  @Override
  public Act act() {
    return Act.ASSUMED;
  }

  @Override
  public Target target(Call call, Act act) {
    return new Target.NamedElsewhere(
        "the AssumeRole of pods.eks.amazonaws.com beside it names the role of the pod;"
            + " IncludeServiceCallers decides about that one");
  }

  @Override
  public Session session(Call call, Act act) {
    return IssuedSession.of(call, act, call.response());
  }
}
