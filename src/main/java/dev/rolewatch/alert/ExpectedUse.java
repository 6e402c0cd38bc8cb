package dev.rolewatch.alert;

import dev.rolewatch.history.Lineage;
import dev.rolewatch.iam.Glob;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.RoleUse;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A use of a role that the team expects.
 *
 * @param who matches the caller's ARN, {@code issuer:subject} of a web identity, or the name of a
 *     person that AWS or an identity provider vouches for; never a name that the caller may choose
 * @param role matches the role's ARN or name
 * @param reason why it is expected, in the team's words
 * @param until from when on it alerts again
 */
record ExpectedUse(Glob who, Glob role, String reason, Instant until) {

  boolean matches(RoleUse use, Subject subject, Lineage lineage) {
    return roles(subject).anyMatch(role::matches) && callers(use, lineage).anyMatch(who::matches);
  }

  private static Stream<String> roles(Subject subject) {
    return subject.arn().stream()
        .flatMap(
            arn -> Stream.concat(Stream.of(arn), RoleArn.find(arn).map(RoleArn::name).stream()));
  }

  private static Stream<String> callers(RoleUse use, Lineage lineage) {
    Human human = lineage.human();
    boolean isVouchedFor = human.confidence().compareTo(Confidence.LIKELY) <= 0;
    return Stream.of(
            use.caller().arn(),
            subject(use.caller()),
            Optional.of(lineage.originator()).filter(text -> text.startsWith("arn:")),
            Optional.of(human.name()).filter(name -> isVouchedFor))
        .flatMap(Optional::stream);
  }

  /** For example {@code token.actions.githubusercontent.com:repo:acme/shop:ref:refs/heads/main}. */
  private static Optional<String> subject(Caller caller) {
    return caller instanceof Caller.WebIdentity web
        ? web.provider().flatMap(issuer -> web.name().map(subject -> issuer + ":" + subject))
        : Optional.empty();
  }
}
