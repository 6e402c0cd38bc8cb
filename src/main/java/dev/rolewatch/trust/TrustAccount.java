package dev.rolewatch.trust;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.Glob;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody in an account, or everybody in it whom IAM allows.
 *
 * @param name of a user or role, path included, or a pattern for names; empty for everybody
 */
record TrustAccount(AccountId id, Whom whom, String name) implements TrustParty {
  private static final Pattern ARN =
      Pattern.compile("arn:[^:]+:(?:iam|sts)::([^:]+):([a-z-]+)(?:/(.+))?");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*\\}");
  private static final Pattern ID = Pattern.compile("\\d{12}");

  /** Which kind of principal. Sessions of a role count as the role. */
  enum Whom {
    ANYBODY,
    USER,
    /** It cannot show MFA: the key is not in the requests of a role session. */
    ROLE
  }

  static TrustAccount everybodyIn(AccountId id) {
    return new TrustAccount(id, Whom.ANYBODY, "");
  }

  /**
   * @param principal an account's id, or an ARN of it: root, user, role, session
   */
  static Optional<TrustAccount> parse(String principal) {
    if (ID.matcher(principal).matches()) {
      return Optional.of(everybodyIn(new AccountId(principal)));
    }
    Matcher arn = ARN.matcher(principal);
    return arn.matches() && arn.group(1).matches(AccountId.FORM)
        ? Optional.of(of(AccountId.parse(arn.group(1)), arn.group(2), arn.group(3)))
        : Optional.empty();
  }

  /**
   * Somebody in this account whom a pattern for ARNs fits, for example {@code
   * arn:aws:iam::*:role/deploy-*}.
   *
   * @return empty if it is for other accounts
   */
  static Optional<TrustAccount> in(AccountId id, TrustValue pattern) {
    String text = VARIABLE.matcher(pattern.text()).replaceAll("*");
    Matcher arn = ARN.matcher(text);
    if (!arn.matches()) {
      return mayBeOf(id, text) ? Optional.of(everybodyIn(id)) : Optional.empty();
    }
    return Glob.exactly(arn.group(1)).matches(id.value())
        ? Optional.of(of(id, arn.group(2), arn.group(3)))
        : Optional.empty();
  }

  private static boolean mayBeOf(AccountId id, String pattern) {
    String[] parts = pattern.split(":", 6);
    return parts.length < 5 || Glob.exactly(parts[4]).matches(id.value());
  }

  private static TrustAccount of(AccountId id, String type, String name) {
    String known = name == null ? "" : name;
    return switch (type) {
      case "user" -> new TrustAccount(id, Whom.USER, known);
      case "role", "assumed-role" -> new TrustAccount(id, Whom.ROLE, known);
      default -> everybodyIn(id);
    };
  }

  @Override
  public String action() {
    return TrustActions.BY_CREDENTIALS;
  }

  @Override
  public Stream<TrustNote> notes(TrustDemands demands, AccountId home) {
    return demands
        .narrowed(this)
        .flatMap(one -> Stream.concat(one.abroad(demands, home), one.people(demands)));
  }

  /** Whether everybody in the other party is in this one. */
  boolean includes(TrustParty other) {
    return equals(other)
        || (whom == Whom.ANYBODY && other instanceof TrustAccount account && account.id.equals(id));
  }

  /** Those of them whom the demand lets through. */
  Stream<TrustAccount> within(List<TrustValue> arns) {
    return whom == Whom.ANYBODY
        ? arns.stream().flatMap(arn -> in(id, arn).stream())
        : Stream.of(this);
  }

  private Stream<TrustNote> abroad(TrustDemands demands, AccountId home) {
    return id.equals(home)
        ? Stream.empty()
        : Stream.of(TrustNote.abroad(words(), Optional.of(id), demands));
  }

  /**
   * A session of a role cannot show MFA, however its person signed in.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent">aws:MultiFactorAuthPresent</a>
   */
  private Stream<TrustNote> people(TrustDemands demands) {
    return whom == Whom.ROLE ? Stream.empty() : TrustNote.withoutMfa(words(), demands);
  }

  private String words() {
    return switch (whom) {
      case ANYBODY -> "anybody in account " + id + " whom IAM allows";
      case USER -> "user " + name + " of account " + id;
      case ROLE -> "role " + name + " of account " + id;
    };
  }
}
