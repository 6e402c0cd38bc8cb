package dev.rolewatch.aws;

/** Something that a role refers to is gone: somebody changes the role while it is being read. */
final class VanishedException extends Exception {
  private static final long serialVersionUID = 1L;

  VanishedException(String message, Throwable cause) {
    super(message, cause);
  }
}
