package dev.rolewatch.history;

/** The session store did not answer, or refused. Nothing may be concluded from it. */
public final class StoreUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param because one clause for the reader of an alert, for example {@code "the session store did
   *     not answer in time"}
   */
  public StoreUnavailableException(String because) {
    super(because);
  }

  public StoreUnavailableException(String because, Throwable cause) {
    super(because, cause);
  }
}
