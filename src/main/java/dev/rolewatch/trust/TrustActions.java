package dev.rolewatch.trust;

import dev.rolewatch.iam.Glob;
import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;

/**
 * The actions that take a role. Others that a trust policy may allow, such as {@code
 * sts:TagSession}, only go with them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html">Compare
 *     AWS STS credentials</a>
 */
final class TrustActions {
  static final String BY_CREDENTIALS = "sts:AssumeRole";
  static final String BY_SAML = "sts:AssumeRoleWithSAML";
  static final String BY_WEB_IDENTITY = "sts:AssumeRoleWithWebIdentity";

  private TrustActions() {}

  /** Whether the statement is about the action. */
  static boolean include(Selection actions, String action) {
    boolean isNamed =
        actions.patterns().stream().anyMatch(pattern -> Glob.ignoringCase(pattern).matches(action));
    return isNamed == (actions.sense() == Sense.ONLY);
  }
}
