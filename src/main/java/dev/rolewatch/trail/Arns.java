package dev.rolewatch.trail;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.SessionArn;
import java.util.Optional;
import java.util.function.Function;

/** What the ARNs of a record tell, as far as they are ARNs. */
final class Arns {
  private static final int LONGEST = 4096;
  private static final int ACCOUNT = 4;
  private static final int RESOURCE = 5;

  private Arns() {}

  static Optional<AccountId> account(String text) {
    return wellFormed(text, found -> Optional.of(AccountId.parse(found)));
  }

  static Optional<RoleArn> role(String text) {
    return wellFormed(text, RoleArn::find);
  }

  /** The role of this name, its path unknown, if a role can be called so. */
  static Optional<RoleArn> role(String partition, AccountId account, String name) {
    return name.indexOf('/') < 0
        ? role("arn:" + partition + ":iam::" + account + ":role/" + name)
        : Optional.empty();
  }

  /** The session of this name, if a session can be called so. */
  static Optional<SessionArn> session(RoleArn role, String name) {
    return name.indexOf('/') < 0
        ? session(new SessionArn(role.partition(), role.account(), role.name(), name).toString())
        : Optional.empty();
  }

  static Optional<SessionArn> session(String text) {
    return wellFormed(text, SessionArn::find);
  }

  /** The role that an ARN of a role or of one of its sessions names. */
  static Optional<RoleArn> roleOrItsSession(String text) {
    return role(text).or(() -> session(text).map(SessionArn::role));
  }

  /** The account of any ARN. */
  static Optional<AccountId> accountOf(String arn) {
    return part(arn, ACCOUNT).flatMap(Arns::account);
  }

  /** What follows the account in any ARN, for example {@code user/alice}. */
  static Optional<String> resourceOf(String arn) {
    return part(arn, RESOURCE);
  }

  /** What follows the last {@code /}. */
  static String lastSegment(String text) {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  /** The partition whose regions are named like this. */
  static String partition(Optional<String> region) {
    String name = region.orElse("");
    if (name.startsWith("cn-")) {
      return "aws-cn";
    }
    return name.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }

  private static <T> Optional<T> wellFormed(String text, Function<String, Optional<T>> form) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return form.apply(text);
    } catch (IllegalArgumentException noAccount) { // in published records anything can stand there
      return Optional.empty();
    }
  }

  private static Optional<String> part(String arn, int index) {
    String[] parts = arn.split(":", RESOURCE + 1);
    return parts.length > RESOURCE && parts[0].equals("arn")
        ? Optional.of(parts[index])
        : Optional.empty();
  }
}
