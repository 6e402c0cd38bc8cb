package dev.rolewatch.privilege;

import dev.rolewatch.iam.RoleArn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a condition key in the requests of a role.
 *
 * @param values where they are known: one, or those among which the caller can choose
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">AWS
 *     global condition context keys</a>
 */
record Fact(Presence presence, List<String> values) {

  /** Whether a key is in the request. */
  enum Presence {
    /** In every request that a role makes. */
    ALWAYS,
    /** In as many as the caller likes, with one of the values that are known, if any are. */
    AT_WILL,
    /** In every request, with whatever value the caller likes. */
    CHOSEN,
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
          new Fact(Presence.ALWAYS, List.of());
      case "aws:resourceaccount" -> known(Presence.AT_WILL, role.account().value());
      case "aws:securetransport" -> known(Presence.AT_WILL, "true");
      case "aws:requestedregion", "aws:useragent", "aws:referer" ->
          new Fact(Presence.CHOSEN, List.of());
      case "aws:sourceip" -> new Fact(Presence.AT_WILL, List.of());
      case "aws:username", "aws:principalservicename", "aws:principalservicenameslist" ->
          new Fact(Presence.NEVER, List.of());
      case "iam:policyarn" -> new Fact(Presence.AT_WILL, almighty(role.partition()));
      default -> new Fact(Presence.PERHAPS, List.of());
    };
  }

  /**
   * The service to which a role is passed.
   *
   * @param service for example {@code lambda.amazonaws.com}; China has its own names for some
   */
  static Fact passedTo(String service, RoleArn role) {
    return role.partition().equals("aws-cn")
        ? new Fact(Presence.AT_WILL, List.of(service, service + ".cn"))
        : known(Presence.ALWAYS, service);
  }

  /** Who may attach one of these needs no other. */
  private static List<String> almighty(String partition) {
    return Stream.of("AdministratorAccess", "IAMFullAccess")
        .map(name -> "arn:" + partition + ":iam::aws:policy/" + name)
        .toList();
  }

  private static Fact known(Presence presence, String value) {
    return new Fact(presence, List.of(value));
  }

  /** The value, where every request has this one. */
  Optional<String> value() {
    return presence == Presence.ALWAYS && values.size() == 1
        ? Optional.of(values.get(0))
        : Optional.empty();
  }

  /** Each value that may be, or what stands for it, which only a pattern for all of it fits. */
  List<List<String>> samples() {
    return values.isEmpty() ? List.of(Unknown.TEXTS) : values.stream().map(List::of).toList();
  }
}
