package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trust.TrustFinding;
import dev.rolewatch.trust.TrustFinding.Kind;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the role's trust policy has to do with this act, in one sentence, if anything: the door that
 * the caller came through stands wider open than it should.
 */
record TrustRemark(Alert alert, Neutral medium) {

  /** The prefix of an IAM user's unique id; all that a record tells of a foreign user. */
  private static final String USER_ID = "AIDA";

  /** For example {@code This role does not ask for MFA.} */
  Optional<String> sentence() {
    return found(Kind.ANY_PRINCIPAL)
        .findFirst()
        .map(this::said)
        .or(() -> alert.use().act() == Act.DENIED ? Optional.empty() : door());
  }

  private Optional<String> door() {
    return federation().or(this::externalId).or(this::mfa);
  }

  private Optional<String> federation() {
    return alert.use().caller() instanceof Caller.WebIdentity
        ? found(Kind.FEDERATION_WITHOUT_SUBJECT).findFirst().map(this::said)
        : Optional.empty();
  }

  /** An account whose name we know is one of ours, which needs no external id. */
  private Optional<String> externalId() {
    return alert
        .use()
        .caller()
        .account()
        .filter(id -> !alert.subject().account().map(id::equals).orElse(true))
        .filter(id -> !alert.enrichment().accountNames().containsKey(id))
        .filter(id -> found(Kind.CROSS_ACCOUNT_WITHOUT_EXTERNAL_ID).anyMatch(it -> names(it, id)))
        .map(
            id ->
                "This role does not ask "
                    + new Who(alert, medium).place(id)
                    + " for an external id.");
  }

  private Optional<String> mfa() {
    return isPerson() && alert.use().mfa() != Mfa.YES && found(Kind.NO_MFA).findAny().isPresent()
        ? Optional.of("This role does not ask for MFA.")
        : Optional.empty();
  }

  private boolean isPerson() {
    Caller caller = alert.use().caller();
    return switch (caller.kind()) {
      case IAM_USER, ROOT -> true;
      case ACCOUNT -> caller.name().filter(id -> id.startsWith(USER_ID)).isPresent();
      default -> false;
    };
  }

  private Stream<TrustFinding> found(Kind kind) {
    return alert.subject().trustFindings().stream().filter(finding -> finding.kind() == kind);
  }

  /** Whether the finding is about this account, or about many of which it may be one. */
  private static boolean names(TrustFinding finding, AccountId account) {
    return finding.because().contains("account " + account)
        || finding.because().contains("in any account of ");
  }

  private String said(TrustFinding finding) {
    String because = medium.of(finding.because());
    return Character.toUpperCase(because.charAt(0)) + because.substring(1) + ".";
  }
}
