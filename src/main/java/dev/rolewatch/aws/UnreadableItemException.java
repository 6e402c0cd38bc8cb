package dev.rolewatch.aws;

/** An item of the session store is not what its key says: it counts as absent. */
final class UnreadableItemException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param because a clause with {@code it} for the item
   */
  UnreadableItemException(String because) {
    super(because);
  }

  UnreadableItemException(String because, Throwable cause) {
    super(because, cause);
  }
}
