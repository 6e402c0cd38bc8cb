package dev.rolewatch.ticket;

/** It will not work however often it is tried: somebody has to mend something first. */
public final class RefusedException extends TicketException {
  private static final long serialVersionUID = 1L;

  public RefusedException(String because, Throwable cause) {
    super(because, cause);
  }

  public RefusedException(String because) {
    this(because, null);
  }
}
