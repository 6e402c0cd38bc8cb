package dev.rolewatch.iam;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARN of an IAM role, path included: {@code arn:aws:iam::111111111111:role/ops/deploy} has the
 * path {@code /ops/} and the name {@code deploy}.
 *
 * <p>A role's name is unique in its account whatever its path, so partition, account and name are
 * enough to find it. Where an event names only the session, the path is not known and stands as
 * {@code /}; the role as IAM returns it carries the true one.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html">IAM
 *     identifiers</a>
 */
public record RoleArn(String partition, AccountId account, String path, String name) {
  private static final Pattern FORM =
      Pattern.compile(
          "arn:(aws[a-z-]*):iam::("
              + AccountId.FORM
              + "):role(/(?:[!-~]{1,510}/)?)([\\w+=,.@-]{1,128})");

  public RoleArn {
    if (!path.startsWith("/") || !path.endsWith("/")) {
      throw new IllegalArgumentException(
          "a role path begins and ends with /, not " + Quoted.of(path));
    }
    if (name.isEmpty() || name.contains("/")) {
      throw new IllegalArgumentException(
          "a role has a name, and no / in it, not " + Quoted.of(name));
    }
  }

  /**
   * @throws IllegalArgumentException if the text is not the ARN of a role
   */
  public static RoleArn parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "a role ARN reads arn:aws:iam::ACCOUNT:role/NAME, not " + Quoted.of(text));
    }
    return of(form);
  }

  /** The role ARN in the text, if the text is one: for fields that may hold other ARNs too. */
  public static Optional<RoleArn> find(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches() ? Optional.of(of(form)) : Optional.empty();
  }

  private static RoleArn of(Matcher form) {
    return new RoleArn(form.group(1), AccountId.parse(form.group(2)), form.group(3), form.group(4));
  }

  /** Whether both name the same role, though one of them may not know the path. */
  public boolean isSameRole(RoleArn other) {
    return partition.equals(other.partition)
        && account.equals(other.account)
        && name.equals(other.name);
  }

  @Override
  public String toString() {
    return "arn:" + partition + ":iam::" + account + ":role" + path + name;
  }
}
