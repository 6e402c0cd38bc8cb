package dev.rolewatch.aws;

import dev.rolewatch.iam.Quoted;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.RoleInventory;
import dev.rolewatch.iam.RoleListing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsResponse;
import software.amazon.awssdk.services.iam.model.ManagedPolicyDetail;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.RoleDetail;

/**
 * All roles of one account as live IAM has them, read page by page. If IAM stops answering, what
 * was read until then is listed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html">GetAccountAuthorizationDetails</a>
 */
public final class LiveInventory implements RoleInventory {
  private static final String ACTION = "iam:GetAccountAuthorizationDetails";

  /** Fewer calls than with the standard of 100, while a page still comes within seconds. */
  private static final int PAGE = 500;

  private final IamClient iam;

  /**
   * @param iam waits for answers of some megabytes, and tries again when it is throttled: see
   *     {@link AwsClients#patient()}
   */
  public LiveInventory(IamClient iam) {
    this.iam = iam;
  }

  @Override
  public RoleListing list(IntConsumer progress) {
    ListingDraft draft =
        new ListingDraft(new KnownPolicies("IAM did not tell the document of policy %s"));
    List<String> gaps = new ArrayList<>();
    try {
      for (GetAccountAuthorizationDetailsResponse page : pages()) {
        add(page, draft, gaps);
        progress.accept(draft.size());
      }
    } catch (SdkException failure) {
      gaps.add(stopped(failure, draft.size()));
    }
    return new RoleListing(draft.roles(), gaps);
  }

  private Iterable<GetAccountAuthorizationDetailsResponse> pages() {
    return iam.getAccountAuthorizationDetailsPaginator(
        request ->
            request
                .filter(
                    EntityType.ROLE, EntityType.LOCAL_MANAGED_POLICY, EntityType.AWS_MANAGED_POLICY)
                .maxItems(PAGE));
  }

  private static void add(
      GetAccountAuthorizationDetailsResponse page, ListingDraft draft, List<String> gaps) {
    for (RoleDetail role : page.roleDetailList()) {
      Optional<RoleArn> arn = RoleArn.find(role.arn());
      arn.ifPresentOrElse(
          known -> draft.add(DetailedRole.read(known, role)),
          () -> gaps.add(ACTION + " told of a role with the ARN " + Quoted.of(role.arn())));
    }
    for (ManagedPolicyDetail policy : page.policies()) {
      draft.policies().add(policy.arn(), () -> PolicyText.read(defaultVersion(policy)));
    }
  }

  private static String defaultVersion(ManagedPolicyDetail policy) {
    return policy.policyVersionList().stream()
        .filter(PolicyVersion::isDefaultVersion)
        .map(PolicyVersion::document)
        .findFirst()
        .orElse("");
  }

  private static String stopped(SdkException failure, int roles) {
    String because =
        SdkFailure.isDenied(failure)
            ? "the credentials in use may not " + ACTION + ": grant them that permission"
            : ACTION + " failed: " + SdkFailure.withMessage(failure);
    return roles == 0
        ? because
        : "the list is not complete: after %d roles %s".formatted(roles, because);
  }
}
