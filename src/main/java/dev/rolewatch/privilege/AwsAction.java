package dev.rolewatch.privilege;

import java.util.List;

/**
 * An action of an AWS service.
 *
 * @param text both, for example {@code iam:PassRole}
 * @param kinds the kinds of resources that it works on, of which a policy allows at least one: the
 *     reference demands several of some actions that IAM asks for by one; empty if it works on
 *     none, so that a policy can allow it on {@code *} only
 */
record AwsAction(
    String service, String name, String text, AccessLevel level, List<ResourceKind> kinds) {

  /**
   * An action that no list names: who has it on everything has all actions but some, on all
   * resources but some.
   */
  static final AwsAction ANYTHING = unlisted(Unknown.TEXT, Unknown.TEXT);

  private static final List<String> READS =
      List.of("List", "Describe", "Get", "BatchGet", "Search");

  /** An action that the reference does not have: it may be on any resource of its service. */
  static AwsAction unlisted(String service, String name) {
    boolean isRead = name.matches("(?i)(get|list|describe|batchget|search|lookup|view|check).*");
    return new AwsAction(
        service,
        name,
        service + ":" + name,
        isRead ? AccessLevel.READ : AccessLevel.WRITE,
        List.of(ResourceKind.anyOf(service)));
  }

  /** Whether it changes something. The reference calls a few reads writes, which they are not. */
  boolean isChange() {
    if (!level.isChange()) {
      return false;
    }
    for (String read : READS) {
      if (name.startsWith(read)) {
        return false;
      }
    }
    return true;
  }

  /** Its text is what it is. */
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof AwsAction action && text.equals(action.text));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
