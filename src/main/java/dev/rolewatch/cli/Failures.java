package dev.rolewatch.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What went wrong with a file, in one line for a person. */
final class Failures {
  private Failures() {}

  static String reading(Path file, IOException problem) {
    return "cannot read %s: %s".formatted(file, because(problem));
  }

  static String writing(Path file, IOException problem) {
    return "cannot write %s: %s".formatted(file, because(problem));
  }

  private static String because(IOException problem) {
    if (problem instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (problem instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (problem instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return String.valueOf(problem.getMessage()).replaceAll("\\s+", " ");
  }
}
