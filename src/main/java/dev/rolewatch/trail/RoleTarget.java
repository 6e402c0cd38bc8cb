package dev.rolewatch.trail;

import dev.rolewatch.iam.Quoted;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.SessionArn;
import java.util.Optional;

/**
 * Which role an STS call asked for. The request is believed first, because {@code resources} and
 * {@code assumedRoleUser} may name others; a denied call has no request, and its error message
 * names the role.
 */
final class RoleTarget {
  private static final String ROLE_ARN = "roleArn";

  private RoleTarget() {}

  /**
   * @throws MalformedEventException if the request's {@code roleArn} is no ARN of a role
   */
  static Target of(Call call) throws MalformedEventException {
    Optional<RoleArn> requested = requested(call.request());
    if (requested.isPresent()) {
      return new Target.OfRole(requested.get());
    }
    return resource(call.record())
        .<Target>map(Target.OfRole::new)
        .or(() -> DeniedTarget.find(call.record()))
        .or(() -> taken(call.response()).map(Target.OfRole::new))
        .orElseGet(() -> unnamed(call));
  }

  private static Optional<RoleArn> requested(Fields request) throws MalformedEventException {
    if (!request.has(ROLE_ARN)) {
      return Optional.empty();
    }
    String text = request.require(ROLE_ARN);
    Optional<RoleArn> role = Arns.roleOrItsSession(text);
    if (role.isEmpty()) {
      throw request.malformed(
          ROLE_ARN, "a role ARN reads arn:aws:iam::ACCOUNT:role/NAME, not " + Quoted.of(text));
    }
    return role;
  }

  private static Optional<RoleArn> resource(Fields record) {
    for (Fields resource : record.each("resources")) {
      boolean isRole =
          resource.text("type").filter(type -> type.equalsIgnoreCase("AWS::IAM::Role")).isPresent();
      Optional<RoleArn> role =
          isRole ? resource.firstText("ARN", "arn").flatMap(Arns::role) : Optional.empty();
      if (role.isPresent()) {
        return role;
      }
    }
    return Optional.empty();
  }

  /** The role of the session that was handed out; its path is not known. */
  private static Optional<RoleArn> taken(Fields response) {
    return response.in("assumedRoleUser").text("arn").flatMap(Arns::session).map(SessionArn::role);
  }

  private static Target unnamed(Call call) {
    String name = call.event().name();
    return new Target.Unnamed(
        call.hasError()
            ? "CloudTrail does not record the role of this denied " + name
            : "CloudTrail left the role out of this record of " + name);
  }
}
