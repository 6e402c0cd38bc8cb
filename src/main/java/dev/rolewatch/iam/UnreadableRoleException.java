package dev.rolewatch.iam;

/**
 * A role could not be read. The message is one sentence for the reader of the alert: what was
 * refused, and which permission or setting would mend it.
 */
public final class UnreadableRoleException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableRoleException(String message) {
    super(message);
  }

  public UnreadableRoleException(String message, Throwable cause) {
    super(message, cause);
  }
}
