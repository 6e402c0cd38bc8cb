package dev.rolewatch.aws;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.GetAccessKeyLastUsedRequest;
import software.amazon.awssdk.services.iam.model.GetAccessKeyLastUsedResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.ListAccessKeysRequest;
import software.amazon.awssdk.services.iam.model.ListAccessKeysResponse;
import software.amazon.awssdk.services.iam.model.ListAccountAliasesRequest;
import software.amazon.awssdk.services.iam.model.ListAccountAliasesResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.ListUserTagsRequest;
import software.amazon.awssdk.services.iam.model.ListUserTagsResponse;

/**
 * IAM that is asked no longer than until a deadline: each call, and so each page of a list, has
 * what is left of the time. It knows the operations that Rolewatch needs and no others.
 */
final class IamUntil implements IamClient {
  private final IamClient iam;
  private final Optional<AwsCredentialsProvider> credentials;
  private final Deadline deadline;

  /**
   * @param credentials those of each call; if empty, the client's own
   */
  IamUntil(IamClient iam, Optional<AwsCredentialsProvider> credentials, Deadline deadline) {
    this.iam = iam;
    this.credentials = credentials;
    this.deadline = deadline;
  }

  private AwsRequestOverrideConfiguration limits() {
    Duration time = deadline.forOneCall();
    if (time.isZero()) {
      throw ApiCallTimeoutException.builder().message("the time for this call is over").build();
    }
    AwsRequestOverrideConfiguration.Builder limits = AwsRequestOverrideConfiguration.builder();
    credentials.ifPresent(limits::credentialsProvider);
    return limits.apiCallTimeout(time).build();
  }

  @Override
  public GetAccessKeyLastUsedResponse getAccessKeyLastUsed(GetAccessKeyLastUsedRequest request) {
    return iam.getAccessKeyLastUsed(request.toBuilder().overrideConfiguration(limits()).build());
  }

  @Override
  public GetPolicyResponse getPolicy(GetPolicyRequest request) {
    return iam.getPolicy(request.toBuilder().overrideConfiguration(limits()).build());
  }

  @Override
  public GetPolicyVersionResponse getPolicyVersion(GetPolicyVersionRequest request) {
    return iam.getPolicyVersion(request.toBuilder().overrideConfiguration(limits()).build());
  }

  @Override
  public GetRoleResponse getRole(GetRoleRequest request) {
    return iam.getRole(request.toBuilder().overrideConfiguration(limits()).build());
  }

  @Override
  public GetRolePolicyResponse getRolePolicy(GetRolePolicyRequest request) {
    return iam.getRolePolicy(request.toBuilder().overrideConfiguration(limits()).build());
  }

  @Override
  public ListAccessKeysResponse listAccessKeys(ListAccessKeysRequest request) {
    return iam.listAccessKeys(request.toBuilder().overrideConfiguration(limits()).build());
  }

  @Override
  public ListAccountAliasesResponse listAccountAliases(ListAccountAliasesRequest request) {
    return iam.listAccountAliases(request.toBuilder().overrideConfiguration(limits()).build());
  }

  @Override
  public ListAttachedRolePoliciesResponse listAttachedRolePolicies(
      ListAttachedRolePoliciesRequest request) {
    return iam.listAttachedRolePolicies(
        request.toBuilder().overrideConfiguration(limits()).build());
  }

  @Override
  public ListRolePoliciesResponse listRolePolicies(ListRolePoliciesRequest request) {
    return iam.listRolePolicies(request.toBuilder().overrideConfiguration(limits()).build());
  }

  @Override
  public ListRolesResponse listRoles(ListRolesRequest request) {
    return iam.listRoles(request.toBuilder().overrideConfiguration(limits()).build());
  }

  @Override
  public ListUserTagsResponse listUserTags(ListUserTagsRequest request) {
    return iam.listUserTags(request.toBuilder().overrideConfiguration(limits()).build());
  }

  @Override
  public String serviceName() {
    return iam.serviceName();
  }

  /** The client behind it stays open for the next look-up. */
  @Override
  public void close() {}
}
