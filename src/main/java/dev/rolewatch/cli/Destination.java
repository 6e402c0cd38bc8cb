package dev.rolewatch.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.exc.JacksonIOException;

/** Where a report goes: a file, which is whole or not there at all, or standard output. */
final class Destination {
  private static final int BUFFER = 1 << 16;

  private Destination() {}

  /** What writes a report. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * @param file standard output if empty
   * @throws IOException if it cannot be written; a file of this name is then as it was
   */
  static void write(Optional<Path> file, PrintStream standard, Content content) throws IOException {
    try {
      if (file.isPresent()) {
        aside(file.get().toAbsolutePath(), content);
      } else {
        toStandard(standard, content);
      }
    } catch (JacksonIOException failed) {
      throw failed.getCause();
    }
  }

  /**
   * Fails early where a report cannot be written at all.
   *
   * @throws IOException if there is no folder for it, or it is a folder
   */
  static void checkPlace(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "it is a directory");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
  }

  /**
   * Keeps what was read from being replaced by what is told of it.
   *
   * @throws IOException if the file is one of the sources
   */
  static void checkOther(Path file, List<Path> sources) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    for (Path source : sources.stream().filter(Files::isRegularFile).toList()) {
      if (Files.isSameFile(file, source)) {
        throw new FileSystemException(file.toString(), null, "the report is made of it");
      }
    }
  }

  private static void toStandard(PrintStream standard, Content content) throws IOException {
    OutputStream out = new BufferedOutputStream(standard, BUFFER);
    content.write(out);
    out.flush();
    if (standard.checkError()) {
      throw new IOException("standard output takes no more");
    }
  }

  private static void aside(Path file, Content content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) { // a device cannot be replaced
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
        content.write(out);
      }
      return;
    }
    Path aside = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".unfinished");
    aside.toFile().deleteOnExit(); // who presses Ctrl-C wants nothing left behind
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside), BUFFER)) {
        content.write(out);
      }
      move(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static void move(Path aside, Path file) throws IOException {
    try {
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unable) { // some file systems cannot
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
