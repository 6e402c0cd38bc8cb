package dev.rolewatch.privilege;

import dev.rolewatch.iam.Role;
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
  private static final String REQUEST_TAG = "aws:requesttag/";
  private static final String PRINCIPAL_TAG = "aws:principaltag/";

  /** Whether a key is in the request. */
  enum Presence {
    /** In every request that a role makes. */
    ALWAYS,
    /** In as many as the caller likes, with one of the values that are known, if any are. */
    AT_WILL,
    /** In every request, with whatever value the caller likes. */
    CHOSEN,
    /** In every request: when it is made, or when its session began. */
    TIME,
    /** In every request, with the role's own value unless whoever took the role set another. */
    SETTABLE,
    /** In as few as the caller likes, who leaves it out or takes another way. */
    AVOIDABLE,
    /** Not known. */
    PERHAPS,
    /** In none. */
    NEVER
  }

  /**
   * @param key for example {@code aws:PrincipalArn}, in any case
   */
  static Fact of(String key, Role role) {
    String name = key.toLowerCase(Locale.ROOT);
    return switch (name) {
      case "aws:principalarn" -> known(Presence.ALWAYS, role.arn().toString());
      case "aws:principalaccount" -> known(Presence.ALWAYS, role.arn().account().value());
      case "aws:principaltype" -> known(Presence.ALWAYS, "AssumedRole");
      case "aws:principalisawsservice" -> known(Presence.ALWAYS, "false");
      case "aws:userid" -> unknown(Presence.ALWAYS);
      case "aws:currenttime", "aws:epochtime", "aws:tokenissuetime" -> unknown(Presence.TIME);
      case "aws:resourceaccount" -> known(Presence.AT_WILL, role.arn().account().value());
      case "aws:viaawsservice" -> known(Presence.AT_WILL, "false");
      case "aws:securetransport" -> known(Presence.AT_WILL, "true");
      case "aws:requestedregion", "aws:useragent", "aws:referer" -> unknown(Presence.CHOSEN);
      case "aws:sourceip" -> unknown(Presence.AT_WILL);
      case "aws:username", "aws:principalservicename", "aws:principalservicenameslist" ->
          unknown(Presence.NEVER);
      case "iam:policyarn" -> new Fact(Presence.AT_WILL, almighty(role.arn().partition()));
      case "aws:tagkeys",
          "aws:calledvia",
          "aws:calledviafirst",
          "aws:calledvialast",
          "aws:sourcevpc",
          "aws:sourcevpce",
          "aws:vpcsourceip",
          "aws:sourcearn",
          "aws:sourceaccount",
          "aws:multifactorauthage",
          "iam:permissionsboundary" ->
          unknown(Presence.AVOIDABLE);
      default -> tag(name, role);
    };
  }

  /**
   * Tags of the role are tags of its sessions, but whoever takes the role may set others.
   *
   * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html">Session
   *     tags</a>
   */
  private static Fact tag(String name, Role role) {
    if (name.startsWith(REQUEST_TAG)) {
      return unknown(Presence.AVOIDABLE);
    }
    return name.startsWith(PRINCIPAL_TAG)
        ? role.tags().entrySet().stream()
            .filter(tag -> tag.getKey().equalsIgnoreCase(name.substring(PRINCIPAL_TAG.length())))
            .map(tag -> known(Presence.SETTABLE, tag.getValue()))
            .findFirst()
            .orElse(unknown(Presence.AVOIDABLE))
        : unknown(Presence.PERHAPS);
  }

  /**
   * The service to which a role is passed.
   *
   * @param service for example {@code lambda.amazonaws.com}; China has its own names for some
   */
  static Fact passedTo(String service, Role role) {
    return role.arn().partition().equals("aws-cn")
        ? new Fact(Presence.AT_WILL, List.of(service, service + ".cn"))
        : known(Presence.ALWAYS, service);
  }

  /** Who may attach one of these needs no other. */
  private static List<String> almighty(String partition) {
    return Stream.of("AdministratorAccess", "IAMFullAccess")
        .map(name -> "arn:" + partition + ":iam::aws:policy/" + name)
        .toList();
  }

  private static Fact unknown(Presence presence) {
    return new Fact(presence, List.of());
  }

  private static Fact known(Presence presence, String value) {
    return new Fact(presence, List.of(value));
  }

  /** The value, where there is but one. */
  Optional<String> value() {
    return presence != Presence.SETTABLE && values.size() == 1
        ? Optional.of(values.get(0))
        : Optional.empty();
  }

  /** Each value that may be, or what stands for it, which only a pattern for all of it fits. */
  List<List<String>> samples() {
    return values.isEmpty() ? List.of(Unknown.TEXTS) : values.stream().map(List::of).toList();
  }
}
