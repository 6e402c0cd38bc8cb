package dev.rolewatch.trust;

import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Effect;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every request must meet that a statement lets through, and that no denial stops. A condition
 * that a request without the key gets through ({@code …IfExists}, {@code ForAllValues}) demands
 * nothing, unless another demands that the key be there.
 *
 * @param all each a list of alternatives, of which one must be met
 * @param keys the keys of the statement's own conditions, as written
 */
record TrustDemands(List<List<TrustCheck>> all, List<String> keys) {
  private static final String MFA = "aws:MultiFactorAuthPresent";
  private static final String MFA_AGE = "aws:MultiFactorAuthAge";
  private static final String EXTERNAL_ID = "sts:ExternalId";
  private static final String ARN = "aws:PrincipalArn";
  private static final String TYPE = "aws:PrincipalType";

  static TrustDemands of(Statement statement, Stream<Statement> denials) {
    List<List<TrustCheck>> all =
        Stream.concat(
                TrustCheck.Condition.of(statement)
                    .flatMap(condition -> condition.toPass(Effect.ALLOW).stream())
                    .map(List::of),
                denials.flatMap(denial -> alternatives(denial).stream()))
            .toList();
    Set<String> present =
        all.stream()
            .filter(checks -> checks.size() == 1 && checks.get(0).isFirm())
            .map(checks -> checks.get(0).key())
            .collect(Collectors.toSet());
    Predicate<TrustCheck> counts = check -> check.isFirm() || present.contains(check.key());
    return new TrustDemands(
        all.stream().filter(checks -> checks.stream().allMatch(counts)).toList(),
        TrustCheck.Condition.of(statement)
            .map(TrustCheck.Condition::key)
            .distinct()
            .sorted()
            .toList());
  }

  /** A denial stops who meets all its conditions: who misses one gets through. */
  private static Optional<List<TrustCheck>> alternatives(Statement denial) {
    List<Optional<TrustCheck>> checks =
        TrustCheck.Condition.of(denial)
            .filter(condition -> !condition.sparesServices())
            .map(condition -> condition.toPass(Effect.DENY))
            .toList();
    return checks.stream().allMatch(Optional::isPresent)
        ? Optional.of(checks.stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }

  /** Whether each request meets a check of this kind, whichever alternative it takes. */
  boolean ask(Predicate<TrustCheck> kind) {
    return all.stream().anyMatch(checks -> checks.stream().allMatch(kind));
  }

  /**
   * Whether MFA is demanded. The age of MFA is in a request only if there was MFA; whether there
   * was is missing from requests with long-term keys.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html">Secure
   *     API access with MFA</a>
   */
  boolean askForMfa() {
    return ask(check -> check.isOn(MFA, value -> value.is("true")) || check.isOn(MFA_AGE));
  }

  /** Whether an external id is demanded that is not just any. */
  boolean askForExternalId() {
    return ask(check -> check.isOn(EXTERNAL_ID, value -> !value.fixed().isEmpty()));
  }

  /** Whether something is demanded of a claim of an identity provider. */
  boolean askForSomeClaim() {
    return ask(
        check ->
            !check.key().startsWith("aws:")
                && !check.key().startsWith("sts:")
                && check.values().stream().noneMatch(value -> value.fixed().isEmpty()));
  }

  /** Whether only sessions of roles get through. */
  boolean areForRolesAlone() {
    return ask(
        check ->
            check.isOn(TYPE, value -> value.is("AssumedRole"))
                || check.isOn(ARN, value -> value.text().contains("role/")));
  }

  /** Those of an account whom a condition on their ARN lets through. */
  Stream<TrustAccount> narrowed(TrustAccount account) {
    List<TrustCheck> byArn =
        all.stream()
            .filter(checks -> checks.size() == 1 && checks.get(0).isOn(ARN))
            .map(checks -> checks.get(0))
            .toList();
    Stream<TrustAccount> narrowed = Stream.of(account);
    for (TrustCheck check : byArn) {
      narrowed = narrowed.flatMap(one -> one.within(check.values()));
    }
    return narrowed.distinct();
  }

  /** For example {@code , under a condition on aws:SourceIp}; empty if there is none. */
  String said() {
    return keys.isEmpty() ? "" : ", under a condition on " + String.join(", ", keys);
  }
}
