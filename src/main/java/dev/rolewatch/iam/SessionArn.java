package dev.rolewatch.iam;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARN of a role session: {@code arn:aws:sts::111111111111:assumed-role/deploy/ana}. It does not
 * hold the role's path. The session name is the last segment.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html">IAM
 *     identifiers</a>
 */
public record SessionArn(String partition, AccountId account, String roleName, String sessionName) {
  private static final Pattern FORM =
      Pattern.compile(
          "arn:(aws[a-z-]*):sts::("
              + AccountId.FORM
              + "):assumed-role/(?:[!-~]*/)?([^/]+)/([^/]+)");

  /**
   * @throws IllegalArgumentException if the text is not the ARN of a role session
   */
  public static SessionArn parse(String text) {
    return find(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a session ARN reads arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION, not "
                        + Quoted.of(text)));
  }

  /** The session ARN in the text, if the text is one. */
  public static Optional<SessionArn> find(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new SessionArn(
                form.group(1), AccountId.parse(form.group(2)), form.group(3), form.group(4)))
        : Optional.empty();
  }

  /** The role of this session, its path unknown. */
  public RoleArn role() {
    return new RoleArn(partition, account, "/", roleName);
  }

  @Override
  public String toString() {
    return "arn:"
        + partition
        + ":sts::"
        + account
        + ":assumed-role/"
        + roleName
        + "/"
        + sessionName;
  }
}
