package dev.rolewatch.aws;

/** An event that should have waited was not taken by the queue. */
public final class NotPostponedException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param because one clause, for example {@code the waiting queue refused access}
   */
  NotPostponedException(String because, Throwable cause) {
    super(because, cause);
  }
}
