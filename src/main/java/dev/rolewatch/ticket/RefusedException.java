package dev.rolewatch.ticket;

/** It will not work however often it is tried: somebody has to mend something first. */
public final class RefusedException extends TicketException {
  private static final long serialVersionUID = 1L;

  private final String answer;

  public RefusedException(String because, Throwable cause) {
    this(because, "", cause);
  }

  /**
   * @param answer what the system said, which may hold anything: it is not for people
   */
  RefusedException(String because, String answer, Throwable cause) {
    super(because, cause);
    this.answer = answer;
  }

  public RefusedException(String because) {
    this(because, "", null);
  }

  /** What the system said; empty if it was not the system that refused. */
  String answer() {
    return answer;
  }
}
