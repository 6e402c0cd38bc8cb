package dev.rolewatch.trail;

import java.util.Optional;

/**
 * What a denied call asked for, out of its error message: {@code User: … is not authorized to
 * perform: sts:AssumeRole on resource: ARN}, where more may follow after the ARN. The message ends
 * with text of the caller's choice only after the first ARN, so the first is believed.
 */
final class DeniedTarget {
  private static final String MARK = "on resource: ";

  private DeniedTarget() {}

  static Optional<Target> find(Fields record) {
    return record.text("errorMessage").flatMap(DeniedTarget::arn).flatMap(DeniedTarget::target);
  }

  private static Optional<String> arn(String message) {
    int mark = message.indexOf(MARK);
    if (mark < 0) {
      return Optional.empty();
    }
    int begin = mark + MARK.length();
    int end = begin;
    while (end < message.length() && message.charAt(end) > ' ') {
      end++;
    }
    return Optional.of(message.substring(begin, end));
  }

  private static Optional<Target> target(String arn) {
    return Arns.roleOrItsSession(arn)
        .<Target>map(Target.OfRole::new)
        .or(() -> root(arn))
        .or(() -> federatedUser(arn));
  }

  private static Optional<Target> root(String arn) {
    return Arns.resourceOf(arn)
        .filter("root"::equals)
        .flatMap(root -> Arns.accountOf(arn))
        .map(Target.OfRoot::new);
  }

  private static Optional<Target> federatedUser(String arn) {
    return Arns.resourceOf(arn)
        .filter(resource -> resource.startsWith("federated-user/"))
        .map(resource -> new Target.OfFederatedUser(arn));
  }
}
