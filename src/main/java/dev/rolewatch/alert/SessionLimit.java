package dev.rolewatch.alert;

import dev.rolewatch.iam.MalformedPolicyException;
import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.RoleUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The session policies that narrow what a role may do in this session, as far as the event has
 * them. What they allow together is the limit: where one of them is not at hand, nothing is known
 * of the limit, and the role counts as it is.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session">Session
 *     policies</a>
 */
final class SessionLimit {
  private static final String NAME = "of the session";

  private SessionLimit() {}

  /** The policies; none if the session is not narrowed, or not by what can be read. */
  static List<NamedPolicy> of(RoleUse use) {
    if (use.act() == Act.DENIED) {
      return List.of(); // who was refused may ask for more the next time
    }
    List<NamedPolicy> policies = new ArrayList<>();
    for (String policy : use.session().policies()) {
      try {
        policies.add(new NamedPolicy(NAME, Optional.empty(), PolicyDocument.parse(policy)));
      } catch (MalformedPolicyException notADocument) { // an ARN, or a text that was cut
        return List.of();
      }
    }
    return policies;
  }
}
