package dev.rolewatch.review;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read, in one clause. */
final class Because {
  private Because() {}

  static String of(IOException problem) {
    if (problem instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    return problem instanceof AccessDeniedException
        ? "permission denied"
        : String.valueOf(problem.getMessage());
  }
}
