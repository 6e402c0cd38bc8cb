package dev.rolewatch.privilege;

import dev.rolewatch.iam.RoleArn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a condition key in the requests of a role.
 *
 * @param value where it is known
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">AWS
 *     global condition context keys</a>
 */
record Fact(Presence presence, Optional<String> value) {

  /** Whether a key is in the request. */
  enum Presence {
    /** In every request that a role makes. */
    ALWAYS,
    /** In as many as the caller likes, with the value that is known, if any is. */
    AT_WILL,
    /** Not known. */
    PERHAPS,
    /** In none. */
    NEVER
  }

  /**
   * @param key for example {@code aws:PrincipalArn}, in any case
   */
  static Fact of(String key, RoleArn role) {
    return switch (key.toLowerCase(Locale.ROOT)) {
      case "aws:principalarn" -> known(Presence.ALWAYS, role.toString());
      case "aws:principalaccount" -> known(Presence.ALWAYS, role.account().value());
      case "aws:principaltype" -> known(Presence.ALWAYS, "AssumedRole");
      case "aws:principalisawsservice" -> known(Presence.ALWAYS, "false");
      case "aws:userid", "aws:currenttime", "aws:epochtime", "aws:tokenissuetime" ->
          new Fact(Presence.ALWAYS, Optional.empty());
      case "aws:resourceaccount" -> known(Presence.AT_WILL, role.account().value());
      case "aws:securetransport" -> known(Presence.AT_WILL, "true");
      case "aws:requestedregion", "aws:sourceip", "aws:useragent" ->
          new Fact(Presence.AT_WILL, Optional.empty());
      case "aws:username", "aws:principalservicename", "aws:principalservicenameslist" ->
          new Fact(Presence.NEVER, Optional.empty());
      default -> new Fact(Presence.PERHAPS, Optional.empty());
    };
  }

  private static Fact known(Presence presence, String value) {
    return new Fact(presence, Optional.of(value));
  }

  /** The value, or what stands for it. */
  List<String> samples() {
    return value.map(List::of).orElse(Unknown.TEXTS);
  }
}
