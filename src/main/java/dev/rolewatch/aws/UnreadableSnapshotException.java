package dev.rolewatch.aws;

/**
 * A file could not be read as a snapshot of IAM. The message is one line with the file's name and
 * the place in it.
 */
public final class UnreadableSnapshotException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableSnapshotException(String message) {
    super(message);
  }

  UnreadableSnapshotException(String message, Throwable cause) {
    super(message, cause);
  }
}
