package dev.rolewatch.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.RequestOverrideConfiguration;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.IamRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;

/**
 * IAM with one role, whose inline policies come two to a page; the list of roles has the role on
 * every page and no end.
 */
final class IamInMemory implements IamClient {
  private static final int PAGE = 2;
  private static final String EMPTY = "%7B%22Statement%22%3A%5B%5D%7D";

  private final List<String> names = new ArrayList<>();
  private final List<Duration> limits = new ArrayList<>();
  private final Map<String, Runnable> disturbances;
  private final String arn;

  /**
   * @param disturbances what happens before a policy of this name, or a page of {@code ListRoles},
   *     is read
   */
  IamInMemory(String arn, int policies, Map<String, Runnable> disturbances) {
    this.arn = arn;
    this.disturbances = disturbances;
    IntStream.range(0, policies).forEach(number -> names.add("p" + number));
  }

  void remove(String policy) {
    names.remove(policy);
  }

  /** How long each policy, and each page of roles, was allowed to take. */
  List<Duration> limits() {
    return List.copyOf(limits);
  }

  private void disturb(String name, IamRequest request) {
    request
        .overrideConfiguration()
        .flatMap(RequestOverrideConfiguration::apiCallTimeout)
        .ifPresent(limits::add);
    disturbances.getOrDefault(name, () -> {}).run();
  }

  @Override
  public ListRolesResponse listRoles(ListRolesRequest request) {
    disturb("ListRoles", request);
    return ListRolesResponse.builder()
        .roles(Role.builder().arn(arn).build())
        .isTruncated(true)
        .marker("next")
        .build();
  }

  @Override
  public GetRoleResponse getRole(GetRoleRequest request) {
    return GetRoleResponse.builder()
        .role(role -> role.arn(arn).roleId("AROA1").assumeRolePolicyDocument(EMPTY))
        .build();
  }

  @Override
  public ListRolePoliciesResponse listRolePolicies(ListRolePoliciesRequest request) {
    int from = request.marker() == null ? 0 : Integer.parseInt(request.marker());
    int to = Math.min(from + PAGE, names.size());
    ListRolePoliciesResponse.Builder answer =
        ListRolePoliciesResponse.builder().policyNames(names.subList(from, to));
    return to < names.size()
        ? answer.isTruncated(true).marker(Integer.toString(to)).build()
        : answer.isTruncated(false).build();
  }

  @Override
  public GetRolePolicyResponse getRolePolicy(GetRolePolicyRequest request) {
    disturb(request.policyName(), request);
    Supplier<NoSuchEntityException> gone =
        () -> NoSuchEntityException.builder().message("gone").build();
    String name = names.stream().filter(request.policyName()::equals).findFirst().orElseThrow(gone);
    return GetRolePolicyResponse.builder().policyName(name).policyDocument(EMPTY).build();
  }

  @Override
  public ListAttachedRolePoliciesResponse listAttachedRolePolicies(
      ListAttachedRolePoliciesRequest request) {
    return ListAttachedRolePoliciesResponse.builder().isTruncated(false).build();
  }

  @Override
  public String serviceName() {
    return "iam";
  }

  @Override
  public void close() {}
}
