package dev.rolewatch.aws;

/** An element of a snapshot lacks what it must have; the message begins with the field's name. */
final class MalformedElementException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedElementException(String message) {
    super(message);
  }
}
