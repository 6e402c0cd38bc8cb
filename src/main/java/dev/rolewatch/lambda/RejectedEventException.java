package dev.rolewatch.lambda;

import java.io.IOException;

/**
 * An event that cannot be read. The invocation fails with it, so that Lambda carries the event to
 * the failure destination, where it can be looked at and sent again.
 */
final class RejectedEventException extends IOException {
  private static final long serialVersionUID = 1L;

  RejectedEventException(String because) {
    super(because);
  }
}
