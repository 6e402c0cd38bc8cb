package dev.rolewatch.real;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A folder below {@code target} that is made once for what a file asks for, and again when the file
 * changes.
 *
 * @param wanted the file, a copy of which is left in the folder
 */
record Installation(Path wanted, Path place) {
  static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  /**
   * @param wanted from the project's folder
   * @param place the name of the folder
   */
  static Installation of(String wanted, String place) {
    return new Installation(BASE.resolve(wanted), BASE.resolve("target").resolve(place));
  }

  /** The folder; it is made if need be, by one program at a time. */
  Path made(Runnable make) {
    try {
      Files.createDirectories(place.getParent());
      Path lock = place.resolveSibling(place.getFileName() + ".lock");
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock alone = channel.lock()) {
        if (!isMade() && alone.isValid()) {
          make.run();
          Files.copy(wanted, copy(), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new RealPartException("cannot make " + place, e);
    }
    return place;
  }

  private boolean isMade() throws IOException {
    return Files.exists(copy()) && Files.mismatch(copy(), wanted) == -1;
  }

  private Path copy() {
    return place.resolve(wanted.getFileName());
  }
}
