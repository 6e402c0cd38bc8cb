package dev.rolewatch.real;

/** A real part that the tests need could not be had; the message says which, and what to do. */
public final class RealPartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RealPartException(String message) {
    super(message);
  }

  RealPartException(String message, Throwable cause) {
    super(message, cause);
  }
}
