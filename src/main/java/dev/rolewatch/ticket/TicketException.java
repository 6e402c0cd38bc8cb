package dev.rolewatch.ticket;

/**
 * A ticket system, or what stands before it, did not do what was asked. The message is one line
 * that an operator can act on; it holds no secret.
 */
public abstract sealed class TicketException extends Exception
    permits TryLaterException, RefusedException {
  private static final long serialVersionUID = 1L;

  TicketException(String because, Throwable cause) {
    super(because, cause);
  }
}
