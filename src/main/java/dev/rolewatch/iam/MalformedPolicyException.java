package dev.rolewatch.iam;

/**
 * A text is not a policy document. The message says where and what was expected, for example {@code
 * "Statement[1].Effect must be Allow or Deny, not \"Maybe\""}.
 */
public final class MalformedPolicyException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedPolicyException(String message) {
    super(message);
  }

  MalformedPolicyException(String message, Throwable cause) {
    super(message, cause);
  }
}
