package dev.rolewatch.aws;

import com.github.benmanes.caffeine.cache.Cache;
import dev.rolewatch.iam.MalformedPolicyException;
import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.UnreadableRoleException;
import java.util.Optional;
import software.amazon.awssdk.services.iam.model.Policy;

/**
 * Documents of managed policies. A version never changes once it is there, so documents of AWS's
 * own policies are kept for as long as the process lives, whichever account they were read in;
 * which version is the default is asked every time.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html">Versioning
 *     IAM policies</a>
 */
final class ManagedDocuments {
  private static final int MOST = 500;

  private final Cache<Version, PolicyDocument> ofAws = Caches.ofAtMost(MOST).build();

  private record Version(String arn, String id) {
    boolean isOfAws() {
      return arn.contains(":iam::aws:policy/");
    }
  }

  /** The policy with the document of its default version. */
  NamedPolicy read(String arn, IamCalls calls)
      throws UnreadableRoleException, VanishedException, MalformedPolicyException {
    Policy policy =
        calls.ask(
            "iam:GetPolicy", arn, iam -> iam.getPolicy(request -> request.policyArn(arn)).policy());
    Version version = new Version(arn, policy.defaultVersionId());
    return new NamedPolicy(policy.policyName(), Optional.of(arn), document(version, calls));
  }

  private PolicyDocument document(Version version, IamCalls calls)
      throws UnreadableRoleException, VanishedException, MalformedPolicyException {
    PolicyDocument known = version.isOfAws() ? ofAws.getIfPresent(version) : null;
    if (known != null) {
      return known;
    }
    PolicyDocument read = PolicyText.read(text(version, calls));
    if (version.isOfAws()) {
      ofAws.put(version, read);
    }
    return read;
  }

  private static String text(Version version, IamCalls calls)
      throws UnreadableRoleException, VanishedException {
    return calls.ask(
        "iam:GetPolicyVersion",
        version.arn(),
        iam ->
            iam.getPolicyVersion(
                    request -> request.policyArn(version.arn()).versionId(version.id()))
                .policyVersion()
                .document());
  }
}
